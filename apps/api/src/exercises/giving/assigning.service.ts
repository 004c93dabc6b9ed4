import { Injectable } from '@nestjs/common';
import type { AssignExercise, Assignment } from '@closeknit/contracts/assignments';
import type { Exercise } from '@closeknit/contracts/exercises';
import type { MemberActor } from '@closeknit/domain/access/actor';
import {
  askingWhen,
  canBeDoneAlone,
  forOneAlone,
} from '@closeknit/domain/exercises/when-and-where';
import { WHEN_WORDS } from '@closeknit/domain/exercises/when-words';
import { dayIn } from '@closeknit/domain/programmes/mornings';
import { type Language, languageOf } from '@closeknit/domain/words/language';
import { CareService } from '../../couples/care.service.ts';
import { StandingService } from '../../couples/standing.service.ts';
import { Clock } from '../../platform/clock.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { Readers } from '../../words/readers.ts';
import { AssignmentsService } from '../assignments.service.ts';
import { CourseFactsService } from '../programmes/course-facts.service.ts';
import { ShelfService } from '../shelf/shelf.service.ts';
import { GivingService } from './giving.service.ts';
import { RepetitionsService } from './repetitions.service.ts';

/** Gives a couple an exercise by hand. */
@Injectable()
export class AssigningService {
  constructor(
    private readonly clock: Clock,
    private readonly shelf: ShelfService,
    private readonly readers: Readers,
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
    const exercise = await this.shelf.find(request.exerciseKey);
    if (!exercise) throw new Refused('unknown-exercise', '/exerciseKey');
    const { zones } = await this.couples.ofCouple(coupleId);
    // "Today" is over only when it is over for both: the earliest of their dates counts.
    refuseDays(request, dayIn(zones, this.clock.now()));
    if (request.givenTo !== 'both' && !canBeDoneAlone(exercise))
      throw new Refused('needs-both', '/givenTo');

    const { givenTo, oneIs, dueOn, note, repeats } = request;
    const id = await this.giving.give({
      ...{ coupleId, practiceId: actor.practiceId, givenTo, oneIs, dueOn, note },
      ...(await this.asAsked(exercise, request)),
      ...{ givenBy: actor.id, againOf: null },
    });
    if (repeats) await this.repetitions.begin({ coupleId, firstId: id }, repeats);
    return found(
      (await this.assignments.ofCouple(coupleId, actor)).assignments.find((each) => each.id === id),
    );
  }

  /** The exercise, in each language it exists in, as whoever is asked will find it. */
  private async asAsked(exercise: Exercise, { givenTo, asksWhen }: AssignExercise) {
    const translations = this.shelf.translationsOf(exercise);
    const isForBoth = givenTo === 'both';
    const whom = isForBoth ? 'both' : 'alone';
    const asked = (each: Exercise, language: Language): Exercise => {
      const words = WHEN_WORDS[language][whom];
      const whole = asksWhen ? askingWhen(each, { words, isForBoth }) : each;
      return isForBoth ? whole : forOneAlone(whole);
    };
    const twins = Object.entries(translations) as [Language, Exercise][];
    return {
      exercise: asked(exercise, await this.languageIn(exercise)),
      translations: Object.fromEntries(
        twins.map(([language, twin]) => [language, asked(twin, language)]),
      ),
    };
  }

  // What Closeknit ships is given in English; what a practice wrote is in its own language.
  private async languageIn({ key }: Exercise): Promise<Language> {
    return this.shelf.isShipped(key) ? 'en' : languageOf(await this.readers.ofPractice());
  }
}

function refuseDays({ dueOn, repeats }: AssignExercise, today: string): void {
  if (dueOn < today) throw new Refused('due-in-past', '/dueOn');
  if (dueOn > yearAfter(today)) throw new Refused('too-far', '/dueOn');
  const until = repeats?.until ?? today;
  if (until < today) throw new Refused('due-in-past', '/repeats/until');
  if (until > yearAfter(today)) throw new Refused('too-far', '/repeats/until');
}

function yearAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ years: 1 }).toString();
}
