import { Injectable } from '@nestjs/common';
import type { ChangeEmail, ChangePassword, Confirm } from '@closeknit/contracts/account';
import { Refused } from '../http/refused.ts';
import { Passkeys } from '../second-factor/passkeys.ts';
import { SecondFactors } from '../second-factor/second-factors.ts';
import { Accounts } from '../sign-in/accounts.ts';
import type { Browser } from '../sign-in/browser.ts';
import { evenly } from '../sign-in/failing/evenly.ts';
import { type Attempt, Failures } from '../sign-in/failing/failures.ts';
import { SessionBook } from '../sign-in/sessions/session-book.ts';
import type { Session } from '../sign-in/sessions/sessions.ts';
import { Passwords } from './passwords.ts';
import { Tickets } from './links/tickets.ts';

/** What a person changes about how they sign in, and how they show once more that it is them. */
@Injectable()
export class CredentialsService {
  constructor(
    private readonly accounts: Accounts,
    private readonly failures: Failures,
    private readonly factors: SecondFactors,
    private readonly passkeys: Passkeys,
    private readonly book: SessionBook,
    private readonly passwords: Passwords,
    private readonly tickets: Tickets,
  ) {}

  async confirm({ password, code }: Confirm, session: Session, browser: Browser): Promise<void> {
    const { id, userId } = session;
    const attempt: Attempt = { what: 'confirm', person: userId, browser };
    await this.failures.count(attempt);
    if (!(await this.accounts.provesIt(userId, password))) {
      throw new Refused('not-your-password', '/password');
    }
    const isStrong = await this.factors.isOn(userId);
    if (isStrong && !(await this.factors.accepts(userId, code ?? ''))) {
      throw new Refused('wrong-code', '/code');
    }
    await this.failures.clear(attempt);
    await this.book.confirm(id, { isStrong });
  }

  askForPasskey({ userId }: Session, browser: Browser) {
    return this.passkeys.ask(browser, { purpose: 'passkey-confirm', userId });
  }

  async confirmByPasskey(
    response: Readonly<Record<string, unknown>>,
    { id, userId }: Session,
    browser: Browser,
  ): Promise<void> {
    await this.passkeys.ownerOf(response, browser, { purpose: 'passkey-confirm', userId });
    await this.book.confirm(id, { isStrong: true });
  }

  /** Writes to the new address; nothing changes before its owner follows the link. */
  changeEmail({ email }: ChangeEmail, { userId }: Session): Promise<void> {
    return evenly(async () => {
      const holder = await this.accounts.find(email);
      if (holder?.userId === userId) return;

      await this.tickets.issue({ purpose: 'new-email', userId, email, isSent: !holder });
      await this.tickets.tell(userId, 'email-changing');
      if (holder) await this.tickets.tell(holder.userId, 'known-address');
    });
  }

  /** Sets a new password; every other browser is signed out. */
  async changePassword({ password }: ChangePassword, { id, userId }: Session): Promise<void> {
    await this.passwords.set(userId, { password, keptSessionId: id });
    await this.tickets.tell(userId, 'password-changed');
  }
}
