import { Injectable } from '@nestjs/common';
import type { ExerciseDraft } from '@closeknit/contracts/own-exercises';
import { Clock } from '../../platform/clock.ts';
import { Drafts } from '../../platform/drafts/drafts.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { OwnExerciseDraftRow } from './own-exercise-draft.entity.ts';
import { OwnExerciseVersionRow } from './own-exercise-version.entity.ts';
import { OwnExerciseRow } from './own-exercise.entity.ts';

/** Exercises that a therapist is still writing. */
@Injectable()
export class ExerciseDrafts extends Drafts<OwnExerciseRow, ExerciseDraft> {
  protected override readonly owns = OwnExerciseRow;
  protected override readonly drafts = OwnExerciseDraftRow;

  // The classes are named here so that they are handed in: a base class has no metadata of its own.
  constructor(db: PracticeDb, clock: Clock) {
    super(db, clock);
  }

  protected override async hasVersion({ id: exerciseId }: OwnExerciseRow): Promise<boolean> {
    return this.db.of(OwnExerciseVersionRow).existsBy({ exerciseId });
  }
}
