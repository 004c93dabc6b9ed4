import { Component, inject, input, output } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { Account } from '@closeknit/contracts/account';
import { ErasePractice } from '@closeknit/contracts/practices';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { ConfirmYou } from '../../../account/confirming/confirm-you.ts';
import { Confirming } from '../../../account/confirming/confirming.ts';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { reading } from '../../../client/reading.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';

/** Says what goes and what stays, and takes the practice's name before its keys are destroyed. */
@Component({
  selector: 'app-erase-dialog',
  imports: [ConfirmYou, Control, Dialog, Field, FormError, FormField, FormRoot],
  templateUrl: './erase-dialog.html',
})
export class EraseDialog {
  private readonly api = inject(Api);
  protected readonly confirming = inject(Confirming);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly account = reading(() => '/account', Account);

  readonly name = input.required<string>();
  readonly erased = output<void>();
  readonly closed = output<void>();

  protected readonly f = contractForm(ErasePractice, { typedName: '' }, async (body) => {
    const wish = { method: 'POST', path: '/practice/erasure', body } as const;
    await this.confirming.before(() => this.api.send(wish));
    this.erased.emit();
  });
}
