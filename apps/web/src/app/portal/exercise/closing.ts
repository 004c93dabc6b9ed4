import { Component, computed, inject, input } from '@angular/core';
import type { Prompt } from '@closeknit/contracts/exercises';
import { isUnsaid } from '@closeknit/domain/exercises/answer-same';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { visibilities } from '../audiences.ts';
import { namesFor } from '../names.ts';
import type { Draft } from './draft.ts';

interface Page {
  readonly prompt: Prompt;
  readonly draft: Draft;
}

/** The last page: what happens with what was written, sorted by who reads it. */
@Component({
  selector: 'app-closing',
  imports: [PageHeading],
  template: `
    <div>
      <p class="over">{{ title() }}</p>
      <h1 appPageHeading>{{ say('portal.closing.heading') }}</h1>
    </div>
    @for (group of groups(); track group.visibility) {
      <section class="sheet">
        <h2>{{ say('portal.audience.' + group.visibility + '.label', names) }}</h2>
        <p class="soft">{{ say('portal.audience.' + group.visibility + '.note', names) }}</p>
        <ul>
          @for (question of group.questions; track question) {
            <li>{{ question }}</li>
          }
        </ul>
      </section>
    }
    @if (open() > 0) {
      <p class="soft">{{ say('portal.closing.open', { count: open() }) }}</p>
    }
    <p class="soft">{{ say('portal.closing.later', names) }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
    }
    h1 {
      margin-block-start: 0.25rem;
      font-size: 1.75rem;
    }
    section {
      display: grid;
      gap: 0.25rem;
      padding: var(--space-4) var(--space-5);
    }
    h2 {
      font: 620 var(--step-0) / 1.4 var(--sans);
      letter-spacing: 0;
    }
    ul {
      margin-block-start: var(--space-2);
      padding-inline-start: 1.125rem;
    }
  `,
})
export class Closing {
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(inject(SignedIn).partner());

  readonly title = input.required<string>();
  readonly pages = input.required<readonly Page[]>();

  private readonly answered = computed(() =>
    this.pages().filter(({ draft }) => !isUnsaid(draft.value())),
  );
  protected readonly open = computed(() => this.pages().length - this.answered().length);
  protected readonly groups = computed(() =>
    visibilities
      .map((visibility) => ({
        visibility,
        questions: this.answered()
          .filter(({ draft }) => draft.visibility() === visibility)
          .map(({ prompt }) => prompt.question),
      }))
      .filter(({ questions }) => questions.length > 0),
  );
}
