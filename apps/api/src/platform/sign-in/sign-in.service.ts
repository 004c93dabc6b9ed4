import { Injectable } from '@nestjs/common';
import type { SignIn, SignInStep } from '@closeknit/contracts/sign-in';
import { Tickets } from '../account/links/tickets.ts';
import { Refused } from '../http/refused.ts';
import { Challenges } from '../second-factor/challenges.ts';
import { SecondFactors } from '../second-factor/second-factors.ts';
import { Accounts } from './accounts.ts';
import type { Browser } from './browser.ts';
import { type Attempt, Failures } from './failing/failures.ts';
import { KnownBrowsers } from './failing/known-browsers.ts';
import { SessionBook } from './sessions/session-book.ts';

const signedIn = { next: 'signed-in' } as const;

/** The usual way in: a password, and where the person has one, a second factor is asked for. */
@Injectable()
export class SignInService {
  constructor(
    private readonly accounts: Accounts,
    private readonly failures: Failures,
    private readonly browsers: KnownBrowsers,
    private readonly factors: SecondFactors,
    private readonly challenges: Challenges,
    private readonly book: SessionBook,
    private readonly tickets: Tickets,
  ) {}

  /** The first step. Whether an address is known, confirmed or neither is never told apart. */
  async withPassword({ email, password, sharedDevice }: SignIn, browser: Browser) {
    const attempt: Attempt = { what: 'password', person: email, browser };
    await this.failures.count(attempt);
    const proved = await this.accounts.prove(email, password);
    if (proved && !proved.isVerified) {
      await this.tickets.issue({ purpose: 'founding', userId: proved.userId });
    }
    if (!proved?.isVerified) throw new Refused('not-matching');

    await this.failures.clear(attempt);
    return this.afterPassword(proved.userId, sharedDevice, browser);
  }

  private async afterPassword(
    userId: string,
    sharedDevice: boolean,
    browser: Browser,
  ): Promise<SignInStep> {
    const hasFactor = await this.factors.isOn(userId);
    const isTrusted = hasFactor && (await this.browsers.isTrusted(browser, userId));
    if (hasFactor && !isTrusted) {
      await this.book.end(browser);
      await this.challenges.pose(browser, { purpose: 'second-factor', userId, sharedDevice });
      return { next: 'second-factor' };
    }
    const shown = { sharedDevice, isStrong: hasFactor, isConfirmed: !hasFactor };
    await this.book.begin(userId, browser, shown);
    return signedIn;
  }
}
