import { Injectable } from '@nestjs/common';
import type { AssignExercise, Assignment } from '@closeknit/contracts/assignments';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { canBeDoneAlone } from '@closeknit/domain/exercises/when-and-where';
import { lastLikelyDay } from '@closeknit/domain/scheduling/likely-days';
import { CareService } from '../../couples/care.service.ts';
import { StandingService } from '../../couples/standing.service.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { AssignmentsService } from '../assignments.service.ts';
import { CourseFactsService } from '../programmes/course-facts.service.ts';
import { AskedExercises } from './asked-exercises.service.ts';
import { GivingService } from './giving.service.ts';
import { RepetitionsService } from './repetitions.service.ts';

/** Gives a couple an exercise by hand. */
@Injectable()
export class AssigningService {
  constructor(
    private readonly asked: AskedExercises,
    private readonly care: CareService,
    private readonly standing: StandingService,
    private readonly couples: CourseFactsService,
    private readonly giving: GivingService,
    private readonly repetitions: RepetitionsService,
    private readonly assignments: AssignmentsService,
  ) {}

  /** In the version it has today, to both or to one alone, and perhaps again. */
  async give(coupleId: string, request: AssignExercise, actor: MemberActor): Promise<Assignment> {
    await this.care.require(actor, 'assignments:give', coupleId);
    await this.standing.mustShare(coupleId);
    const exercise = await this.asked.find(request.exerciseKey);
    if (!exercise) throw new Refused('unknown-exercise', '/exerciseKey');
    // "Today" is over only when it is over for both: the earliest of their dates counts.
    refuseDays(request, await this.couples.todayOf(coupleId));
    if (request.givenTo !== 'both' && !canBeDoneAlone(exercise))
      throw new Refused('needs-both', '/givenTo');

    const { givenTo, oneIs, dueOn, note, repeats } = request;
    const id = await this.giving.give({
      ...{ coupleId, practiceId: actor.practiceId, givenTo, oneIs, dueOn, note },
      ...(await this.asked.of(exercise, request)),
      ...{ givenBy: actor.id, againOf: null },
    });
    if (repeats) await this.repetitions.begin({ coupleId, firstId: id }, repeats);
    return found(
      (await this.assignments.ofCouple(coupleId, actor)).assignments.find((each) => each.id === id),
    );
  }
}

function refuseDays({ dueOn, repeats }: AssignExercise, today: string): void {
  if (dueOn < today) throw new Refused('due-in-past', '/dueOn');
  if (dueOn > lastLikelyDay(today)) throw new Refused('too-far', '/dueOn');
  const until = repeats?.until ?? today;
  if (until < today) throw new Refused('due-in-past', '/repeats/until');
  if (until > lastLikelyDay(today)) throw new Refused('too-far', '/repeats/until');
}
