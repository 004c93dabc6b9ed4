import { Injectable } from '@nestjs/common';
import { Seats } from '../sign-in/sessions/seats.ts';
import { PracticeDb } from '../tenancy/practice-db.ts';

type Follow = (actorId: string, email: string) => Promise<unknown>;

/** Tells whoever keeps a copy of a person's address that it has changed. */
@Injectable()
export class Addresses {
  private readonly followers = new Map<'member' | 'partner', Follow>();

  constructor(
    private readonly db: PracticeDb,
    private readonly seats: Seats,
  ) {}

  /** How the address of a seat of this kind is kept; it runs within the seat's practice. */
  follow(kind: 'member' | 'partner', change: Follow): void {
    this.followers.set(kind, change);
  }

  async changed(userId: string, email: string): Promise<void> {
    for (const { practiceId, kind, actorId } of await this.seats.heldBy(userId)) {
      await this.db.enter({ kind: 'system', practiceId }, async () =>
        this.followers.get(kind)?.(actorId, email),
      );
    }
  }
}
