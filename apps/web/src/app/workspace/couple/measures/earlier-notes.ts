import { Component, computed, inject, input } from '@angular/core';
import type { Findings } from '@closeknit/contracts/findings';
import { dateInWords, withYear } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { lineName } from '../../findings/finding-words.ts';
import { OwnTimes } from '../../own-times.ts';

/** What was noted about findings that have gone: the figures are others now, the thought may still hold. */
@Component({
  selector: 'app-earlier-notes',
  template: `
    @if (notes().length > 0) {
      <details>
        <summary>{{ say('workspace.measures.earlier', { count: notes().length }) }}</summary>
        <ul class="plain">
          @for (note of notes(); track $index) {
            <li>
              <p class="faint">
                <b>{{ note.kind }}</b> {{ note.about }}
              </p>
              <p class="letter">{{ note.text }}</p>
            </li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--space-3);
      margin-block-start: var(--space-3);
    }
    .letter {
      white-space: pre-line;
    }
  `,
})
export class EarlierNotes {
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  readonly earlier = input.required<Findings['earlier']>();

  protected readonly notes = computed(() =>
    this.earlier().map(({ kind, line, firstName, since, note, markedBy }) => {
      const day = dateInWords(since, this.times.reader);
      const facts = {
        ...{ name: firstName ?? '', line: lineName(this.say, line), by: markedBy },
        day: withYear(day, since, this.times.today()),
      };
      return {
        kind: this.say(`workspace.measures.kind.${kind}`),
        about: this.say(`workspace.measures.earlier-${firstName ? 'of' : 'between'}`, facts),
        text: note,
      };
    }),
  );
}
