import { Injectable } from '@nestjs/common';
import type { Account } from '@closeknit/contracts/account';
import { actorAt, type HeldSeat } from '../sign-in/sessions/sessions.ts';
import { PracticeDb } from '../tenancy/practice-db.ts';

type Together = Account['seats'][number]['couple'];
type Tell = (partnerId: string) => Promise<Together>;

/** Tells apart the seats of a person who has several: with whom each is, and since when. */
@Injectable()
export class Places {
  private tell: Tell = () => Promise.resolve(null);

  constructor(private readonly db: PracticeDb) {}

  /** How the couple of a seat is told. It runs as that seat's partner, who sees no other couple. */
  tellBy(tell: Tell): void {
    this.tell = tell;
  }

  /** One after the other, each in its own practice behind its own policies. */
  async of(seats: readonly HeldSeat[], userId: string): Promise<ReadonlyMap<string, Together>> {
    const told = new Map<string, Together>();
    // Nothing needs telling apart where there is but one.
    if (seats.length < 2) return told;
    for (const seat of seats.filter(({ kind }) => kind === 'partner')) {
      const enter = () => this.tell(seat.actorId);
      told.set(seat.actorId, await this.db.enter(actorAt(seat, userId), enter));
    }
    return told;
  }
}
