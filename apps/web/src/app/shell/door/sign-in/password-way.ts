import { Component, inject, input, model } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { type PasskeySignIn, SignIn } from '@closeknit/contracts/sign-in';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Tick } from '@closeknit/ui/tick/tick';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrand } from '../../../client/errand.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { Words } from '../../../words/words.ts';
import { FormError } from '../../form-error.ts';
import { Passkeys } from '../../passkeys/passkeys.ts';
import type { TakeStep } from './steps.ts';

/** Address and password, or a passkey instead of both. */
@Component({
  selector: 'app-password-way',
  imports: [Control, Field, FormError, FormField, FormRoot, Tick],
  template: `
    <form class="stack" [formRoot]="f">
      <app-form-error [text]="errorOf(f)" />
      <ck-field [label]="say('shell.fields.email')" [error]="errorOf(f.email)">
        <input ckControl type="email" autocomplete="username" [formField]="f.email" />
      </ck-field>
      <ck-field [label]="say('shell.fields.password')" [error]="errorOf(f.password)">
        <input ckControl type="password" autocomplete="current-password" [formField]="f.password" />
      </ck-field>
      <ck-tick
        [label]="say('shell.sign-in.shared-device')"
        [hint]="say('shell.sign-in.shared-device-hint')"
        [(checked)]="sharedDevice"
      />
      <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
        {{ say('shell.sign-in.submit') }}
      </button>
    </form>
    <div class="stack other">
      <app-form-error [text]="passkey.refusal()" />
      <button
        class="button"
        type="button"
        [attr.aria-disabled]="passkey.underWay() || null"
        (click)="showPasskey()"
      >
        {{ say('shell.sign-in.passkey') }}
      </button>
    </div>
  `,
  styles: `
    .other {
      margin-block-start: var(--space-3);
    }
  `,
})
export class PasswordWay {
  private readonly passkeys = inject(Passkeys);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly passkey = injectErrand();

  readonly take = input.required<TakeStep>();
  readonly sharedDevice = model(false);
  protected readonly f = contractForm(SignIn, { email: '', password: '' }, (typed) =>
    this.take()('', { ...typed, sharedDevice: this.sharedDevice() }),
  );

  protected async showPasskey(): Promise<void> {
    await this.passkey.run(async () => {
      const response = await this.passkeys.show('/sign-in/passkey/options');
      const body: PasskeySignIn = { response, sharedDevice: this.sharedDevice() };
      await this.take()('/passkey', body);
    });
  }
}
