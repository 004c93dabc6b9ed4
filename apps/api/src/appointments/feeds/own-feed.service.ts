import { Inject, Injectable } from '@nestjs/common';
import type { MakeFeed, OwnFeed } from '@closeknit/contracts/calendar-feeds';
import type { MemberActor, PartnerActor } from '@closeknit/domain/access/actor';
import { Clock } from '../../platform/clock.ts';
import { CONFIG, type Config } from '../../platform/config.ts';
import { Links } from '../../platform/sign-in/links.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { CalendarFeedRow } from './calendar-feed.entity.ts';

/** The address at which a calendar follows one's own sessions: made, made anew, ended. */
@Injectable()
export class OwnFeedService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly links: Links,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(actor: MemberActor | PartnerActor): Promise<OwnFeed> {
    const row = await this.db.of(CalendarFeedRow).findOneBy(whose(actor));
    if (!row) return { address: null, withAlone: false, readAt: null };
    const { practiceId, id, withAlone, readAt } = row;
    const token = this.links.tokenFor('calendar', { practiceId, id });
    const address = `${this.config.publicUrl}/api/calendar-feeds/${token}.ics`;
    return { address, withAlone, readAt: readAt?.toISOString() ?? null };
  }

  /** Another address: whoever knew the one before reads nothing more. */
  async make({ withAlone }: MakeFeed, actor: MemberActor | PartnerActor): Promise<OwnFeed> {
    const [column, coupleId] =
      actor.kind === 'partner' ? ['partner_id', actor.coupleId] : ['member_id', null];
    // One statement, so that two presses at once leave one address and not a fault.
    await this.db.query(
      `insert into calendar_feed (${column}, couple_id, with_alone, made_at) values ($1, $2, $3, $4)
       on conflict (practice_id, ${column}) do update set id = excluded.id,
         with_alone = excluded.with_alone, made_at = excluded.made_at, read_at = null`,
      [actor.id, coupleId, withAlone, this.clock.instant()],
    );
    return this.of(actor);
  }

  async end(actor: MemberActor | PartnerActor): Promise<void> {
    await this.db.of(CalendarFeedRow).delete(whose(actor));
  }
}

function whose({ kind, id }: MemberActor | PartnerActor) {
  return kind === 'member' ? { memberId: id } : { partnerId: id };
}
