import { Component, inject, input, output, signal, viewChild } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { type Account, ChangeEmail as Change } from '@closeknit/contracts/account';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../client/api.ts';
import { contractForm } from '../client/contract-form.ts';
import { injectErrorOf } from '../client/error-of.ts';
import { FormError } from '../shell/form-error.ts';
import { Words } from '../words/words.ts';
import { Confirming } from './confirming/confirming.ts';
import { Fold } from './fold.ts';
import { Told } from './told.ts';

/** The address one signs in with, and one that still waits to be confirmed. */
@Component({
  selector: 'app-change-email',
  imports: [Control, Field, Fold, FormError, FormField, FormRoot, Told],
  template: `
    <h2>{{ say('account.email.heading') }}</h2>
    <p>{{ say('account.email.now', { email: account().email }) }}</p>
    @if (account().newEmail; as email) {
      <p class="notice">{{ say('account.email.pending', { email }) }}</p>
    }
    <app-fold [label]="say('account.email.change')">
      <form class="stack" [formRoot]="f">
        <app-form-error [text]="errorOf(f)" />
        <ck-field
          [label]="say('account.email.new')"
          [hint]="say('account.email.hint')"
          [error]="errorOf(f.email)"
        >
          <input ckControl type="email" autocomplete="email" [formField]="f.email" />
        </ck-field>
        <div>
          <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
            {{ say('account.email.submit') }}
          </button>
        </div>
      </form>
    </app-fold>
    <app-told [text]="done()" />
  `,
})
export class ChangeEmail {
  private readonly api = inject(Api);
  private readonly confirming = inject(Confirming);
  private readonly fold = viewChild.required(Fold);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  readonly account = input.required<Account>();
  readonly changed = output<void>();
  protected readonly done = signal('');

  protected readonly f = contractForm(Change, { email: '' }, async (body) => {
    this.done.set('');
    const wish = { method: 'PUT', path: '/account/email', body } as const;
    await this.confirming.before(() => this.api.send(wish));
    this.fold().close();
    this.done.set(this.say('account.email.sent'));
    this.changed.emit();
  });
}
