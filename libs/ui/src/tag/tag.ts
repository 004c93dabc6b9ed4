import { Component, input } from '@angular/core';

export type Tone = 'plain' | 'action' | 'clay' | 'honey' | 'leaf';

/** A status: always a word, on a wash of its tone. */
@Component({
  selector: 'ck-tag',
  template: '<ng-content />',
  host: { '[attr.data-tone]': 'tone()' },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.375rem;
      padding: 0.125rem 0.5rem;
      border-radius: var(--round-full);
      font: 580 0.75rem / 1.5 var(--sans);
      letter-spacing: 0;
      white-space: nowrap;
      background: var(--sunken);
      color: var(--ink-soft);
    }
    :host([data-tone='action']) {
      background: var(--action-wash);
      color: var(--action);
    }
    :host([data-tone='clay']) {
      background: var(--clay-wash);
      color: var(--clay);
    }
    :host([data-tone='honey']) {
      background: var(--honey-wash);
      color: var(--honey);
    }
    :host([data-tone='leaf']) {
      background: var(--leaf-wash);
      color: var(--leaf);
    }
  `,
})
export class Tag {
  readonly tone = input<Tone>('plain');
}
