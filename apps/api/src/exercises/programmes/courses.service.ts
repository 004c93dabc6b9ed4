import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  ChangeCourse,
  Courses,
  GiveProgramme,
  Preview,
  Programme,
} from '@closeknit/contracts/programmes';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { exerciseIn } from '@closeknit/domain/exercises/in-language';
import { countBehind } from '@closeknit/domain/programmes/behind';
import { forecastOf } from '@closeknit/domain/programmes/forecast';
import { titlesOf } from '@closeknit/domain/programmes/programmes';
import { CareService } from '../../couples/care.service.ts';
import { StandingService } from '../../couples/standing.service.ts';
import { Clock } from '../../platform/clock.ts';
import { violates } from '../../platform/database/faults.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { ShelfService } from '../shelf/shelf.service.ts';
import { CourseDeliveries } from './course-deliveries.service.ts';
import { CourseFactsService } from './course-facts.service.ts';
import { CourseItems } from './course-items.service.ts';
import { CoursePlan } from './course-plan.service.ts';
import { comingOn, toCourse } from './course-view.ts';
import { CourseRow } from './course.entity.ts';
import { ProgrammeShelf } from './programme-shelf.service.ts';

interface Which {
  readonly coupleId: string;
  readonly courseId: string;
}

/** Programmes given to couples, as their therapist sees and changes them. */
@Injectable()
export class CoursesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly care: CareService,
    private readonly standing: StandingService,
    private readonly programmes: ProgrammeShelf,
    private readonly shelf: ShelfService,
    private readonly facts: CourseFactsService,
    private readonly items: CourseItems,
    private readonly plan: CoursePlan,
    private readonly deliveries: CourseDeliveries,
  ) {}

  async ofCouple(coupleId: string, actor: MemberActor): Promise<Courses> {
    await this.care.require(actor, 'assignments:read', coupleId);
    const order = { begunAt: 'DESC', id: 'DESC' } as const;
    const rows = await this.db.of(CourseRow).find({ where: { coupleId }, order });
    const locale = await this.shelf.locale();
    const now = this.clock.now();
    const courses = [];
    for (const row of rows) {
      const items = await this.items.of(row.id);
      courses.push(toCourse(row, { items, facts: await this.facts.of(row), locale, now }));
    }
    return { courses };
  }

  /** When each exercise would come, if this couple were given the programme now. */
  async preview(coupleId: string, programmeKey: string, actor: MemberActor): Promise<Preview> {
    await this.care.require(actor, 'assignments:read', coupleId);
    const { programme, exercises } = await this.programmes.find(programmeKey, actor);
    const rules = programme.items.map(({ rule }) => rule);
    const facts = await this.facts.ifBegunNow(coupleId, rules);
    const foreseen = forecastOf(facts);
    const locale = await this.shelf.locale();
    const now = this.clock.now();
    return {
      items: programme.items.map((item, index) => {
        const exercise = found(exercises[index]);
        const translations = this.shelf.translationsOf(exercise);
        const { title, minutes } = exerciseIn(locale, { exercise, translations });
        const coming = foreseen.find(({ itemId }) => itemId === `${index}`);
        return { ...item, title, minutes, ...comingOn(coming, { facts, now }) };
      }),
    };
  }

  /** Gives a programme to both; what comes at once has come when this returns. */
  async give(
    coupleId: string,
    { programmeKey }: GiveProgramme,
    actor: MemberActor,
  ): Promise<Courses> {
    await this.care.require(actor, 'assignments:give', coupleId);
    await this.standing.mustShare(coupleId);
    const { programme, exercises } = await this.programmes.find(programmeKey, actor);
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
    return this.ofCouple(coupleId, actor);
  }

  /** Puts what is still to come in another order, adds, takes out, skips. */
  async change(which: Which, request: ChangeCourse, actor: MemberActor): Promise<Courses> {
    const { coupleId, courseId } = which;
    await this.care.require(actor, 'assignments:give', coupleId);
    await this.standing.mustShare(coupleId);
    const course = await this.changeable(which, request.revision);
    const rows = await this.items.of(courseId);
    const behind = rows.slice(0, countBehind(rows));
    const ahead = rows.slice(behind.length);
    const wanted = await this.items.wanted(request.items, { behind, ahead });
    await this.items.replace(which, { behind, wanted });
    const revision = () => 'revision + 1';
    await this.db.of(CourseRow).update({ id: courseId }, { revision });
    await this.deliveries.deliver(course);
    return this.ofCouple(coupleId, actor);
  }

  /** Nothing more comes. What has come stays with the couple. */
  async stop({ coupleId, courseId }: Which, actor: MemberActor): Promise<void> {
    await this.care.require(actor, 'assignments:give', coupleId);
    found(await this.db.of(CourseRow).findOneBy({ id: courseId, coupleId }));
    if (await this.plan.locked(courseId)) await this.plan.stop(courseId);
  }

  private async changeable({ coupleId, courseId }: Which, seen: number): Promise<CourseRow> {
    found(await this.db.of(CourseRow).findOneBy({ id: courseId, coupleId }));
    const course = await this.plan.locked(courseId);
    if (!course) throw new Refused('course-over');
    if (course.revision !== seen) throw new Refused('changed-elsewhere');
    return course;
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
