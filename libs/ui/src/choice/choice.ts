import { Component, type ElementRef, input, model, output, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Stands beneath the label while it is chosen. */
  readonly note?: string;
}

let choices = 0;

/** A few plain sentences, one of which holds. */
@Component({
  selector: 'ck-choice',
  template: `
    <fieldset #group>
      <legend [class.visually-hidden]="questionHidden()">{{ question() }}</legend>
      @for (option of options(); track option.value) {
        <label [class.on]="option.value === value()">
          <input
            type="radio"
            [name]="groupName"
            [value]="option.value"
            [checked]="option.value === value()"
            (change)="value.set(option.value)"
            (blur)="touch.emit()"
          />
          <span>
            {{ option.label }}
            @if (option.note && option.value === value()) {
              <span class="note">{{ option.note }}</span>
            }
          </span>
        </label>
      }
    </fieldset>
  `,
  styleUrl: './choice.css',
})
export class Choice implements FormValueControl<string | null> {
  readonly value = model.required<string | null>();
  readonly touch = output<void>();
  readonly question = input.required<string>();
  /** The question is already on the page, as its heading. */
  readonly questionHidden = input(false);
  readonly options = input.required<readonly Option[]>();
  protected readonly groupName = `choice-${++choices}`;
  private readonly group = viewChild.required<ElementRef<HTMLElement>>('group');

  focus(options?: FocusOptions): void {
    const inputs = this.group().nativeElement;
    const target = inputs.querySelector<HTMLElement>('input:checked, input');
    target?.focus(options);
  }
}
