import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ExerciseDraft, SavedDraft, SaveDraft } from '@closeknit/contracts/own-exercises';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { Clock } from '../../platform/clock.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { OwnExerciseDraftRow } from './own-exercise-draft.entity.ts';
import { OwnExerciseVersionRow } from './own-exercise-version.entity.ts';
import { OwnExerciseRow } from './own-exercise.entity.ts';

/** What a therapist is still writing, kept while they type, for them alone. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
  ) {}

  /** An exercise that is nothing but a draft yet. */
  async begin(draft: ExerciseDraft, actor: MemberActor): Promise<SavedDraft> {
    const id = randomUUID();
    await this.db.of(OwnExerciseRow).insert({ id, madeBy: actor.id });
    return this.insert(id, draft);
  }

  async save(
    exerciseId: string,
    { draft, revision: seen }: SaveDraft,
    actor: MemberActor,
  ): Promise<SavedDraft> {
    await this.own(exerciseId, actor);
    const last = await this.db.of(OwnExerciseDraftRow).findOneBy({ exerciseId });
    if ((last?.revision ?? 0) !== seen) throw new Refused('changed-elsewhere');
    if (!last) return this.insert(exerciseId, draft);
    const savedAt = this.clock.instant();
    const revision = seen + 1;
    await this.db.of(OwnExerciseDraftRow).update({ exerciseId }, { draft, revision, savedAt });
    return { id: exerciseId, revision, savedAt: savedAt.toISOString() };
  }

  /** Drops what was being written; an exercise that was never more than that goes with it. */
  async discard(exerciseId: string, actor: MemberActor): Promise<void> {
    await this.own(exerciseId, actor);
    await this.db.of(OwnExerciseDraftRow).delete({ exerciseId });
    const versions = await this.db.of(OwnExerciseVersionRow).countBy({ exerciseId });
    if (versions === 0) await this.db.of(OwnExerciseRow).delete({ id: exerciseId });
  }

  /** The draft has become a version; it is gone only where the page has seen all of it. */
  async become(exerciseId: string, seen: number): Promise<void> {
    const last = await this.db.of(OwnExerciseDraftRow).findOneBy({ exerciseId });
    if ((last?.revision ?? 0) !== seen) throw new Refused('changed-elsewhere');
    await this.db.of(OwnExerciseDraftRow).delete({ exerciseId });
  }

  /** The row, locked so that two who write at once come one after the other; only its author's. */
  async own(id: string, actor: MemberActor): Promise<OwnExerciseRow> {
    const lock = { mode: 'pessimistic_write' } as const;
    const where = { id, madeBy: actor.id };
    return found(await this.db.of(OwnExerciseRow).findOne({ where, lock }));
  }

  private async insert(exerciseId: string, draft: ExerciseDraft): Promise<SavedDraft> {
    const savedAt = this.clock.instant();
    await this.db.of(OwnExerciseDraftRow).insert({ exerciseId, draft, revision: 1, savedAt });
    return { id: exerciseId, revision: 1, savedAt: savedAt.toISOString() };
  }
}
