import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Words } from '../../../words/words.ts';

const longest = 8000;
const near = 500;

/** A text as long as one likes, up to what can be kept; nobody finds out only once it is cut. */
@Component({
  selector: 'app-text-input',
  template: `
    <textarea
      #area
      class="input letter"
      aria-labelledby="question"
      [maxLength]="longest"
      [attr.aria-describedby]="describedBy()"
      [value]="text()"
      (input)="write(area.value)"
      (paste)="notice($event, area)"
    ></textarea>
    <div aria-live="polite">
      @if (cut() > 0) {
        <p class="notice">{{ say('portal.exercise.too-long-paste', { count: cut() }) }}</p>
      } @else if (left() === 0) {
        <p class="notice">{{ say('portal.exercise.full') }}</p>
      } @else if (left() <= near) {
        <p class="faint">{{ say('portal.exercise.nearly-full') }}</p>
      }
    </div>
  `,
  styles: `
    textarea {
      display: block;
      min-block-size: 9.5rem;
      max-block-size: 60vh;
      field-sizing: content;
    }
  `,
})
export class TextInput {
  protected readonly say = inject(Words).say;
  protected readonly longest = longest;
  protected readonly near = near;

  readonly text = input.required<string>();
  readonly describedBy = input.required<string>();
  readonly changed = output<string>();

  protected readonly left = computed(() => longest - this.text().length);
  protected readonly cut = signal(0);

  protected write(text: string): void {
    this.cut.set(0);
    this.changed.emit(text);
  }

  /** What would be cut is not taken in part: it stays whole where it was copied from. */
  protected notice(event: ClipboardEvent, area: HTMLTextAreaElement): void {
    const pasted = event.clipboardData?.getData('text/plain').length ?? 0;
    const replaced = area.selectionEnd - area.selectionStart;
    this.cut.set(Math.max(0, area.value.length - replaced + pasted - longest));
    if (this.cut() > 0) event.preventDefault();
  }
}
