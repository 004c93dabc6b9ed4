import { Component, input } from '@angular/core';

/** Nothing is here yet: says so, says why, and may offer one thing to do. */
@Component({
  selector: 'ck-empty-state',
  template: `
    <h2>{{ title() }}</h2>
    @if (text()) {
      <p class="soft">{{ text() }}</p>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: var(--space-2);
      padding: var(--space-5);
      border: 1px dashed var(--line-firm);
      border-radius: var(--round);
    }
    p {
      max-inline-size: 60ch;
    }
  `,
})
export class EmptyState {
  readonly title = input.required<string>();
  readonly text = input<string>('');
}
