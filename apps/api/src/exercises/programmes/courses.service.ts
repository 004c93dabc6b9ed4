import { Injectable } from '@nestjs/common';
import type { Courses, Preview } from '@closeknit/contracts/programmes';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { exerciseIn } from '@closeknit/domain/exercises/in-language';
import { forecastOf } from '@closeknit/domain/programmes/forecast';
import { CareService } from '../../couples/care.service.ts';
import { Clock } from '../../platform/clock.ts';
import { found } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { ShelfService } from '../shelf/shelf.service.ts';
import { CourseFactsService } from './course-facts.service.ts';
import { CourseItems } from './course-items.service.ts';
import { comingOn, toCourse } from './course-view.ts';
import { CourseRow } from './course.entity.ts';
import { ProgrammeShelf } from './programme-shelf.service.ts';

/** Programmes of couples, as their therapist reads them. */
@Injectable()
export class CoursesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly care: CareService,
    private readonly programmes: ProgrammeShelf,
    private readonly shelf: ShelfService,
    private readonly facts: CourseFactsService,
    private readonly items: CourseItems,
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
    const { programme, exercises } = await this.programmes.find(programmeKey);
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
}
