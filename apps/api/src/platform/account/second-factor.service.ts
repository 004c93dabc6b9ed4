import { Injectable } from '@nestjs/common';
import type {
  Account,
  AddPasskey,
  ConfirmTotp,
  RecoveryCodes as Codes,
  TotpSetUp,
} from '@closeknit/contracts/account';
import { Refused } from '../http/refused.ts';
import { Passkeys } from '../second-factor/passkeys.ts';
import { RecoveryCodes } from '../second-factor/recovery-codes.ts';
import { SecondFactors } from '../second-factor/second-factors.ts';
import { Accounts } from '../sign-in/accounts.ts';
import type { Browser } from '../sign-in/browser.ts';
import { KnownBrowsers } from '../sign-in/failing/known-browsers.ts';
import { SessionBook } from '../sign-in/sessions/session-book.ts';
import type { Session } from '../sign-in/sessions/sessions.ts';
import { Tickets } from './links/tickets.ts';

/** A person's second factor and passkeys: added, renewed and taken away. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly accounts: Accounts,
    private readonly factors: SecondFactors,
    private readonly recovery: RecoveryCodes,
    private readonly passkeys: Passkeys,
    private readonly book: SessionBook,
    private readonly tickets: Tickets,
    private readonly browsers: KnownBrowsers,
  ) {}

  async of(session: Session): Promise<Account['secondFactor']> {
    const { userId } = session;
    const [on, recoveryCodesLeft, trusted] = await Promise.all([
      this.factors.isOn(userId),
      this.recovery.left(userId),
      this.browsers.trustedBy(userId),
    ]);
    const demanded = isDemandedOf(session);
    return { on, recoveryCodesLeft, demanded, trustedBrowsers: on ? trusted : 0 };
  }

  async setUp({ userId }: Session): Promise<TotpSetUp> {
    return this.factors.begin(userId, await this.accounts.emailOf(userId));
  }

  /** Turns it on. Browsers that came in without one are signed out, and none is trusted any more. */
  async turnOn({ code }: ConfirmTotp, { id, userId }: Session): Promise<Codes> {
    if (!(await this.factors.confirm(userId, code))) throw new Refused('wrong-code', '/code');
    await this.book.endOthers(userId, id);
    await this.browsers.trustNone(userId);
    await this.book.confirm(id, { isStrong: true });
    return this.told(userId, await this.recovery.renew(userId));
  }

  async turnOff(session: Session): Promise<void> {
    if (isDemandedOf(session)) throw new Refused('second-factor-demanded');
    await this.factors.turnOff(session.userId);
    await this.recovery.destroy(session.userId);
    await this.browsers.trustNone(session.userId);
    await this.book.weaken(session.userId);
    await this.tickets.tell(session.userId, 'second-factor-changed');
  }

  async renewCodes({ userId }: Session): Promise<Codes> {
    if (!(await this.factors.isOn(userId))) throw new Refused('not-found');
    return this.told(userId, await this.recovery.renew(userId));
  }

  async askForPasskey({ userId }: Session, browser: Browser) {
    return this.passkeys.askToAdd(userId, await this.accounts.emailOf(userId), browser);
  }

  async addPasskey(passkey: AddPasskey, { id, userId }: Session, browser: Browser): Promise<void> {
    await this.passkeys.add(userId, passkey, browser);
    await this.book.confirm(id, { isStrong: true });
    await this.tickets.tell(userId, 'passkey-added');
  }

  /** Takes a passkey away; the last factor stays where a practice asks for one. */
  async removePasskey(passkeyId: string, session: Session): Promise<void> {
    const { userId } = session;
    const isLast =
      !(await this.factors.isOn(userId)) && (await this.passkeys.of(userId)).length < 2;
    if (isLast && isDemandedOf(session)) throw new Refused('second-factor-demanded');
    if (!(await this.passkeys.remove(userId, passkeyId))) throw new Refused('not-found');
    if (isLast) await this.book.weaken(userId);
    await this.tickets.tell(userId, 'second-factor-changed');
  }

  private async told(userId: string, codes: string[]): Promise<Codes> {
    await this.tickets.tell(userId, 'second-factor-changed');
    return { codes };
  }
}

/** Whether one of this person's practices asks a second factor of them. */
function isDemandedOf({ seats }: Session): boolean {
  return seats.some(({ demandsSecondFactor }) => demandsSecondFactor);
}
