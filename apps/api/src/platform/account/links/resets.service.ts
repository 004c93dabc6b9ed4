import { Injectable } from '@nestjs/common';
import type { AskForReset, SetPassword, TicketState } from '@closeknit/contracts/sign-in';
import { Accounts } from '../../sign-in/accounts.ts';
import { evenly } from '../../sign-in/failing/evenly.ts';
import { Passwords } from '../passwords.ts';
import { Tickets } from './tickets.ts';

/** A new password for who has lost theirs: by a link, and never past a second factor. */
@Injectable()
export class ResetsService {
  constructor(
    private readonly accounts: Accounts,
    private readonly tickets: Tickets,
    private readonly passwords: Passwords,
  ) {}

  /** Sends a link to an address that has an account. To any other it does nothing, as slowly. */
  ask({ email }: AskForReset): Promise<void> {
    return evenly(async () => {
      const known = await this.accounts.find(email);
      if (known) await this.tickets.issue({ purpose: 'reset', userId: known.userId });
    });
  }

  state(token: string): Promise<TicketState> {
    return this.tickets.state('reset', token);
  }

  /** Sets the password and ends every session. It signs nobody in: a second factor still stands. */
  async reset(token: string, { password }: SetPassword): Promise<void> {
    const userId = await this.tickets.spend('reset', token, async (ticket) => {
      await this.passwords.set(ticket.userId, { password, keptSessionId: null });
      await this.passwords.addressIsProved(ticket.userId);
      return ticket.userId;
    });
    await this.tickets.tell(userId, 'password-changed');
  }
}
