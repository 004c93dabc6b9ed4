import { Component, computed, inject, input } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { SetPassword, TicketState } from '@closeknit/contracts/sign-in';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { reading } from '../../../client/reading.ts';
import { Refused } from '../../../client/refused.ts';
import { Words } from '../../../words/words.ts';
import { Door } from '../door.ts';
import { FormError } from '../../form-error.ts';
import { linkStateOf } from '../link-state.ts';
import { PageHeading } from '../../page-heading.ts';
import { Waiting } from '../../waiting/waiting.ts';

/** The page behind the link for a new password. Opening it spends nothing; only the form does. */
@Component({
  selector: 'app-reset',
  imports: [Control, Door, Field, FormError, FormField, FormRoot, PageHeading, RouterLink, Waiting],
  template: `<app-door>
    @let state = linkState();
    @if (state === 'open') {
      <h1 appPageHeading>{{ say('shell.reset.heading') }}</h1>
      <p class="soft">{{ say('shell.reset.help') }}</p>
      <form class="stack" [formRoot]="f">
        <app-form-error [text]="errorOf(f)" />
        <ck-field
          [label]="say('shell.fields.new-password')"
          [hint]="say('shell.fields.password-hint')"
          [error]="errorOf(f.password)"
        >
          <input ckControl type="password" autocomplete="new-password" [formField]="f.password" />
        </ck-field>
        <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
          {{ say('shell.reset.submit') }}
        </button>
      </form>
    } @else if (state) {
      <h1 appPageHeading>{{ say('shell.links.' + state) }}</h1>
      <p class="soft">{{ say('shell.reset.' + state) }}</p>
      <p>
        <a class="button main" routerLink="/reset">{{ say('shell.reset.new-link') }}</a>
      </p>
    } @else {
      <app-waiting [resource]="ticket" />
    }
  </app-door>`,
})
export default class Reset {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  readonly token = input.required<string>();
  private readonly path = computed(() => `/password-resets/${encodeURIComponent(this.token())}`);
  protected readonly ticket = reading(() => this.path(), TicketState);
  protected readonly linkState = linkStateOf(this.ticket);

  protected readonly f = contractForm(SetPassword, { password: '' }, (body) => this.set(body));

  private async set(body: SetPassword): Promise<void> {
    await this.api.send({ method: 'POST', path: this.path(), body }).catch((refusal: unknown) => {
      // Spent or run out since the page was opened: it says so, and offers another.
      if (refusal instanceof Refused && refusal.code.startsWith('link-')) this.ticket.reload();
      throw refusal;
    });
    await this.router.navigate(['/sign-in'], { queryParams: { after: 'reset' } });
  }
}
