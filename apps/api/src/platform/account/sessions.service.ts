import { Injectable } from '@nestjs/common';
import type { TakeSeat } from '@closeknit/contracts/account';
import { Clock } from '../clock.ts';
import { found, Refused } from '../http/refused.ts';
import type { Browser } from '../sign-in/browser.ts';
import { KnownBrowsers } from '../sign-in/failing/known-browsers.ts';
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
    private readonly browsers: KnownBrowsers,
  ) {}

  /** Signs one browser out. Which of those trusted it was is not known, so that all but this are asked again. */
  async end(sessionId: string, { userId }: Session, browser: Browser): Promise<void> {
    if (!(await this.book.endOne(userId, sessionId))) throw new Refused('not-found');
    await this.browsers.trustNone(userId, { but: browser });
  }

  async endOthers({ id, userId }: Session, browser: Browser): Promise<void> {
    await this.book.endOthers(userId, id);
    await this.browsers.trustNone(userId, { but: browser });
  }

  /** Asks every browser for a code the next time, this one too. */
  trustNone({ userId }: Session): Promise<void> {
    return this.browsers.trustNone(userId);
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
