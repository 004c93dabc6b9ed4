import { Component, inject, input } from '@angular/core';
import { Words } from '../../words/words.ts';
import type { ReadBack } from './read-back.ts';

/** What one partner lets the other read: the same to who wrote it, as a preview, and to who reads it. */
@Component({
  selector: 'app-from-partner',
  template: `
    <h2>{{ say('portal.after.from-other', { other: name() }) }}</h2>
    @for (answer of answers(); track answer.key) {
      <div class="sheet">
        <p class="faint">{{ answer.question }}</p>
        <p class="letter">{{ answer.text }}</p>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
    }
    .sheet {
      display: grid;
      gap: var(--space-1);
      padding: var(--space-4) var(--space-5);
    }
  `,
})
export class FromPartner {
  protected readonly say = inject(Words).say;
  readonly name = input.required<string>();
  readonly answers = input.required<readonly ReadBack[]>();
}
