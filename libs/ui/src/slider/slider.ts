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

let sliders = 0;

/**
 * 0 to 10 on a native range. It starts unset, so that a number is always chosen and never left
 * standing: the thumb is hollow until it is touched. A finger on the very number where it stands makes no
 * click and no input, only a press that ends.
 */
@Component({
  selector: 'ck-slider',
  template: `
    <div class="head">
      <label [attr.for]="id">{{ label() }}</label>
      <output [attr.for]="id" class="numbers">{{ value() ?? unset() }}</output>
    </div>
    <input
      #range
      type="range"
      min="0"
      max="10"
      step="1"
      [id]="id"
      [class.unset]="value() === null"
      [value]="value() ?? 5"
      [attr.aria-valuetext]="spoken()"
      [attr.aria-describedby]="endsId + (error() ? ' ' + errorId : '')"
      [attr.aria-invalid]="error() ? 'true' : null"
      (input)="choose()"
      (click)="choose()"
      (pointerup)="choose()"
      (keydown.enter)="choose()"
      (keydown.space)="choose()"
      (blur)="touch.emit()"
    />
    <div class="ends faint" [id]="endsId">
      <span>{{ lowest() }}</span><span>{{ highest() }}</span>
    </div>
    <p class="error" [id]="errorId" aria-live="polite">{{ error() }}</p>
  `,
  styleUrl: './slider.css',
})
export class Slider implements FormValueControl<number | null> {
  readonly value = model<number | null>(null);
  readonly touch = output<void>();

  readonly label = input.required<string>();
  readonly lowest = input.required<string>();
  readonly highest = input.required<string>();
  /** What stands in place of a number until one is chosen. */
  readonly unset = input.required<string>();
  readonly error = input('');

  protected readonly id = `slider-${++sliders}`;
  protected readonly endsId = `${this.id}-ends`;
  protected readonly errorId = `${this.id}-error`;
  protected readonly spoken = computed(() => {
    const value = this.value();
    if (value === null) return this.unset();
    if (value === 0) return `0, ${this.lowest()}`;
    return value === 10 ? `10, ${this.highest()}` : `${value}`;
  });
  private readonly range = viewChild.required<ElementRef<HTMLInputElement>>('range');

  focus(options?: FocusOptions): void {
    this.range().nativeElement.focus(options);
  }

  protected choose(): void {
    this.value.set(this.range().nativeElement.valueAsNumber);
  }
}
