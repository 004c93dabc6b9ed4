import { Component, type ElementRef, input, viewChild } from '@angular/core';

/** Something to change that stays folded until it is wanted. */
@Component({
  selector: 'app-fold',
  template: `<details #details>
    <summary #summary class="button">{{ label() }}</summary>
    <div><ng-content /></div>
  </details>`,
  styles: `
    summary {
      list-style: none;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    div {
      margin-block-start: var(--space-4);
    }
  `,
})
export class Fold {
  readonly label = input.required<string>();
  private readonly details = viewChild.required<ElementRef<HTMLDetailsElement>>('details');
  private readonly summary = viewChild.required<ElementRef<HTMLElement>>('summary');

  /** Folds again, with the focus where it began. */
  close(): void {
    this.details().nativeElement.open = false;
    this.summary().nativeElement.focus();
  }
}
