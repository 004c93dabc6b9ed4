import { Component, DestroyRef, inject, input } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import type { Confirm, ConfirmByPasskey } from '@closeknit/contracts/account';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import * as z from 'zod/mini';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrand } from '../../client/errand.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { FormError } from '../../shell/form-error.ts';
import { Passkeys } from '../../shell/passkeys/passkeys.ts';
import { Words } from '../../words/words.ts';
import { Confirming } from './confirming.ts';

/** What is typed to confirm; the code only where there is a second step. */
const Typed = z.object({
  password: z.string().check(z.minLength(1, 'missing'), z.maxLength(200, 'too-long')),
  code: z.string().check(z.maxLength(20, 'wrong-code')),
});

/** Asks for the password once more, and for a code where there is one; or for a passkey. */
@Component({
  selector: 'app-confirm-you',
  imports: [Control, Dialog, Field, FormError, FormField, FormRoot],
  templateUrl: './confirm-you.html',
})
export class ConfirmYou {
  private readonly api = inject(Api);
  private readonly passkeys = inject(Passkeys);
  protected readonly confirming = inject(Confirming);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly passkey = injectErrand();

  readonly withCode = input(false);
  readonly withPasskey = input(false);

  protected readonly f = contractForm(Typed, { password: '', code: '' }, async (typed) => {
    const { password, code } = typed;
    const body: Confirm = code ? { password, code } : { password };
    await this.api.send({ method: 'POST', path: '/account/confirm', body });
    this.confirming.settle(true);
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.confirming.settle(false));
  }

  protected async showPasskey(): Promise<void> {
    await this.passkey.run(async () => {
      const response = await this.passkeys.show('/account/confirm/passkey/options');
      const body: ConfirmByPasskey = { response };
      await this.api.send({ method: 'POST', path: '/account/confirm/passkey', body });
      this.confirming.settle(true);
    });
  }
}
