import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SavedDraft } from '@closeknit/contracts/own-exercises';
import type { ProgrammeDraft, SaveProgrammeDraft } from '@closeknit/contracts/own-programmes';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { Clock } from '../../../platform/clock.ts';
import { found, Refused } from '../../../platform/http/refused.ts';
import { PracticeDb } from '../../../platform/tenancy/practice-db.ts';
import { OwnProgrammeDraftRow } from './own-programme-draft.entity.ts';
import { OwnProgrammeRow } from './own-programme.entity.ts';

/** Programmes that a therapist is still writing, kept while they type, for them alone. */
@Injectable()
export class ProgrammeDrafts {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
  ) {}

  /** A programme that is nothing but a draft yet. */
  async begin(draft: ProgrammeDraft, actor: MemberActor): Promise<SavedDraft> {
    const id = randomUUID();
    await this.db.of(OwnProgrammeRow).insert({ id, madeBy: actor.id });
    return this.insert(id, draft);
  }

  async save(
    programmeId: string,
    { draft, revision: seen }: SaveProgrammeDraft,
    actor: MemberActor,
  ): Promise<SavedDraft> {
    await this.own(programmeId, actor);
    const last = await this.seenLast(programmeId, seen);
    if (!last) return this.insert(programmeId, draft);
    const savedAt = this.clock.instant();
    const revision = seen + 1;
    await this.db.of(OwnProgrammeDraftRow).update({ programmeId }, { draft, revision, savedAt });
    return { id: programmeId, revision, savedAt: savedAt.toISOString() };
  }

  /** Drops what was being written; a programme that was never more than that goes with it. */
  async discard(programmeId: string, actor: MemberActor): Promise<void> {
    const { version } = await this.own(programmeId, actor);
    await this.db.of(OwnProgrammeDraftRow).delete({ programmeId });
    if (version === 0) await this.db.of(OwnProgrammeRow).delete({ id: programmeId });
  }

  /** The draft has become a version; it is gone only where the page has seen all of it. */
  async become(programmeId: string, seen: number): Promise<void> {
    await this.seenLast(programmeId, seen);
    await this.db.of(OwnProgrammeDraftRow).delete({ programmeId });
  }

  /** The row, locked so that two who write at once come one after the other; only its author's. */
  async own(id: string, actor: MemberActor): Promise<OwnProgrammeRow> {
    const lock = { mode: 'pessimistic_write' } as const;
    const where = { id, madeBy: actor.id };
    return found(await this.db.of(OwnProgrammeRow).findOne({ where, lock }));
  }

  private async seenLast(programmeId: string, seen: number): Promise<OwnProgrammeDraftRow | null> {
    const last = await this.db.of(OwnProgrammeDraftRow).findOneBy({ programmeId });
    if ((last?.revision ?? 0) !== seen) throw new Refused('changed-elsewhere');
    return last;
  }

  private async insert(programmeId: string, draft: ProgrammeDraft): Promise<SavedDraft> {
    const savedAt = this.clock.instant();
    await this.db.of(OwnProgrammeDraftRow).insert({ programmeId, draft, revision: 1, savedAt });
    return { id: programmeId, revision: 1, savedAt: savedAt.toISOString() };
  }
}
