import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Account, type ConfirmByPasskey, TotpSetUp } from '@closeknit/contracts/account';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { reading } from '../../client/reading.ts';
import { Door } from '../../shell/door/door.ts';
import { FormError } from '../../shell/form-error.ts';
import { firstPages } from '../../shell/guards.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { Passkeys } from '../../shell/passkeys/passkeys.ts';
import { SignOut } from '../../shell/sign-out/sign-out.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { Confirming } from '../confirming/confirming.ts';
import { ConfirmYou } from '../confirming/confirm-you.ts';
import { AddPasskeyForm } from '../passkeys/add-passkey-form.ts';
import { SetUp } from '../second-factor/set-up.ts';

/** The practice asks for a second step, and none was shown: this comes before everything else. */
@Component({
  selector: 'app-demanded',
  imports: [AddPasskeyForm, ConfirmYou, Door, FormError, PageHeading, SetUp, SignOut],
  template: `<app-door>
    <h1 appPageHeading>{{ say('account.demanded.heading') }}</h1>
    <p class="soft">{{ say('account.demanded.help', { practice }) }}</p>
    @if (secret(); as learnt) {
      <app-set-up [secret]="learnt" [email]="account.value()?.email ?? ''" (done)="goOn()">
        <button class="button quiet" type="button" (click)="secret.set(undefined)">
          {{ say('shell.not-now') }}
        </button>
      </app-set-up>
    } @else if (isAddingPasskey()) {
      <app-add-passkey-form (added)="goOn()">
        <button class="button quiet" type="button" (click)="isAddingPasskey.set(false)">
          {{ say('shell.not-now') }}
        </button>
      </app-add-passkey-form>
    } @else {
      <p class="soft">
        {{ say(hasPasskey() ? 'account.demanded.by-passkey' : 'account.demanded.how') }}
      </p>
      <app-form-error [text]="errand.refusal()" />
      <div class="actions">
        @if (!account.isLoading()) {
          @if (hasPasskey()) {
            <button
              class="button main"
              type="button"
              [attr.aria-disabled]="errand.underWay() || null"
              (click)="showPasskey()"
            >
              {{ say('account.demanded.show-passkey') }}
            </button>
          }
          <button
            class="button"
            [class.main]="!hasPasskey()"
            type="button"
            [attr.aria-disabled]="errand.underWay() || null"
            (click)="begin()"
          >
            {{ say('account.demanded.begin') }}
          </button>
          @if (!hasPasskey()) {
            <button class="button" type="button" (click)="isAddingPasskey.set(true)">
              {{ say('account.passkeys.add') }}
            </button>
          }
        }
        <app-sign-out look="firm" />
      </div>
    }
    @if (confirming.isAsking()) {
      <app-confirm-you [withPasskey]="hasPasskey()" />
    }
  </app-door>`,
})
export default class Demanded {
  private readonly api = inject(Api);
  private readonly passkeys = inject(Passkeys);
  private readonly router = inject(Router);
  private readonly signedIn = inject(SignedIn);
  protected readonly confirming = inject(Confirming);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();
  protected readonly secret = signal<TotpSetUp | undefined>(undefined);
  protected readonly isAddingPasskey = signal(false);
  protected readonly account = reading(() => '/account', Account);
  protected readonly hasPasskey = computed(
    () => this.account.hasValue() && this.account.value().passkeys.length > 0,
  );
  protected readonly practice = this.signedIn.me()?.practice.name ?? '';

  protected async begin(): Promise<void> {
    const wish = { method: 'POST', path: '/account/second-factor' } as const;
    await this.errand.run(async () =>
      this.secret.set(await this.confirming.before(() => this.api.send(wish, TotpSetUp))),
    );
  }

  /** Whoever came in by password has shown both now. */
  protected async showPasskey(): Promise<void> {
    const isShown = await this.errand.run(async () => {
      const response = await this.passkeys.show('/account/confirm/passkey/options');
      const body: ConfirmByPasskey = { response };
      await this.api.send({ method: 'POST', path: '/account/confirm/passkey', body });
    });
    if (isShown) await this.goOn();
  }

  protected async goOn(): Promise<void> {
    const me = await this.signedIn.findAgain();
    await this.router.navigateByUrl(me ? firstPages[me.kind] : '/sign-in');
  }
}
