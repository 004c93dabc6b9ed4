import { Component, input, model } from '@angular/core';

let ticks = 0;

/** One sentence that holds or does not. */
@Component({
  selector: 'ck-tick',
  template: `
    <input
      type="checkbox"
      [id]="id"
      [checked]="checked()"
      [attr.aria-describedby]="hint() ? hintId : null"
      (change)="checked.set(!checked())"
    />
    <div>
      <label [attr.for]="id">{{ label() }}</label>
      @if (hint()) {
        <p class="faint" [id]="hintId">{{ hint() }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 0.625rem;
      align-items: start;
    }
    input {
      inline-size: 1.25rem;
      block-size: 1.25rem;
      margin-block: 0.75rem;
      accent-color: var(--action);
    }
    label {
      display: flex;
      align-items: center;
      min-block-size: 2.75rem;
      padding-block: 0.625rem;
      font-weight: 540;
    }
    .faint {
      margin-block-start: -0.5rem;
    }
  `,
})
export class Tick {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly checked = model(false);
  protected readonly id = `tick-${++ticks}`;
  protected readonly hintId = `${this.id}-hint`;
}
