import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TicketState } from '@closeknit/contracts/sign-in';
import { Clock } from '../../clock.ts';
import { found, Refused } from '../../http/refused.ts';
import { PlannedJobs } from '../../jobs/planned-jobs.service.ts';
import { Links } from '../../sign-in/links.ts';
import { Seats } from '../../sign-in/sessions/seats.ts';
import { PracticeDb } from '../../tenancy/practice-db.ts';
import { NoticeMail, type NoticeKind, TicketMail } from '../mails/account.jobs.ts';

const HOUR = 60 * 60 * 1000;
const MOST_AN_HOUR = 5;

type TicketPurpose = 'reset' | 'founding' | 'new-email';
type Door = 'reset' | 'verification';

const lasting: Record<TicketPurpose, number> = {
  reset: HOUR,
  founding: 72 * HOUR,
  'new-email': 72 * HOUR,
};

interface NewTicket {
  readonly purpose: TicketPurpose;
  readonly userId: string;
  readonly email?: string;
  /** Whether its link is sent. One that is not only looks as if it had been asked for. */
  readonly isSent?: boolean;
}

export interface Ticket {
  readonly id: string;
  readonly userId: string;
  readonly purpose: TicketPurpose;
  readonly email: string | null;
  readonly expiresAt: Date;
  readonly spentAt: Date | null;
}

const columns = `id, user_id as "userId", purpose, email, expires_at as "expiresAt",
  spent_at as "spentAt"`;

/** Links that are sent by mail and open one thing, once, for a while. */
@Injectable()
export class Tickets {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly jobs: PlannedJobs,
    private readonly links: Links,
    private readonly seats: Seats,
  ) {}

  /**
   * Makes a ticket and plans its mail. A person gets a few in an hour and then none, so
   * that nobody's mailbox is flooded by somebody else.
   */
  async issue(ticket: NewTicket): Promise<void> {
    await this.atHome(ticket.userId, () => this.issueHere(ticket));
  }

  /** The same within a practice that has been entered. */
  async issueHere({ purpose, userId, email, isSent = true }: NewTicket): Promise<void> {
    const now = this.clock.now();
    const expiresAt = now + lasting[purpose];
    if (email) await this.spendEarlier(userId, purpose);
    const row = await this.db.one<{ id: string }>(
      `insert into auth.ticket (user_id, purpose, email, made_at, expires_at)
       select $1, $2, $3, $4, $5
       where (select count(*) from auth.ticket
              where user_id = $1 and made_at > $4::timestamptz - interval '1 hour') < ${MOST_AN_HOUR}
       returning id`,
      [userId, purpose, email ?? null, new Date(now), new Date(expiresAt)],
    );
    if (!row || !isSent) return;
    const [payload, key] = [{ ticketId: row.id }, `account:ticket:${row.id}`];
    await this.plan({ job: TicketMail, payload, key, deadline: expiresAt });
  }

  /** Plans a mail that tells this person what happened. */
  async tell(userId: string, kind: NoticeKind): Promise<void> {
    const now = this.clock.now();
    // Anybody can cause this one by typing an address, so it comes once an hour at most.
    const isForeign = kind === 'known-address';
    const when = isForeign ? `${userId}:${Math.floor(now / HOUR)}` : randomUUID();
    const [key, deadline] = [`account:notice:${kind}:${when}`, now + 24 * HOUR];
    await this.atHome(userId, () =>
      this.plan({ job: NoticeMail, payload: { kind, userId }, key, deadline }),
    );
  }

  /** What the page behind the link may know; asking changes nothing. */
  async state(door: Door, token: string): Promise<TicketState> {
    return { state: await this.atDoor(door, token, async (ticket) => this.stateOf(ticket)) };
  }

  /** Spends the ticket and does what it is for, both or neither. */
  async spend<T>(door: Door, token: string, work: (ticket: Ticket) => Promise<T>): Promise<T> {
    return this.atDoor(door, token, async (ticket) => {
      const state = this.stateOf(ticket);
      if (state !== 'open') throw new Refused(`link-${state}`);
      await this.db.query('update auth.ticket set spent_at = $2 where id = $1', [
        ticket.id,
        this.clock.instant(),
      ]);
      return work(ticket);
    });
  }

  /** Nothing that was sent to this person before opens anything any more. */
  async spendAll(userId: string): Promise<void> {
    await this.db.query(
      'update auth.ticket set spent_at = $2 where user_id = $1 and spent_at is null',
      [userId, this.clock.instant()],
    );
  }

  private atDoor<T>(door: Door, token: string, work: (ticket: Ticket) => Promise<T>): Promise<T> {
    const { practiceId, id } = found(this.links.read(door, token));
    return this.db.enter({ kind: 'system', practiceId }, async () =>
      work(
        found(
          await this.db.one<Ticket>(`select ${columns} from auth.ticket where id = $1 for update`, [
            id,
          ]),
        ),
      ),
    );
  }

  private async spendEarlier(userId: string, purpose: TicketPurpose): Promise<void> {
    await this.db.query(
      `update auth.ticket set spent_at = $3
       where user_id = $1 and purpose = $2 and spent_at is null`,
      [userId, purpose, this.clock.instant()],
    );
  }

  private stateOf({ spentAt, expiresAt }: Ticket): TicketState['state'] {
    if (spentAt) return 'spent';
    return expiresAt.getTime() > this.clock.now() ? 'open' : 'expired';
  }

  // Jobs are planned within a practice: a person's mails go with the seat used last. Who sits
  // nowhere has nothing to sign in to and gets none.
  private async atHome(userId: string, work: () => Promise<void>): Promise<void> {
    const [seat] = await this.seats.heldBy(userId);
    if (seat) await this.db.enter({ kind: 'system', practiceId: seat.practiceId }, work);
  }

  private async plan(mail: {
    readonly job: typeof TicketMail | typeof NoticeMail;
    readonly payload: object;
    readonly key: string;
    readonly deadline: number;
  }): Promise<void> {
    await this.jobs.planAll([{ ...mail, coupleId: null, dueAt: this.clock.now() }]);
  }
}
