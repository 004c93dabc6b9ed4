import { Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TotpSetUp } from '@closeknit/contracts/account';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { Door } from '../../shell/door/door.ts';
import { FormError } from '../../shell/form-error.ts';
import { firstPages } from '../../shell/guards.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignOut } from '../../shell/sign-out/sign-out.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { Confirming } from '../confirming/confirming.ts';
import { ConfirmYou } from '../confirming/confirm-you.ts';
import { SetUp } from '../second-factor/set-up.ts';

/** The practice asks for a second step, and there is none yet: this comes before everything else. */
@Component({
  selector: 'app-demanded',
  imports: [ConfirmYou, Door, FormError, PageHeading, SetUp, SignOut],
  template: `<app-door>
    <h1 appPageHeading>{{ say('account.demanded.heading') }}</h1>
    <p class="soft">{{ say('account.demanded.help', { practice }) }}</p>
    @if (secret(); as learnt) {
      <app-set-up [secret]="learnt" (done)="goOn()" />
    } @else {
      <p class="soft">{{ say('account.demanded.how') }}</p>
      <app-form-error [text]="errand.refusal()" />
      <div class="actions">
        <button
          class="button main"
          type="button"
          [attr.aria-disabled]="errand.underWay() || null"
          (click)="begin()"
        >
          {{ say('account.demanded.begin') }}
        </button>
        <app-sign-out look="firm" />
      </div>
    }
    @if (confirming.isAsking()) {
      <app-confirm-you />
    }
  </app-door>`,
})
export default class Demanded {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly signedIn = inject(SignedIn);
  protected readonly confirming = inject(Confirming);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();
  protected readonly secret = signal<TotpSetUp | undefined>(undefined);
  protected readonly practice = this.signedIn.me()?.practice.name ?? '';

  protected async begin(): Promise<void> {
    const wish = { method: 'POST', path: '/account/second-factor' } as const;
    await this.errand.run(async () =>
      this.secret.set(await this.confirming.before(() => this.api.send(wish, TotpSetUp))),
    );
  }

  protected async goOn(): Promise<void> {
    const me = await this.signedIn.findAgain();
    await this.router.navigateByUrl(me ? firstPages[me.kind] : '/sign-in');
  }
}
