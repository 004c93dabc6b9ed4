import { Injectable } from '@nestjs/common';
import type { CheckInTasks } from '@closeknit/contracts/questionnaires';
import type { CrisisHelp } from '@closeknit/contracts/crisis';
import type { MemberActor, PartnerActor } from '@closeknit/domain/access/actor';
import { CareService } from '../../couples/care.service.ts';
import { Clock } from '../../platform/clock.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { PracticeSettingsService } from '../../practices/settings/practice-settings.service.ts';

/** Where an answer asks for help: shown to who gave it, and a task without content for their therapist. */
@Injectable()
export class HelpSigns {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly care: CareService,
    private readonly settings: PracticeSettingsService,
  ) {}

  /** Leaves a task; its author reads nothing of it. */
  async leave({ id, coupleId }: PartnerActor): Promise<void> {
    await this.db.query(
      'insert into help_sign (couple_id, partner_id, shown_at) values ($1, $2, $3)',
      [coupleId, id, this.clock.instant()],
    );
  }

  async help(): Promise<CrisisHelp> {
    return (await this.settings.read()).crisis;
  }

  /** Couples of this therapist with something to look at; the row policies leave out all others. */
  async tasks(): Promise<CheckInTasks> {
    const couples = await this.db.query<CheckInTasks['couples'][number]>(
      `select couple_id as "coupleId", json_agg(first_name order by place) as "firstNames"
       from partner where couple_id in (select couple_id from help_sign where seen_at is null)
       group by couple_id order by couple_id`,
    );
    return { couples };
  }

  /** The therapist has looked at what there is by now. */
  async seen(coupleId: string, actor: MemberActor): Promise<void> {
    await this.care.require(actor, 'check-ins:record', coupleId);
    await this.db.query(
      'update help_sign set seen_at = $2 where couple_id = $1 and seen_at is null',
      [coupleId, this.clock.instant()],
    );
  }
}
