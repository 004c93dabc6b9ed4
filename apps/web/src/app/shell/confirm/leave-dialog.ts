import { Component, inject, input } from '@angular/core';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Words } from '../../words/words.ts';
import { Unsaved } from '../unsaved.ts';

/**
 * Asks whoever is on the way to another page, while the page holds words that would be lost with
 * it. It belongs on the page that watches, which lies on a route with `asksBeforeLeaving`.
 */
@Component({
  selector: 'app-leave-dialog',
  imports: [Dialog],
  template: `@if (unsaved.isAsking()) {
    <ck-dialog
      [heading]="heading()"
      [closeLabel]="say('shell.sign-out.stay')"
      (closed)="unsaved.settle(false)"
    >
      <div class="stack">
        <p class="soft">{{ text() }}</p>
        <div class="actions">
          <button class="button main" type="button" (click)="unsaved.settle(false)">
            {{ say('shell.sign-out.stay') }}
          </button>
          <button class="button" type="button" (click)="unsaved.settle(true)">{{ yes() }}</button>
        </div>
      </div>
    </ck-dialog>
  }`,
})
export class LeaveDialog {
  protected readonly say = inject(Words).say;
  protected readonly unsaved = inject(Unsaved);

  readonly heading = input.required<string>();
  readonly text = input.required<string>();
  /** What leaving all the same is called. */
  readonly yes = input.required<string>();
}
