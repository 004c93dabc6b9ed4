import { Service } from '@angular/core';
import type { WrittenExercise } from '@closeknit/contracts/exercises';
import { type ExerciseDraft, OwnExercise } from '@closeknit/contracts/own-exercises';
import type { DraftAtWork } from '../../drafting/draft-at-work.ts';
import { HeldDrafts } from '../../drafting/held-drafts.ts';
import { blankDraft, draftFrom } from './turning.ts';

export type ExerciseAtWork = DraftAtWork<ExerciseDraft>;

/** Exercises being written. */
@Service()
export class OwnExerciseDrafts extends HeldDrafts<ExerciseDraft> {
  protected override readonly place = '/own-exercises';
  protected override readonly contract = OwnExercise;

  /** Begins an exercise with nothing in it, and resolves with its id. */
  begin(): Promise<string> {
    return this.beginWith(blankDraft);
  }

  /** Begins one with the words of another. */
  beginFrom(exercise: WrittenExercise): Promise<string> {
    return this.beginWith(draftFrom(exercise));
  }
}
