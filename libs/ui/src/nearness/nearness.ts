import {
  Component,
  computed,
  type ElementRef,
  input,
  model,
  output,
  viewChild,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';

let groups = 0;

const middle = 22;
const level = 20;
const radius = 9;
const farthest = 19;

/**
 * Two halves that come nearer to each other, step by step, until they are one round: 1 to as many
 * as there are names. Native radio buttons, each with its name; the drawing is for the eyes alone.
 */
@Component({
  selector: 'ck-nearness',
  template: `
    <fieldset #group [attr.aria-describedby]="error() ? errorId : null">
      <legend>
        {{ question() }}
      </legend>
      <output class="soft">{{ chosen() }}</output>
      <div class="steps">
        @for (step of steps(); track step.value) {
          <label [class.on]="step.value === value()">
            <input
              type="radio"
              [name]="groupName"
              [value]="step.value"
              [checked]="step.value === value()"
              (change)="value.set(step.value)"
              (blur)="touch.emit()"
            />
            <span class="visually-hidden">{{ step.name }}</span>
            <svg viewBox="0 0 44 40" aria-hidden="true">
              <path class="one" [attr.d]="step.one" />
              <path class="other" [attr.d]="step.other" />
            </svg>
          </label>
        }
      </div>
      <p class="error" [id]="errorId" aria-live="polite">{{ error() }}</p>
    </fieldset>
  `,
  styleUrl: './nearness.css',
})
export class Nearness implements FormValueControl<number | null> {
  readonly value = model<number | null>(null);
  readonly touch = output<void>();

  readonly question = input.required<string>();
  /** What each step is called, from the farthest to the nearest. */
  readonly names = input.required<readonly string[]>();
  /** What stands in place of a name until one is chosen. */
  readonly unset = input.required<string>();
  readonly error = input('');

  protected readonly groupName = `nearness-${++groups}`;
  protected readonly errorId = `${this.groupName}-error`;
  protected readonly chosen = computed(() => this.names()[(this.value() ?? 0) - 1] ?? this.unset());
  protected readonly steps = computed(() =>
    this.names().map((name, at, { length }) => {
      const apart = (1 - at / (length - 1)) * farthest;
      return { name, value: at + 1, one: half('left', apart), other: half('right', apart) };
    }),
  );
  private readonly group = viewChild.required<ElementRef<HTMLElement>>('group');

  focus(options?: FocusOptions): void {
    const of = (which: string) => this.group().nativeElement.querySelector<HTMLElement>(which);
    (of('input:checked') ?? of('input'))?.focus(options);
  }
}

/** A half round, its flat side towards the other; the farther apart, the less level they are. */
function half(side: 'left' | 'right', apart: number): string {
  const sign = side === 'left' ? -1 : 1;
  const x = middle + (sign * apart) / 2;
  const y = level + (sign * apart) / 6;
  const sweep = side === 'left' ? 0 : 1;
  return `M${x} ${y - radius}A${radius} ${radius} 0 0 ${sweep} ${x} ${y + radius}Z`;
}
