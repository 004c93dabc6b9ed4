import { Component, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';

export interface Audience {
  readonly value: string;
  readonly label: string;
  /** Stands beneath the label while it is chosen. */
  readonly note?: string;
}

let choices = 0;

/** Who may read this: a few plain sentences, one of which holds. */
@Component({
  selector: 'ck-answer-privacy',
  template: `
    <fieldset>
      <legend>{{ question() }}</legend>
      @for (audience of audiences(); track audience.value) {
        <label [class.on]="audience.value === value()">
          <input
            type="radio"
            [name]="group"
            [value]="audience.value"
            [checked]="audience.value === value()"
            (change)="value.set(audience.value)"
            (blur)="touch.emit()"
          />
          <span>
            {{ audience.label }}
            @if (audience.note && audience.value === value()) {
              <span class="faint">{{ audience.note }}</span>
            }
          </span>
        </label>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: 0.5rem;
      padding: 0;
      border: 0;
      min-inline-size: 0;
    }
    legend {
      padding: 0;
      margin-block-end: 0.5rem;
      font-weight: 620;
    }
    label {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 0.75rem;
      align-items: center;
      min-block-size: 2.75rem;
      padding: 0.75rem var(--space-4);
      border: 1px solid var(--line);
      border-radius: var(--round);
      background: var(--sheet);
      cursor: pointer;
    }
    label.on {
      border-color: var(--action);
      background: var(--action-wash);
    }
    label:has(:focus-visible) {
      outline: 2px solid var(--action);
      outline-offset: 2px;
    }
    input {
      appearance: none;
      inline-size: 1.125rem;
      block-size: 1.125rem;
      margin: 0;
      border: 1.5px solid var(--line-field);
      border-radius: 50%;
      background: var(--sheet);
      cursor: pointer;
    }
    input:checked {
      border: 5px solid var(--action);
    }
    input:focus-visible {
      outline: none;
    }
    .faint {
      display: block;
      margin-block-start: 0.125rem;
      color: var(--ink-soft);
    }
    @media (forced-colors: active) {
      input {
        appearance: auto;
      }
    }
  `,
})
export class AnswerPrivacy implements FormValueControl<string> {
  readonly value = model.required<string>();
  readonly touch = output<void>();
  readonly question = input.required<string>();
  readonly audiences = input.required<readonly Audience[]>();
  protected readonly group = `answer-privacy-${++choices}`;
}
