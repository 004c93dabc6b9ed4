import { Component, input } from '@angular/core';
import { UseTag } from '../../use-tag/use-tag.ts';
import type { BriefItem } from './brief-items.ts';

/** Things to know, each with how it may be used in the session. */
@Component({
  selector: 'app-brief-items',
  imports: [UseTag],
  template: `
    <ul class="plain">
      @for (item of items(); track item.key) {
        <li>
          <p>
            {{ item.about }}&ngsp;
            @if (item.use; as use) {
              <app-use-tag [use]="use" />
            }
          </p>
          @if (item.words) {
            <p class="letter">{{ item.words }}</p>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--space-3);
    }
    li {
      break-inside: avoid;
    }
    .letter {
      white-space: pre-line;
    }
    @media print {
      ul {
        display: block;
      }
      li {
        margin-block-end: 0.3em;
      }
      .letter {
        font-size: 1.1em;
        line-height: 1.25;
      }
    }
  `,
})
export class ItemList {
  readonly items = input.required<readonly BriefItem[]>();
}
