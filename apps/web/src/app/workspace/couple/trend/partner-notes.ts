import { Component, computed, inject, input } from '@angular/core';
import type { Trend } from '@closeknit/contracts/check-ins';
import { dateInWords } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { UseTag } from '../../use-tag/use-tag.ts';

/** What the partners wrote beside their check-ins, as far as the therapist may read it. */
@Component({
  selector: 'app-partner-notes',
  imports: [UseTag],
  template: `
    @if (notes().length > 0) {
      <section class="sheet">
        <h2>{{ say('workspace.trend.notes') }}</h2>
        <ul class="plain">
          @for (note of notes(); track note.id) {
            <li>
              <p class="letter">{{ note.text }}</p>
              <p class="faint">
                {{ note.from }}&ngsp;
                <app-use-tag [use]="note.use" />
              </p>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      padding: var(--space-4) var(--space-5);
    }
    h2 {
      font: 620 var(--step-1) / 1.3 var(--sans);
    }
    li {
      padding-block: var(--space-3);
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
    @media print {
      section {
        break-inside: auto;
      }
      li {
        padding-block: var(--space-1);
        break-inside: avoid;
      }
    }
  `,
})
export class PartnerNotes {
  private readonly reader = inject(OwnTimes).reader;
  protected readonly say = inject(Words).say;
  readonly trend = input.required<Trend>();

  protected readonly notes = computed(() =>
    this.trend()
      .lines.flatMap(({ firstName, partnerId, points }) =>
        points.flatMap(({ week, words }) =>
          words.map(({ kind, text, use }) => ({
            ...{ id: `${partnerId} ${week} ${kind}`, week, use, text },
            from: this.say(`workspace.trend.from.${kind}`, {
              ...{ name: firstName, week: dateInWords(week, this.reader) },
            }),
          })),
        ),
      )
      .toSorted((one, other) => other.week.localeCompare(one.week)),
  );
}
