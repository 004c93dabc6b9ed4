import { Component, inject, output, signal, viewChild } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { ChangePassword as Change } from '@closeknit/contracts/account';
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

@Component({
  selector: 'app-change-password',
  imports: [Control, Field, Fold, FormError, FormField, FormRoot, Told],
  template: `
    <h2>{{ say('account.password.heading') }}</h2>
    <p class="soft">{{ say('account.password.help') }}</p>
    <app-fold [label]="say('account.password.change')">
      <form class="stack" [formRoot]="f">
        <app-form-error [text]="errorOf(f)" />
        <ck-field
          [label]="say('shell.fields.new-password')"
          [hint]="say('shell.fields.password-hint')"
          [error]="errorOf(f.password)"
        >
          <input ckControl type="password" autocomplete="new-password" [formField]="f.password" />
        </ck-field>
        <div>
          <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
            {{ say('account.password.submit') }}
          </button>
        </div>
      </form>
    </app-fold>
    <app-told [text]="done()" />
  `,
})
export class ChangePassword {
  private readonly api = inject(Api);
  private readonly confirming = inject(Confirming);
  private readonly fold = viewChild.required(Fold);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  readonly changed = output<void>();
  protected readonly done = signal('');

  protected readonly f = contractForm(Change, { password: '' }, (body) => this.change(body));

  private async change(body: Change): Promise<void> {
    this.done.set('');
    const wish = { method: 'PUT', path: '/account/password', body } as const;
    await this.confirming.before(() => this.api.send(wish));
    // A password does not stay on the page longer than it has to.
    this.f().reset({ password: '' });
    this.fold().close();
    this.done.set(this.say('account.password.done'));
    this.changed.emit();
  }
}
