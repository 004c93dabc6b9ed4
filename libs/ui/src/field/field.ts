import { Component, computed, input } from '@angular/core';

let fields = 0;

/** A label, a hint and an error around one control, which carries `ckControl`. */
@Component({
  selector: 'ck-field',
  template: `
    <label [attr.for]="id">{{ label() }}</label>
    @if (hint()) {
      <p class="faint" [id]="hintId">{{ hint() }}</p>
    }
    <ng-content />
    <p class="error" [id]="errorId" aria-live="polite">{{ error() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.375rem;
    }
    label {
      font-weight: 580;
    }
    .error {
      color: var(--clay);
      font-size: var(--step--1);
      font-weight: 540;
    }
    .error:empty {
      display: none;
    }
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input<string>('');
  readonly error = input<string>('');

  readonly id = `field-${++fields}`;
  protected readonly hintId = `${this.id}-hint`;
  protected readonly errorId = `${this.id}-error`;
  readonly describedBy = computed(
    () =>
      [this.hint() && this.hintId, this.error() && this.errorId].filter(Boolean).join(' ') || null,
  );
}
