import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Founded, FoundPractice } from '@closeknit/contracts/me';
import { Safe } from '../platform/encryption/safe.ts';
import { Accounts } from '../platform/sign-in/accounts.ts';
import { Seats } from '../platform/sign-in/seats.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { MemberRow } from './member.entity.ts';
import { PracticeRow } from './practice.entity.ts';

@Injectable()
export class PracticesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly accounts: Accounts,
    private readonly seats: Seats,
    private readonly safe: Safe,
  ) {}

  /** Opens an account and a practice of its own. Neither is left behind without the other. */
  async found(request: FoundPractice): Promise<Founded> {
    const userId = await this.accounts.open(request);
    const ids = { practiceId: randomUUID(), memberId: randomUUID() };
    try {
      await this.db.enter({ kind: 'system', practiceId: ids.practiceId }, () =>
        this.furnish(request, userId, ids),
      );
    } catch (fault) {
      await this.accounts.close(userId);
      throw fault;
    }
    return ids;
  }

  private async furnish(request: FoundPractice, userId: string, ids: Founded): Promise<void> {
    const { practiceName, name, email, zone } = request;
    await this.db.of(PracticeRow).insert({ id: ids.practiceId, name: practiceName, zone });
    await this.db.of(MemberRow).insert({ id: ids.memberId, userId, name, email, zone });
    await this.seats.seatMember(userId, ids.memberId, 'owner');
    await this.safe.makeKey(ids.practiceId);
  }
}
