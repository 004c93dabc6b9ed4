import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { WrittenExercise } from '@closeknit/contracts/exercises';
import type {
  ImportedExercises,
  OwnExercise,
  OwnExercises,
  WriteVersion,
} from '@closeknit/contracts/own-exercises';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { Clock } from '../../platform/clock.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { ExerciseDrafts } from './exercise-drafts.service.ts';
import { OwnExerciseVersionRow } from './own-exercise-version.entity.ts';
import { OwnExerciseRow } from './own-exercise.entity.ts';

interface Row {
  id: string;
  made_by: string;
  author: string;
  shared: boolean;
  retired_at: Date | null;
}

interface ListedRow extends Row {
  title: string;
  version: number | null;
  written_at: Date | null;
  draft_saved_at: Date | null;
}

interface VersionRow {
  version: number;
  written_by: string;
  written_at: Date;
}

const OWN = `select own.id, own.made_by, own.shared, own.retired_at, author.name as author`;
const FROM = `from own_exercise own join member author on author.id = own.made_by`;

/** The exercises a practice wrote itself: who finds them, and their versions, which never change. */
@Injectable()
export class OwnExercisesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly drafts: ExerciseDrafts,
  ) {}

  async all(actor: MemberActor): Promise<OwnExercises> {
    const rows = await this.db.query<ListedRow>(
      `${OWN}, latest.version, latest.written_at, draft.saved_at as draft_saved_at,
         coalesce(latest.exercise->>'title', draft.draft->>'title', '') as title
       ${FROM} left join own_exercise_draft draft on draft.exercise_id = own.id
       left join lateral (select version, exercise, written_at from own_exercise_version
         where exercise_id = own.id order by version desc limit 1) latest on true
       where latest.version is not null or own.made_by = $1
       order by title, own.id`,
      [actor.id],
    );
    return {
      exercises: rows.map((row) => ({
        ...toldOf(row, actor),
        title: row.title,
        version: row.version ?? 0,
        writtenAt: row.written_at?.toISOString() ?? null,
        draftSavedAt: row.draft_saved_at?.toISOString() ?? null,
      })),
    };
  }

  async one(id: string, actor: MemberActor): Promise<OwnExercise> {
    const row = found(await this.db.one<Row>(`${OWN} ${FROM} where own.id = $1`, [id]));
    const versions = await this.db.query<VersionRow>(
      `select version, writer.name as written_by, written_at
       from own_exercise_version join member writer on writer.id = written_by
       where exercise_id = $1 order by version desc`,
      [id],
    );
    const order = { version: 'DESC' } as const;
    const where = { exerciseId: id };
    const latest = await this.db.of(OwnExerciseVersionRow).findOne({ where, order });
    // A colleague has nothing to see of one that was shared before it had a version.
    if (!latest && row.made_by !== actor.id) throw new Refused('not-found');
    return {
      ...toldOf(row, actor),
      exercise: latest && { key: id, version: latest.version, ...latest.exercise },
      draft: await this.drafts.told(id),
      versions: versions.map(({ version, written_by: writtenBy, written_at }) => ({
        ...{ version, writtenBy, writtenAt: written_at.toISOString() },
      })),
    };
  }

  /** Its next version, from now on what is given. What was given before stays as it was. */
  async write(id: string, { exercise, revision }: WriteVersion, actor: MemberActor): Promise<void> {
    await this.drafts.own(id, actor);
    await this.drafts.become(id, revision);
    await this.addVersion(id, exercise, actor);
  }

  /** Lets colleagues find it, or takes it back from them; what they have given stays given. */
  async share(id: string, shared: boolean, actor: MemberActor): Promise<void> {
    await this.drafts.own(id, actor);
    await this.db.of(OwnExerciseRow).update({ id }, { shared });
  }

  /** Is no longer given. Who has it already goes on as before. */
  async retire(id: string, actor: MemberActor): Promise<void> {
    const known = await this.retirable(id, actor);
    const retiredAt = known.retiredAt ?? this.clock.instant();
    await this.db.of(OwnExerciseRow).update({ id }, { retiredAt });
  }

  async bringBack(id: string, actor: MemberActor): Promise<void> {
    await this.retirable(id, actor);
    await this.db.of(OwnExerciseRow).update({ id }, { retiredAt: null });
  }

  /** Each becomes an exercise of its own, which its importer keeps to themselves at first. */
  async import(
    exercises: readonly WrittenExercise[],
    actor: MemberActor,
  ): Promise<ImportedExercises> {
    const ids: string[] = [];
    for (const exercise of exercises) {
      const id = randomUUID();
      await this.db.of(OwnExerciseRow).insert({ id, madeBy: actor.id });
      await this.addVersion(id, exercise, actor);
      ids.push(id);
    }
    return { ids };
  }

  // Its author may, and an owner for what was shared with the practice.
  private async retirable(id: string, actor: MemberActor): Promise<OwnExerciseRow> {
    const known = found(await this.db.of(OwnExerciseRow).findOneBy({ id }));
    const may = known.madeBy === actor.id || actor.role === 'owner';
    return found(may ? known : null);
  }

  private async addVersion(
    exerciseId: string,
    exercise: WrittenExercise,
    actor: MemberActor,
  ): Promise<void> {
    const versions = this.db.of(OwnExerciseVersionRow);
    const version = ((await versions.maximum('version', { exerciseId })) ?? 0) + 1;
    const writtenAt = this.clock.instant();
    await versions.insert({ exerciseId, version, exercise, writtenBy: actor.id, writtenAt });
  }
}

function toldOf({ id, author, shared, made_by, retired_at }: Row, actor: MemberActor) {
  const isOwn = made_by === actor.id;
  return { id, madeBy: author, isOwn, shared, retiredAt: retired_at?.toISOString() ?? null };
}
