import { Injectable } from '@nestjs/common';
import type { TakeSeat } from '@closeknit/contracts/account';
import { Clock } from '../clock.ts';
import { found, Refused } from '../http/refused.ts';
import { Seats } from '../sign-in/sessions/seats.ts';
import { SessionBook } from '../sign-in/sessions/session-book.ts';
import type { Session } from '../sign-in/sessions/sessions.ts';

/** The browsers a person is signed in with, and the seat this one sits in. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly clock: Clock,
    private readonly book: SessionBook,
    private readonly seats: Seats,
  ) {}

  async end(sessionId: string, { userId }: Session): Promise<void> {
    if (!(await this.book.endOne(userId, sessionId))) throw new Refused('not-found');
  }

  endOthers({ id, userId }: Session): Promise<void> {
    return this.book.endOthers(userId, id);
  }

  stay({ id }: Session): Promise<void> {
    return this.book.stay(id);
  }

  /** Goes over to another of one's own seats, for this session and the next. */
  async takeSeat({ actorId }: TakeSeat, session: Session): Promise<void> {
    const seat = found(session.seats.find((held) => held.actorId === actorId));
    await this.book.sit(session.id, actorId);
    await this.seats.use(seat, this.clock.instant());
  }
}
