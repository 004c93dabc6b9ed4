import { Injectable } from '@nestjs/common';
import type { MemberActor, PartnerActor } from '@closeknit/domain/access/actor';
import { Clock } from '../../platform/clock.ts';
import { found } from '../../platform/http/refused.ts';
import { Links } from '../../platform/sign-in/links.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { sentence } from '../../words/sentence.ts';
import { feedFile, type FeedSession } from './feed-file.ts';

const DAY = 24 * 60 * 60 * 1000;
const BEFORE = 60 * DAY;
const AHEAD = 400 * DAY;

interface Reader {
  actor: MemberActor | PartnerActor;
  withAlone: boolean;
  locale: string;
}

interface FeedFacts {
  member_id: string | null;
  partner_id: string | null;
  couple_id: string;
  with_alone: boolean;
  user_id: string;
  role: MemberActor['role'];
  locale: string;
}

/** Answers calendars. What they get is read in the sight of whose address it is, like everything else. */
@Injectable()
export class FeedReader {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly links: Links,
  ) {}

  /** The file behind a token; not found where it names no address, or nobody who still has a seat. */
  async read(token: string): Promise<string> {
    const link = found(this.links.read('calendar', token));
    const { actor, withAlone, locale } = await this.readerOf(link);
    const sessions = await this.db.enter(actor, () => this.sessionsOf(actor, withAlone));
    const kind = actor.kind === 'member' ? 'desk' : 'portal';
    const say = (key: string) => sentence(`calendar-feed.${kind}.${key}`, {}, locale);
    return feedFile(sessions, { name: say('name'), session: say('session') });
  }

  private readerOf({ practiceId, id }: { practiceId: string; id: string }): Promise<Reader> {
    return this.db.enter({ kind: 'system', practiceId }, async () => {
      const facts = await this.db.one<FeedFacts>(
        `update calendar_feed feed set read_at = $2 from auth.seat
         where feed.id = $1 and seat.practice_id = feed.practice_id
           and seat.actor_id = coalesce(feed.member_id, feed.partner_id)
         returning feed.member_id, feed.partner_id, feed.couple_id, feed.with_alone, seat.user_id,
                   seat.role, locale_of(seat.actor_id) as locale`,
        [id, this.clock.instant()],
      );
      const { with_alone: withAlone, locale, ...whose } = found(facts);
      return { actor: actorOf(whose, practiceId), withAlone, locale };
    });
  }

  private sessionsOf(
    { kind, id }: MemberActor | PartnerActor,
    withAlone: boolean,
  ): Promise<FeedSession[]> {
    const now = this.clock.now();
    return this.db.query<FeedSession>(
      `select id, lower(during) as starts, upper(during) as ends, changed_at as "changedAt", version
       from appointment where state = 'booked' and during && tstzrange($1, $2)
         and ($3 or alone_with is null) and ($4::uuid is null or therapist_id = $4)
       order by lower(during), id`,
      [
        ...[new Date(now - BEFORE), new Date(now + AHEAD)],
        ...[withAlone || kind === 'member', kind === 'member' ? id : null],
      ],
    );
  }
}

function actorOf(
  facts: Omit<FeedFacts, 'with_alone' | 'locale'>,
  practiceId: string,
): MemberActor | PartnerActor {
  const { user_id: userId, couple_id: coupleId, role } = facts;
  return facts.member_id
    ? { kind: 'member', id: facts.member_id, practiceId, userId, role }
    : { kind: 'partner', id: facts.partner_id ?? '', practiceId, userId, coupleId };
}
