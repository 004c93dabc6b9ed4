import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { GiveProgramme, Programme } from '@closeknit/contracts/programmes';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { titlesOf } from '@closeknit/domain/programmes/programmes';
import { CareService } from '../../couples/care.service.ts';
import { StandingService } from '../../couples/standing.service.ts';
import { Clock } from '../../platform/clock.ts';
import { violates } from '../../platform/database/faults.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { CourseDeliveries } from './course-deliveries.service.ts';
import { CourseItems } from './course-items.service.ts';
import { CourseRow } from './course.entity.ts';
import { ProgrammeShelf } from './programme-shelf.service.ts';

/** Gives programmes to couples. */
@Injectable()
export class CourseGiving {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly care: CareService,
    private readonly standing: StandingService,
    private readonly programmes: ProgrammeShelf,
    private readonly items: CourseItems,
    private readonly deliveries: CourseDeliveries,
  ) {}

  /** Gives a programme to both; what comes at once has come when this returns. */
  async give(coupleId: string, { programmeKey }: GiveProgramme, actor: MemberActor): Promise<void> {
    await this.care.require(actor, 'assignments:give', coupleId);
    await this.standing.mustShare(coupleId);
    const { programme, exercises } = await this.programmes.find(programmeKey);
    const id = randomUUID();
    await this.orRunning(() =>
      this.db.of(CourseRow).insert({
        ...{ id, coupleId, programmeKey, programmeVersion: programme.version },
        ...titled(programme),
        givenBy: actor.id,
        begunAt: this.clock.instant(),
      }),
    );
    const items = programme.items.map(({ rule }, index) => ({
      ...{ id: null, rule, skipped: false, exercise: found(exercises[index]) },
    }));
    await this.items.add({ coupleId, courseId: id }, items);
    await this.deliveries.deliver(await this.db.of(CourseRow).findOneByOrFail({ id }));
  }

  // Two who give at once both see none running; the index lets in one.
  private async orRunning(write: () => Promise<unknown>): Promise<void> {
    try {
      await this.db.within(write);
    } catch (fault) {
      if (violates(fault, 'one_running_course')) throw new Refused('course-running');
      throw fault;
    }
  }
}

// What Closeknit ships has a title in every language, whoever gives it.
function titled({ key, title, own }: Pick<Programme, 'key' | 'title' | 'own'>) {
  return { title, titles: own ? {} : titlesOf(key) };
}
