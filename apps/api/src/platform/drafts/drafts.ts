import { randomUUID } from 'node:crypto';
import type { SavedDraft } from '@closeknit/contracts/own-exercises';
import type { MemberActor } from '@closeknit/domain/access/actor';
import type { EntityTarget } from 'typeorm';
import type { Clock } from '../clock.ts';
import { found, Refused } from '../http/refused.ts';
import type { PracticeDb } from '../tenancy/practice-db.ts';
import type { DraftRow, OwnRow } from './draft.entity.ts';

interface Seen<Draft> {
  readonly draft: Draft;
  /** The one the page last saw, 0 where there was none. */
  readonly revision: number;
}

/** What somebody is still writing, kept while they type, for them alone: of one kind of thing. */
export abstract class Drafts<Own extends OwnRow, Draft extends object> {
  protected abstract readonly owns: EntityTarget<Own>;
  protected abstract readonly drafts: EntityTarget<DraftRow>;

  constructor(
    protected readonly db: PracticeDb,
    private readonly clock: Clock,
  ) {}

  /** Whether it has ever been more than a draft. */
  protected abstract hasVersion(own: Own): Promise<boolean>;

  /** Something that is nothing but a draft yet. */
  async begin(draft: Draft, actor: MemberActor): Promise<SavedDraft> {
    const id = randomUUID();
    await this.db.of<OwnRow>(this.owns).insert({ id, madeBy: actor.id });
    return this.insert(id, draft);
  }

  async save(id: string, { draft, revision: seen }: Seen<Draft>, actor: MemberActor) {
    await this.own(id, actor);
    const last = await this.seenLast(id, seen);
    if (!last) return this.insert(id, draft);
    const savedAt = this.clock.instant();
    const revision = seen + 1;
    await this.db.of(this.drafts).update({ ofId: id }, { draft, revision, savedAt });
    return { id, revision, savedAt: savedAt.toISOString() };
  }

  /** Drops what was being written; what was never more than that goes with it. */
  async discard(id: string, actor: MemberActor): Promise<void> {
    const own = await this.own(id, actor);
    await this.db.of(this.drafts).delete({ ofId: id });
    if (!(await this.hasVersion(own))) await this.db.of<OwnRow>(this.owns).delete({ id });
  }

  /** The draft has become a version; it is gone only where the page has seen all of it. */
  async become(id: string, seen: number): Promise<void> {
    await this.seenLast(id, seen);
    await this.db.of(this.drafts).delete({ ofId: id });
  }

  /** The row, locked so that two who write at once come one after the other; only its author's. */
  async own(id: string, actor: MemberActor): Promise<Own> {
    const lock = { mode: 'pessimistic_write' } as const;
    const where = { id, madeBy: actor.id };
    return found(await this.db.of<OwnRow>(this.owns).findOne({ where, lock })) as Own;
  }

  /** What is kept of it, as it is told to its author; null where nothing is. */
  async told(id: string): Promise<{ draft: Draft; revision: number; savedAt: string } | null> {
    const kept = await this.db.of(this.drafts).findOneBy({ ofId: id });
    if (!kept) return null;
    const { draft, revision, savedAt } = kept;
    return { draft: draft as Draft, revision, savedAt: savedAt.toISOString() };
  }

  private async seenLast(ofId: string, seen: number): Promise<DraftRow | null> {
    const last = await this.db.of(this.drafts).findOneBy({ ofId });
    if ((last?.revision ?? 0) !== seen) throw new Refused('changed-elsewhere');
    return last;
  }

  private async insert(ofId: string, draft: Draft): Promise<SavedDraft> {
    const savedAt = this.clock.instant();
    await this.db.of(this.drafts).insert({ ofId, draft, revision: 1, savedAt });
    return { id: ofId, revision: 1, savedAt: savedAt.toISOString() };
  }
}
