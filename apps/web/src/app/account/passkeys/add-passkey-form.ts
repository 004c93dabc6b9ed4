import { Component, inject, output } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { AddPasskey } from '@closeknit/contracts/account';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import * as z from 'zod/mini';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { FormError } from '../../shell/form-error.ts';
import { Passkeys } from '../../shell/passkeys/passkeys.ts';
import { Words } from '../../words/words.ts';
import { Confirming } from '../confirming/confirming.ts';

/** What is typed about a passkey; the rest comes from the browser. */
const Named = z.pick(AddPasskey, { name: true });

/** A name for a passkey, and then the browser makes one. */
@Component({
  selector: 'app-add-passkey-form',
  imports: [Control, Field, FormError, FormField, FormRoot],
  template: `<form class="stack" [formRoot]="f">
    <app-form-error [text]="errorOf(f)" />
    <ck-field
      [label]="say('account.passkeys.name')"
      [hint]="say('account.passkeys.name-hint')"
      [error]="errorOf(f.name)"
    >
      <input ckControl autocomplete="off" [formField]="f.name" />
    </ck-field>
    <div class="actions">
      <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
        {{ say('account.passkeys.submit') }}
      </button>
      <ng-content />
    </div>
  </form>`,
})
export class AddPasskeyForm {
  private readonly api = inject(Api);
  private readonly browser = inject(Passkeys);
  private readonly confirming = inject(Confirming);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  readonly added = output<void>();

  protected readonly f = contractForm(Named, { name: '' }, async ({ name }) => {
    await this.confirming.before(() => this.add(name));
    this.f().reset({ name: '' });
    this.added.emit();
  });

  private async add(name: string): Promise<void> {
    const response = await this.browser.make('/account/passkeys/options');
    const body: AddPasskey = { name, response };
    await this.api.send({ method: 'POST', path: '/account/passkeys', body });
  }
}
