import { Injectable } from '@nestjs/common';
import type { ShorterInstead } from '@closeknit/contracts/relief';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { shorterInstead } from '@closeknit/domain/exercises/shorter';
import { TrendsService } from '../../check-ins/trends.service.ts';
import { CareService } from '../../couples/care.service.ts';
import { found } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { AssignmentPartRow } from '../assignment-part.entity.ts';
import { AssignmentRow } from '../assignment.entity.ts';
import { LatelyGiven } from '../giving/lately-given.service.ts';
import { WEEKS } from '../giving/suggestions.service.ts';
import { ShelfService } from '../shelf/shelf.service.ts';

export interface WhosePart {
  readonly coupleId: string;
  readonly assignmentId: string;
  readonly partnerId: string;
}

/** A few shorter exercises for one partner, where what they were given is too much for them. */
@Injectable()
export class ShorterService {
  constructor(
    private readonly db: PracticeDb,
    private readonly care: CareService,
    private readonly trends: TrendsService,
    private readonly shelf: ShelfService,
    private readonly lately: LatelyGiven,
  ) {}

  async offered(whose: WhosePart, actor: MemberActor): Promise<ShorterInstead> {
    const { coupleId, partnerId } = whose;
    await this.care.require(actor, 'assignments:give', coupleId);
    const { row } = await this.partOf(whose);
    const lines = await this.trends.signsOf(coupleId, WEEKS);
    const line = found(lines.find((each) => each.partnerId === partnerId));
    const besides = await this.lately.of(coupleId);
    const { exercises } = await this.shelf.all();
    return {
      exercises: shorterInstead(exercises, { tooMuch: row.exercise, line, besides }).map(
        ({ key, title, minutes }) => ({ exerciseKey: key, title, minutes }),
      ),
    };
  }

  /** What one partner was asked in an exercise of this couple. */
  async partOf({ coupleId, assignmentId, partnerId }: WhosePart) {
    const row = found(await this.db.of(AssignmentRow).findOneBy({ id: assignmentId, coupleId }));
    const part = await this.db.of(AssignmentPartRow).findOneBy({ assignmentId, partnerId });
    return { row, part: found(part) };
  }
}
