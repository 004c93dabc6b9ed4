import { Component, input } from '@angular/core';

/** Two rings that meet: the mark, and the name beside it. */
@Component({
  selector: 'ck-brand',
  template: `<svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <g fill="none" stroke-width="2.2">
        <circle cx="10" cy="13" r="6.5" stroke="var(--first)" />
        <circle cx="16" cy="13" r="6.5" stroke="var(--second)" stroke-dasharray="3.2 2.2" />
      </g></svg
    ><span>{{ name() }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      font: 520 1.375rem/1 var(--serif);
      letter-spacing: -0.02em;
    }
  `,
})
export class Brand {
  readonly name = input.required<string>();
}
