import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AskForReset } from '@closeknit/contracts/sign-in';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { Words } from '../../../words/words.ts';
import { Door } from '../door.ts';
import { FormError } from '../../form-error.ts';
import { PageHeading } from '../../page-heading.ts';

/** Asks for a link by mail. What it answers is the same whether there is such an account or not. */
@Component({
  selector: 'app-ask-for-reset',
  imports: [Control, Door, Field, FormError, FormField, FormRoot, PageHeading, RouterLink],
  template: `<app-door>
    @if (sentTo(); as email) {
      <h1 appPageHeading>{{ say('shell.mailbox.heading') }}</h1>
      <p class="soft">{{ say('shell.reset.sent', { email }) }}</p>
      <p class="soft">{{ say('shell.mailbox.not-there') }}</p>
      <p class="actions">
        <button class="button" type="button" (click)="sentTo.set('')">
          {{ say('shell.reset.again') }}
        </button>
      </p>
    } @else {
      <h1 appPageHeading>{{ say('shell.reset.ask') }}</h1>
      <p class="soft">{{ say('shell.reset.ask-help') }}</p>
      <form class="stack" [formRoot]="f">
        <app-form-error [text]="errorOf(f)" />
        <ck-field [label]="say('shell.fields.email')" [error]="errorOf(f.email)">
          <input ckControl type="email" autocomplete="username" [formField]="f.email" />
        </ck-field>
        <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
          {{ say('shell.reset.send') }}
        </button>
      </form>
    }
    <p>
      <a class="reach" routerLink="/sign-in">{{ say('shell.reset.back') }}</a>
    </p>
  </app-door>`,
})
export default class Ask {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly sentTo = signal('');

  protected readonly f = contractForm(AskForReset, { email: '' }, async (body) => {
    await this.api.send({ method: 'POST', path: '/password-resets', body });
    this.sentTo.set(body.email);
  });
}
