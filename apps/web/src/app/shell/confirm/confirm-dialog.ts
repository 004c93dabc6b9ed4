import { Component, inject, input, output } from '@angular/core';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { FormError } from '../form-error.ts';
import { Words } from '../../words/words.ts';
import { injectErrand } from '../../client/errand.ts';

/**
 * Asks before something that cannot be taken back, and stays open with the reason if it is refused. What is to
 * be known first is a text, or stands inside.
 */
@Component({
  selector: 'app-confirm-dialog',
  imports: [Dialog, FormError],
  template: `<ck-dialog
    [heading]="heading()"
    [closeLabel]="say('shell.close')"
    (closed)="closed.emit()"
  >
    <div class="stack">
      @if (text(); as text) {
        <p class="soft">{{ text }}</p>
      }
      <ng-content />
      <app-form-error [text]="errand.refusal()" />
      <div class="actions">
        <button
          class="button main"
          type="button"
          [attr.aria-disabled]="errand.underWay() || null"
          (click)="confirm()"
        >
          {{ yes() }}
        </button>
        <button class="button quiet" type="button" (click)="closed.emit()">
          {{ say('shell.not-now') }}
        </button>
      </div>
    </div>
  </ck-dialog>`,
})
export class ConfirmDialog {
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly heading = input.required<string>();
  readonly text = input('');
  readonly yes = input.required<string>();
  readonly send = input.required<() => Promise<unknown>>();
  readonly done = output<void>();
  readonly closed = output<void>();

  protected async confirm(): Promise<void> {
    if (await this.errand.run(this.send())) this.done.emit();
  }
}
