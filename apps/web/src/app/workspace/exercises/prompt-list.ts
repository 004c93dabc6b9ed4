import { Component, inject, input } from '@angular/core';
import type { Exercise, Prompt } from '@closeknit/contracts/exercises';
import { Words } from '../../words/words.ts';

/** What the couple is asked, and who reads the answer unless its author chooses otherwise. */
@Component({
  selector: 'app-prompt-list',
  template: `<ol class="plain sheet">
    @for (prompt of prompts(); track prompt.key) {
      <li>
        <p>{{ prompt.question }}</p>
        @if (prompt.asks !== 'both' && roles(); as named) {
          <p class="soft">{{ say('workspace.prompt.asked-of', { role: named[prompt.asks] }) }}</p>
        }
        @if (prompt.help) {
          <p class="soft breaks">{{ prompt.help }}</p>
        }
        @switch (prompt.type) {
          @case ('scale') {
            <p class="faint">
              {{
                say('workspace.prompt.scale', { lowest: prompt.lowest, highest: prompt.highest })
              }}
            </p>
          }
          @case ('choice') {
            <p class="faint">{{ prompt.choices.join(' · ') }}</p>
          }
          @case ('list') {
            <p class="faint">{{ say('workspace.prompt.list-most', { count: prompt.most }) }}</p>
          }
          @default {
            <p class="faint">{{ say('workspace.prompt.' + prompt.type) }}</p>
          }
        }
        <p class="faint">{{ say('workspace.readers.' + prompt.visibility) }}</p>
      </li>
    }
  </ol>`,
  styles: `
    li {
      padding: var(--space-3) var(--space-5);
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
  `,
})
export class PromptList {
  protected readonly say = inject(Words).say;
  readonly prompts = input.required<readonly Prompt[]>();
  readonly roles = input<Exercise['roles']>(null);
}
