import { Injectable } from '@nestjs/common';
import type { CancellationRules } from '@closeknit/contracts/cancellation';
import { isLate } from '@closeknit/domain/scheduling/changing';
import { Clock } from '../../platform/clock.ts';
import { found } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';

/** Until when the couples of a practice may cancel and move by themselves. */
@Injectable()
export class ChangeRulesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<CancellationRules> {
    return found(
      await this.db.one<CancellationRules>(
        `select cancel_notice_hours as "cancelNoticeHours", move_notice_hours as "moveNoticeHours",
                moves_allowed as "movesAllowed" from practice`,
      ),
    );
  }

  /** Whether a couple who calls off a session now does so with less notice than is asked for. */
  async isLate(startsAt: number): Promise<boolean> {
    return isLate({ startsAt }, (await this.read()).cancelNoticeHours, this.clock.now());
  }
}
