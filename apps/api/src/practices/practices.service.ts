import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FoundPractice } from '@closeknit/contracts/me';
import { Tickets } from '../platform/account/links/tickets.ts';
import { Safe } from '../platform/encryption/safe.ts';
import { found } from '../platform/http/refused.ts';
import { Accounts } from '../platform/sign-in/accounts.ts';
import { evenly } from '../platform/sign-in/failing/evenly.ts';
import { Seats } from '../platform/sign-in/sessions/seats.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { MemberRow } from './members/member.entity.ts';
import { PracticeRow } from './practice.entity.ts';

@Injectable()
export class PracticesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly accounts: Accounts,
    private readonly seats: Seats,
    private readonly safe: Safe,
    private readonly tickets: Tickets,
  ) {}

  /**
   * Opens an account and a practice of its own; neither is left behind without the other.
   * The way in is a link to the address. An address that has an account is written to
   * instead, and nobody else learns which of the two it was.
   */
  found(request: FoundPractice): Promise<void> {
    return evenly(async () => {
      const userId = await this.accounts.openUnproved(request);
      await (userId ? this.open(request, userId) : this.remind(request.email));
    });
  }

  private async open(request: FoundPractice, userId: string): Promise<void> {
    const practiceId = randomUUID();
    try {
      await this.db.enter({ kind: 'system', practiceId }, async () => {
        await this.furnish(request, userId, practiceId);
        await this.tickets.issueHere({ purpose: 'founding', userId });
      });
    } catch (fault) {
      await this.accounts.close(userId);
      throw fault;
    }
  }

  private async remind(email: string): Promise<void> {
    const { userId, isVerified } = found(await this.accounts.find(email));
    if (isVerified) return this.tickets.tell(userId, 'known-address');
    await this.tickets.issue({ purpose: 'founding', userId });
  }

  private async furnish(request: FoundPractice, userId: string, id: string): Promise<void> {
    const { practiceName, name, email, zone, language: locale = 'en' } = request;
    const memberId = randomUUID();
    await this.db.of(PracticeRow).insert({ id, name: practiceName, zone, locale });
    await this.db.of(MemberRow).insert({ id: memberId, userId, name, email, zone });
    await this.seats.seatMember(userId, memberId, 'owner');
    await this.safe.makeKeys(id);
  }
}
