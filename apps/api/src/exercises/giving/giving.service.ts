import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Exercise } from '@closeknit/contracts/exercises';
import type { Language } from '@closeknit/contracts/language';
import { Clock } from '../../platform/clock.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { AssignmentNotes } from '../assignment-notes.service.ts';
import { AssignmentRow } from '../assignment.entity.ts';

/** An exercise ready to be given: as whoever is asked will find it. */
export interface Giving {
  readonly coupleId: string;
  readonly practiceId: string;
  readonly exercise: Exercise;
  readonly translations: Partial<Record<Language, Exercise>>;
  readonly givenTo: AssignmentRow['givenTo'];
  readonly oneIs: AssignmentRow['oneIs'];
  readonly note: string;
  readonly dueOn: string;
  readonly givenBy: string;
  readonly againOf: string | null;
  readonly inPlaceOf?: string;
}

/** Writes an assignment with the parts of those who are asked. */
@Injectable()
export class GivingService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly notes: AssignmentNotes,
  ) {}

  /** Answers with the id of the assignment. */
  async give({ practiceId, note, ...giving }: Giving): Promise<string> {
    const id = randomUUID();
    const { exercise, coupleId, givenTo } = giving;
    await this.db.of(AssignmentRow).insert({
      ...giving,
      id,
      exerciseKey: exercise.key,
      exerciseVersion: exercise.version,
      sealedNote: await this.notes.seal(id, practiceId, note),
      givenAt: this.clock.instant(),
    });
    await this.db.query(
      `insert into assignment_part (couple_id, assignment_id, partner_id)
       select couple_id, $1, id from partner where couple_id = $2 and $3 in ('both', place)`,
      [id, coupleId, givenTo],
    );
    return id;
  }

  /** The same as it was given by hand once before, with its note. */
  async again(first: AssignmentRow, dueOn: string): Promise<void> {
    const { coupleId, practiceId, exercise, translations, givenTo, oneIs, givenBy } = first;
    await this.give({
      ...{ coupleId, practiceId, exercise, translations, givenTo, oneIs, givenBy, dueOn },
      note: await this.notes.of(first),
      againOf: first.id,
    });
  }
}
