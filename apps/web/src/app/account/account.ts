import { afterNextRender, Component, DOCUMENT, inject, Injector, viewChild } from '@angular/core';
import { Account as Read } from '@closeknit/contracts/account';
import { reading } from '../client/reading.ts';
import { PageHeading } from '../shell/page-heading.ts';
import { Waiting } from '../shell/waiting/waiting.ts';
import { Words } from '../words/words.ts';
import { BrowserList } from './browsers/browser-list.ts';
import { ChangeEmail } from './change-email.ts';
import { ChangePassword } from './change-password.ts';
import { Confirming } from './confirming/confirming.ts';
import { ConfirmYou } from './confirming/confirm-you.ts';
import { OwnLanguage } from './own-language.ts';
import { PasskeyList } from './passkeys/passkey-list.ts';
import { SeatList } from './seat-list.ts';
import { SecondFactor } from './second-factor/second-factor.ts';

/** A person's own account: how they sign in, where they are signed in, and the places they have. */
@Component({
  selector: 'app-account',
  imports: [
    BrowserList,
    ChangeEmail,
    ChangePassword,
    ConfirmYou,
    OwnLanguage,
    PageHeading,
    PasskeyList,
    SeatList,
    SecondFactor,
    Waiting,
  ],
  template: `
    @if (account.hasValue()) {
      @let own = account.value();
      <header>
        <p class="over">{{ say('account.over') }}</p>
        <h1 appPageHeading>{{ say('account.heading') }}</h1>
        <p class="soft">{{ say('account.intro') }}</p>
      </header>
      <app-change-email class="sheet" [account]="own" (changed)="readAgain()" />
      <app-change-password class="sheet" (changed)="readAgain()" />
      <app-second-factor class="sheet" [account]="own" (changed)="readAgain()" />
      <app-passkey-list class="sheet" [passkeys]="own.passkeys" (changed)="readAgain()" />
      <app-own-language class="sheet" />
      <app-browser-list class="sheet" [sessions]="own.sessions" (changed)="readAgain()" />
      @if (own.seats.length > 1) {
        <app-seat-list class="sheet" [seats]="own.seats" />
      }
      @if (confirming.isAsking()) {
        <app-confirm-you [withCode]="own.secondFactor.on" [withPasskey]="own.passkeys.length > 0" />
      }
    } @else {
      <app-waiting [resource]="account" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-5);
      max-inline-size: 42rem;
    }
    header {
      display: grid;
      gap: 0.375rem;
    }
    .sheet {
      display: grid;
      gap: var(--space-3);
      padding: var(--space-5);
    }
  `,
})
export default class Account {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly heading = viewChild(PageHeading);
  protected readonly confirming = inject(Confirming);
  protected readonly say = inject(Words).say;
  protected readonly account = reading(() => '/account', Read);

  protected readAgain(): void {
    this.account.reload();
    // What had the focus may be gone with what was changed.
    const focusHeading = () => {
      if (this.document.activeElement === this.document.body) this.heading()?.focus();
    };
    afterNextRender(focusHeading, { injector: this.injector });
  }
}
