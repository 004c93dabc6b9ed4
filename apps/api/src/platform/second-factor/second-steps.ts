import { Injectable } from '@nestjs/common';
import type {
  PasskeySignIn,
  RecoveryCode,
  SecondFactorCode,
  SignInStep,
} from '@closeknit/contracts/sign-in';
import { Refused } from '../http/refused.ts';
import type { Browser } from '../sign-in/browser.ts';
import { type Attempt, Failures } from '../sign-in/failing/failures.ts';
import { SessionBook } from '../sign-in/sessions/session-book.ts';
import { Challenges } from './challenges.ts';
import { Passkeys } from './passkeys.ts';
import { RecoveryCodes } from './recovery-codes.ts';
import { SecondFactors } from './second-factors.ts';

const signedIn = { next: 'signed-in' } as const;

interface SecondStep {
  readonly opens: (userId: string) => Promise<boolean>;
  readonly trusts: boolean;
}

/** What comes after a password, or in its place. */
@Injectable()
export class SecondSteps {
  constructor(
    private readonly failures: Failures,
    private readonly factors: SecondFactors,
    private readonly recovery: RecoveryCodes,
    private readonly challenges: Challenges,
    private readonly passkeys: Passkeys,
    private readonly book: SessionBook,
  ) {}

  withCode({ code, trustDevice }: SecondFactorCode, browser: Browser): Promise<SignInStep> {
    const opens = (userId: string) => this.factors.accepts(userId, code);
    return this.step(browser, { opens, trusts: trustDevice });
  }

  withRecoveryCode({ code }: RecoveryCode, browser: Browser): Promise<SignInStep> {
    const opens = (userId: string) => this.recovery.spend(userId, code);
    return this.step(browser, { opens, trusts: false });
  }

  askForPasskey(browser: Browser) {
    return this.passkeys.ask(browser, { purpose: 'passkey-sign-in' });
  }

  async withPasskey({ response, sharedDevice }: PasskeySignIn, browser: Browser) {
    const userId = await this.passkeys.ownerOf(response, browser, { purpose: 'passkey-sign-in' });
    await this.book.begin(userId, browser, { sharedDevice, isStrong: true, isConfirmed: true });
    return signedIn;
  }

  private async step(browser: Browser, { opens, trusts }: SecondStep): Promise<SignInStep> {
    const asked = await this.challenges.tried(browser, 'second-factor');
    if (!asked?.userId) throw new Refused('not-signed-in');

    const { userId, sharedDevice } = asked;
    const attempt: Attempt = { what: 'code', person: userId, browser };
    await this.failures.count(attempt);
    if (!(await opens(userId))) throw new Refused('wrong-code', '/code');
    if (!(await this.challenges.take(browser, 'second-factor'))) throw new Refused('not-signed-in');

    await this.failures.clear(attempt);
    const shown = { sharedDevice, isStrong: true, isConfirmed: true };
    await this.book.begin(userId, browser, { ...shown, trusts: trusts && !sharedDevice });
    return signedIn;
  }
}
