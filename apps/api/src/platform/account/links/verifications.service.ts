import { Injectable } from '@nestjs/common';
import type { TicketState } from '@closeknit/contracts/sign-in';
import { violates } from '../../database/faults.ts';
import { Refused } from '../../http/refused.ts';
import type { Browser } from '../../sign-in/browser.ts';
import { SessionBook } from '../../sign-in/sessions/session-book.ts';
import { PracticeDb } from '../../tenancy/practice-db.ts';
import { Addresses } from '../addresses.ts';
import { Passwords } from '../passwords.ts';
import { type Ticket, Tickets } from './tickets.ts';

/** Addresses that are confirmed by following a link: of a new account, or a new one of an old. */
@Injectable()
export class VerificationsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly tickets: Tickets,
    private readonly passwords: Passwords,
    private readonly addresses: Addresses,
    private readonly book: SessionBook,
  ) {}

  state(token: string): Promise<TicketState> {
    return this.tickets.state('verification', token);
  }

  /** Confirms the address. Who has founded a practice with it is signed in there. */
  async confirm(token: string, browser: Browser): Promise<void> {
    const ticket = await this.tickets.spend('verification', token, async (spent) => {
      if (spent.email) await this.change(spent, spent.email);
      else await this.passwords.addressIsProved(spent.userId);
      await this.tickets.spendAll(spent.userId);
      return spent;
    });
    if (ticket.email) return this.addresses.changed(ticket.userId, ticket.email);
    await this.book.begin(ticket.userId, browser, { isStrong: false, isConfirmed: false });
  }

  private async change({ userId }: Ticket, email: string): Promise<void> {
    try {
      await this.db.query(
        `update auth."user" set email = $2, "emailVerified" = true where id = $1`,
        [userId, email],
      );
    } catch (fault) {
      if (violates(fault, 'user_email_key')) throw new Refused('email-taken');
      throw fault;
    }
  }
}
