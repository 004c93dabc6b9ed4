import { Injectable } from '@nestjs/common';
import type { Suggestions } from '@closeknit/contracts/assignments';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { type Reason, suggestionsFrom } from '@closeknit/domain/exercises/suggestions';
import { TrendsService } from '../../check-ins/trends.service.ts';
import { CareService } from '../../couples/care.service.ts';
import { ShelfService } from '../shelf/shelf.service.ts';
import { LatelyGiven } from './lately-given.service.ts';

/** How many weeks of check-ins are looked at. */
export const WEEKS = 6;

/** Exercises that answer what the last check-ins of a couple say. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly care: CareService,
    private readonly trends: TrendsService,
    private readonly shelf: ShelfService,
    private readonly lately: LatelyGiven,
  ) {}

  async forCouple(coupleId: string, actor: MemberActor): Promise<Suggestions> {
    await this.care.require(actor, 'assignments:give', coupleId);
    const lines = await this.trends.signsOf(coupleId, WEEKS);
    const { exercises } = await this.shelf.all();
    const besides = await this.lately.of(coupleId);
    const before = await this.lately.everTo(coupleId);
    const nameOf = new Map(lines.map(({ partnerId, firstName }) => [partnerId, firstName]));
    const told = (reason: Reason) => ({
      ...reason,
      firstName: nameOf.get(reason.partnerId) ?? '',
      from: reason.kind === 'fell' ? reason.from : null,
      to: reason.kind === 'fell' ? reason.to : reason.at,
      weeks: reason.kind === 'fell' ? reason.weeks : null,
    });
    return {
      suggestions: suggestionsFrom(exercises, { lines, besides }).map(({ exercise, reasons }) => ({
        exerciseKey: exercise.key,
        ...{ title: exercise.title, minutes: exercise.minutes },
        givenBefore: before.get(exercise.key)?.toISOString() ?? null,
        reasons: reasons.map(told),
      })),
    };
  }
}
