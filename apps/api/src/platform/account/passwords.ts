import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { Accounts } from '../sign-in/accounts.ts';
import { PracticeDb } from '../tenancy/practice-db.ts';
import { Tickets } from './links/tickets.ts';

interface NewPassword {
  readonly password: string;
  /** The session that asks for it stays; every other ends. */
  readonly keptSessionId: string | null;
}

/** Passwords, within the transaction of whatever changes them. */
@Injectable()
export class Passwords {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly tickets: Tickets,
  ) {}

  /**
   * Sets it. Whoever came in with the old one is out: sessions, half-done sign-ins, browsers
   * trusted to do without a code, links not followed yet.
   */
  async set(userId: string, { password, keptSessionId }: NewPassword): Promise<void> {
    const email = await this.accounts.emailOf(userId);
    const digest = await this.accounts.digestOf({ email, password });
    await this.db.query(
      `update auth.account set password = $2, "updatedAt" = $3
       where "userId" = $1 and "providerId" = 'credential'`,
      [userId, digest, this.clock.instant()],
    );
    await this.db.query(`delete from auth.session where "userId" = $1 and id is distinct from $2`, [
      userId,
      keptSessionId,
    ]);
    await this.db.query('delete from auth.challenge where user_id = $1', [userId]);
    await this.db.query('update auth.known_browser set trusted_until = null where user_id = $1', [
      userId,
    ]);
    await this.tickets.spendAll(userId);
  }

  /** Following a link to an address proves it. */
  async addressIsProved(userId: string): Promise<void> {
    await this.db.query('update auth."user" set "emailVerified" = true where id = $1', [userId]);
  }
}
