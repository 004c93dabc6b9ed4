import { Component, inject, input, output } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { BreakGlass, OpenRecord } from '@closeknit/contracts/access';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { FormError } from '../../shell/form-error.ts';
import { Words } from '../../words/words.ts';

/** Asks why a record must be opened by somebody who is not in care of the couple. */
@Component({
  selector: 'app-open-record-dialog',
  imports: [Control, Dialog, Field, FormError, FormField, FormRoot],
  template: `<ck-dialog
    [heading]="say('workspace.glass.heading')"
    [closeLabel]="say('workspace.close')"
    (closed)="closed.emit()"
  >
    <form class="stack" [formRoot]="f">
      <p class="soft">{{ say('workspace.glass.what-happens') }}</p>
      <app-form-error [text]="errorOf(f)" />
      <ck-field
        [label]="say('workspace.glass.reason')"
        [hint]="say('workspace.glass.reason-hint')"
        [error]="errorOf(f.reason)"
      >
        <textarea ckControl rows="4" [formField]="f.reason"></textarea>
      </ck-field>
      <div class="actions">
        <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
          {{ say('workspace.glass.submit') }}
        </button>
        <button class="button quiet" type="button" (click)="closed.emit()">
          {{ say('workspace.not-now') }}
        </button>
      </div>
    </form>
  </ck-dialog>`,
})
export class OpenRecordDialog {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  readonly coupleId = input.required<string>();
  readonly opened = output<BreakGlass>();
  readonly closed = output<void>();

  protected readonly f = contractForm(OpenRecord, { reason: '' }, async (body) => {
    const path = `/couples/${this.coupleId()}/break-glass`;
    this.opened.emit(await this.api.send({ method: 'POST', path, body }, BreakGlass));
  });
}
