import { Injectable } from '@nestjs/common';
import type { Assignment } from '@closeknit/contracts/assignments';
import type { Review, Reviewed, ReviewAsked } from '@closeknit/contracts/review';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { isUnsaid } from '@closeknit/domain/exercises/answer-same';
import { changeOf } from '@closeknit/domain/exercises/review/closeness-change';
import { closenessIn, isCloseness } from '@closeknit/domain/exercises/review/closeness-felt';
import { completionBy } from '@closeknit/domain/exercises/review/completion';
import { reviewWindow } from '@closeknit/domain/exercises/review/review-window';
import { Clock } from '../../platform/clock.ts';
import { found } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { AssignmentsService } from '../assignments.service.ts';
import { OutcomesService } from './outcomes.service.ts';

interface Part {
  readonly part: Assignment['parts'][number];
  readonly assignment: Assignment;
}

const HOUR = 60 * 60 * 1000;

/** What a couple has done since they were last there, for whoever prepares the next session. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly assignments: AssignmentsService,
    private readonly outcomes: OutcomesService,
  ) {}

  async of(coupleId: string, asked: ReviewAsked, actor: MemberActor): Promise<Review> {
    const { assignments } = await this.assignments.ofCouple(coupleId, actor);
    const { beganAt, sessions } = await this.course(coupleId);
    const whole = asked.since === 'beginning';
    const since = reviewWindow({ beganAt, sessions }, { now: this.clock.now(), whole });
    const given = assignments.filter(({ givenAt }) => Date.parse(givenAt) >= beganAt);
    const done = assignments.filter((assignment) => lastOf(assignment) > since.at);
    return {
      since: { kind: since.kind, at: new Date(since.at).toISOString() },
      done: done.toSorted((one, other) => lastOf(other) - lastOf(one)).map(reviewed),
      waiting: given
        .filter(({ state }) => state === 'open' || state === 'overdue')
        .map(({ id, title, dueOn }) => ({ id, title, dueOn })),
      partners: await this.partners(coupleId, partsOf(given)),
      weeks: this.weeks(given),
      exercises: await this.exercises(given),
    };
  }

  /** When the running episode began, and the sessions there have been. */
  private async course(coupleId: string) {
    const row = await this.db.one<{ beganAt: Date; ends: string[] }>(
      `select max(began_at) as "beganAt", array(select upper(during) from appointment
          where appointment.couple_id = $1 and state = 'booked' and alone_with is null
            and upper(during) <= $2)::text[] as ends
       from episode where couple_id = $1`,
      [coupleId, this.clock.instant()],
    );
    const { beganAt, ends } = found(row);
    return {
      beganAt: beganAt.getTime(),
      sessions: ends.map((end) => ({ endedAt: new Date(end).getTime() })),
    };
  }

  /** Each of the two by themselves: what one felt is never averaged with what the other did. */
  private async partners(coupleId: string, parts: readonly Part[]): Promise<Review['partners']> {
    const rows = await this.db.query<Omit<Review['partners'][number], 'change'>>(
      `select id as "partnerId", place, first_name as "firstName" from partner
       where couple_id = $1 order by place`,
      [coupleId],
    );
    return rows.map((partner) => ({
      ...partner,
      change: changeOf(
        parts.flatMap(({ part, assignment }) => {
          if (part.partnerId !== partner.partnerId || part.state !== 'done') return [];
          const { before, after } = closenessIn(part.answers);
          return before === null || after === null ? [] : [{ before, after, of: assignment.id }];
        }),
      ),
    }));
  }

  private weeks(given: readonly Assignment[]): Review['weeks'] {
    const due = partsOf(given.filter(({ state }) => state !== 'withdrawn')).map((each) => ({
      partnerId: each.part.partnerId,
      dueOn: each.assignment.dueOn,
      done: each.part.state === 'done',
    }));
    // A day is over when it is over everywhere on earth.
    const today = new Date(this.clock.now() - 12 * HOUR).toISOString().slice(0, 10);
    return completionBy('week', due, today).map(({ from, parts }) => ({ from, parts: [...parts] }));
  }

  private async exercises(given: readonly Assignment[]): Promise<Review['exercises']> {
    const begun = given.filter(({ parts }) => parts.some(({ state }) => state === 'done'));
    const titles = new Map(begun.map(({ exerciseKey, title }) => [exerciseKey, title]));
    const changes = await this.outcomes.changes([...titles.keys()]);
    return [...titles].map(([exerciseKey, title]) => ({
      ...{ exerciseKey, title },
      change: changes.get(exerciseKey) ?? { kind: 'too-few', answers: 0 },
    }));
  }
}

function partsOf(assignments: readonly Assignment[]): Part[] {
  return assignments.flatMap((assignment) =>
    assignment.parts.map((part) => ({ part, assignment })),
  );
}

/** When something last happened to an exercise, as far as its reader may know: done, written, too much. */
function lastOf({ parts }: Assignment): number {
  const times = parts.flatMap(({ doneAt, relief, answers }) => [
    ...(doneAt ? [doneAt] : []),
    ...(relief ? [relief.at] : []),
    ...answers.map(({ writtenAt }) => writtenAt),
  ]);
  return Math.max(0, ...times.map((time) => Date.parse(time)));
}

function reviewed(assignment: Assignment): Reviewed {
  const parts = assignment.parts.map((part) => ({
    ...part,
    // What is empty has been taken back by its author.
    answers: part.answers.filter((answer) => !isCloseness(answer) && !isUnsaid(answer.value)),
  }));
  const closeness = assignment.parts.map(({ partnerId, answers }) => ({
    ...{ partnerId, ...closenessIn(answers) },
  }));
  return { assignment: { ...assignment, parts }, closeness };
}
