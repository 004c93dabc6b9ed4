import { Component, input } from '@angular/core';

export type Tone = 'plain' | 'action' | 'clay' | 'honey' | 'leaf';

/** A status: always a word, on a wash of its tone. It keeps to one line where there is room for it. */
@Component({
  selector: 'ck-tag',
  template: '<ng-content />',
  host: { '[attr.data-tone]': 'tone()' },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      flex: none;
      gap: 0.375rem;
      max-inline-size: 100%;
      padding: 0.125rem 0.5rem;
      border-radius: 0.75rem;
      font: 580 0.75rem / 1.5 var(--sans);
      letter-spacing: 0;
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
    /* Paper shows no wash: a word among words, in its own hand. */
    @media print {
      :host {
        display: inline;
        padding: 0;
        font-style: italic;
        font-size: inherit;
        line-height: inherit;
      }
    }
  `,
})
export class Tag {
  readonly tone = input<Tone>('plain');
}
