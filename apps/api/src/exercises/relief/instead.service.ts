import { Injectable } from '@nestjs/common';
import type { GiveInstead } from '@closeknit/contracts/relief';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { isShorterInstead } from '@closeknit/domain/exercises/shorter';
import { DAYS_TO_DO } from '@closeknit/domain/programmes/due';
import { plusDays } from '@closeknit/domain/programmes/mornings';
import { CareService } from '../../couples/care.service.ts';
import { StandingService } from '../../couples/standing.service.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import type { AssignmentPartRow } from '../assignment-part.entity.ts';
import { AssignmentRow } from '../assignment.entity.ts';
import { AskedExercises } from '../giving/asked-exercises.service.ts';
import { GivingService } from '../giving/giving.service.ts';
import { CourseFactsService } from '../programmes/course-facts.service.ts';
import { INSTEAD } from './instead-sql.ts';
import { ShorterService, type WhosePart } from './shorter.service.ts';

/**
 * Gives one partner something shorter in place of what is too much for them. It is given to them
 * alone, as the other was promised that nothing changes; the words in the old one stay where they are.
 */
@Injectable()
export class InsteadService {
  constructor(
    private readonly db: PracticeDb,
    private readonly care: CareService,
    private readonly standing: StandingService,
    private readonly shorter: ShorterService,
    private readonly couples: CourseFactsService,
    private readonly asked: AskedExercises,
    private readonly giving: GivingService,
  ) {}

  async give(whose: WhosePart, { exerciseKey }: GiveInstead, actor: MemberActor): Promise<void> {
    const { coupleId, assignmentId, partnerId } = whose;
    await this.care.require(actor, 'assignments:give', coupleId);
    found(await this.db.of(AssignmentRow).findOneBy({ id: assignmentId, coupleId }));
    await this.standing.mustTake(assignmentId, { shared: true });
    await this.db.query('select from assignment where id = $1 for no key update', [assignmentId]);
    const { row, part } = await this.shorter.partOf(whose);
    await this.refuseUnlessWished(row, part);
    const exercise = await this.asked.find(exerciseKey);
    if (!exercise) throw new Refused('unknown-exercise', '/exerciseKey');
    if (!isShorterInstead(exercise, row.exercise)) throw new Refused('not-shorter', '/exerciseKey');

    const givenTo = await this.placeOf(partnerId);
    await this.giving.give({
      ...{ coupleId, practiceId: actor.practiceId, givenTo, oneIs: row.oneIs, note: '' },
      ...(await this.asked.of(exercise, { givenTo, asksWhen: false })),
      ...{ givenBy: actor.id, againOf: null, inPlaceOf: assignmentId },
      dueOn: await this.dayFor(row),
    });
  }

  /** Whether something stands in its place for this partner. */
  async isGiven({ id }: AssignmentPartRow): Promise<boolean> {
    const row = await this.db.one(
      `select 1 from assignment_part part where id = $1 and exists (${INSTEAD})`,
      [id],
    );
    return row !== null;
  }

  /** The same day; where that has passed, as many days as a couple has for anything. */
  private async dayFor({ coupleId, dueOn }: AssignmentRow): Promise<string> {
    const today = await this.couples.todayOf(coupleId);
    return dueOn < today ? plusDays(today, DAYS_TO_DO) : dueOn;
  }

  private async refuseUnlessWished(row: AssignmentRow, part: AssignmentPartRow): Promise<void> {
    if (row.withdrawnAt) throw new Refused('withdrawn');
    if (part.doneAt || part.relief !== 'shorter') throw new Refused('not-wished');
    if (await this.isGiven(part)) throw new Refused('given-instead');
  }

  private async placeOf(partnerId: string): Promise<'first' | 'second'> {
    const row = await this.db.one<{ place: 'first' | 'second' }>(
      'select place from partner where id = $1',
      [partnerId],
    );
    return found(row).place;
  }
}
