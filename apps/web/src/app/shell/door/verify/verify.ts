import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TicketState } from '@closeknit/contracts/sign-in';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { reading } from '../../../client/reading.ts';
import { Refused } from '../../../client/refused.ts';
import { Words } from '../../../words/words.ts';
import { Door } from '../door.ts';
import { FormError } from '../../form-error.ts';
import { firstPages } from '../../guards.ts';
import { linkStateOf } from '../link-state.ts';
import { PageHeading } from '../../page-heading.ts';
import { SignedIn } from '../../signed-in.ts';
import { Waiting } from '../../waiting/waiting.ts';

/** The page behind the link that confirms an address. Mail programs open it; only people press. */
@Component({
  selector: 'app-verify',
  imports: [Door, FormError, PageHeading, RouterLink, Waiting],
  template: `<app-door>
    @let state = linkState();
    @if (isDone()) {
      <h1 appPageHeading>{{ say('shell.verify.done') }}</h1>
      <p class="soft">{{ say('shell.verify.done-help') }}</p>
      <p>
        <a class="button main" routerLink="/sign-in">{{ say('shell.sign-in.submit') }}</a>
      </p>
    } @else if (state === 'open') {
      <h1 appPageHeading>{{ say('shell.verify.heading') }}</h1>
      <p class="soft">{{ say('shell.verify.help') }}</p>
      <app-form-error [text]="errand.refusal()" />
      <p>
        <button
          class="button main"
          type="button"
          [attr.aria-disabled]="errand.underWay() || null"
          (click)="confirm()"
        >
          {{ say('shell.verify.submit') }}
        </button>
      </p>
    } @else if (state) {
      <h1 appPageHeading>{{ say('shell.links.' + state) }}</h1>
      <p class="soft">{{ say('shell.verify.' + state) }}</p>
      <p>
        <a class="button main" routerLink="/sign-in">{{ say('shell.sign-in.submit') }}</a>
      </p>
    } @else {
      <app-waiting [resource]="ticket" />
    }
  </app-door>`,
})
export default class Verify {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly signedIn = inject(SignedIn);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly token = input.required<string>();
  private readonly path = computed(() => `/verifications/${encodeURIComponent(this.token())}`);
  protected readonly ticket = reading(() => this.path(), TicketState);
  protected readonly linkState = linkStateOf(this.ticket);
  protected readonly isDone = signal(false);

  protected async confirm(): Promise<void> {
    await this.errand.run(async () => {
      await this.api.send({ method: 'POST', path: this.path() }).catch((refusal: unknown) => {
        // Spent or run out since the page was opened: it says so, and leads on.
        if (refusal instanceof Refused && refusal.code.startsWith('link-')) this.ticket.reload();
        throw refusal;
      });
      // Whoever has just founded a practice, or is signed in already, need not sign in again.
      const me = await this.signedIn.findAgain();
      if (me) await this.router.navigateByUrl(firstPages[me.kind]);
      else this.isDone.set(true);
    });
  }
}
