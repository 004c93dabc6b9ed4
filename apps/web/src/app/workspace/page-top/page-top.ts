import { Component, input } from '@angular/core';
import { PageHeading } from '../../shell/page-heading.ts';

/** The head of a page: a sentence on the state of things, and what can be done. */
@Component({
  selector: 'app-page-top',
  imports: [PageHeading],
  template: `
    <header>
      <div>
        @if (over()) {
          <p class="over">{{ over() }}</p>
        }
        <h1 appPageHeading>{{ heading() }}</h1>
        @if (under()) {
          <p class="soft">{{ under() }}</p>
        }
      </div>
      <div class="actions"><ng-content /></div>
    </header>
  `,
  styles: `
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      justify-content: space-between;
      gap: var(--space-4) var(--space-5);
      margin-block-end: var(--space-5);
    }
    p.soft {
      margin-block-start: 0.375rem;
    }
  `,
})
export class PageTop {
  readonly heading = input.required<string>();
  readonly over = input('');
  readonly under = input('');
}
