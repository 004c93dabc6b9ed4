import { Injectable } from '@nestjs/common';
import type {
  OwnProgramme,
  OwnProgrammes,
  WriteProgramme,
} from '@closeknit/contracts/own-programmes';
import type { MemberActor } from '@closeknit/domain/access/actor';
import type { ProgrammeItem } from '@closeknit/domain/exercises/programme';
import { Clock } from '../../../platform/clock.ts';
import { found, Refused } from '../../../platform/http/refused.ts';
import { PracticeDb } from '../../../platform/tenancy/practice-db.ts';
import { ProgrammeShelf } from '../programme-shelf.service.ts';
import { OwnProgrammeRow } from './own-programme.entity.ts';
import { ProgrammeDrafts } from './programme-drafts.service.ts';

interface Row extends Pick<OwnProgrammeRow, 'id' | 'version' | 'programme' | 'shared'> {
  readonly madeById: string;
  readonly madeBy: string;
  readonly retiredAt: Date | null;
}

interface ListedRow extends Row {
  readonly title: string;
  readonly count: number;
  readonly draftSavedAt: Date | null;
}

const OWN = `select own.id, own.version, own.programme, own.shared, own.made_by as "madeById",
  author.name as "madeBy", own.retired_at as "retiredAt"`;
const FROM = `from own_programme own join member author on author.id = own.made_by`;

/** The programmes a practice wrote itself: who finds them, and what becomes of them. */
@Injectable()
export class OwnProgrammesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly shelf: ProgrammeShelf,
    private readonly drafts: ProgrammeDrafts,
  ) {}

  async all(actor: MemberActor): Promise<OwnProgrammes> {
    const rows = await this.db.query<ListedRow>(
      `${OWN}, draft.saved_at as "draftSavedAt", words.words->>'title' as title,
         jsonb_array_length(words.words->'items') as count
       ${FROM} left join own_programme_draft draft on draft.programme_id = own.id
       cross join lateral (select coalesce(own.programme, draft.draft) as words) words
       where own.version > 0 or own.made_by = $1
       order by title, own.id`,
      [actor.id],
    );
    return {
      programmes: rows.map((row) => ({
        ...toldOf(row, actor),
        ...{ title: row.title, count: row.count, version: row.version },
        draftSavedAt: row.draftSavedAt?.toISOString() ?? null,
      })),
    };
  }

  async one(id: string, actor: MemberActor): Promise<OwnProgramme> {
    const row = found(await this.db.one<Row>(`${OWN} ${FROM} where own.id = $1`, [id]));
    const { programme, version, madeBy } = row;
    // A colleague has nothing to see of one that was shared before it had a version.
    if (!programme && row.madeById !== actor.id) throw new Refused('not-found');
    return {
      ...toldOf(row, actor),
      programme:
        programme && (await this.shelf.told({ key: id, version, ...programme, own: { madeBy } })),
      draft: await this.drafts.told(id),
    };
  }

  /** Its next version, from now on what is given. Couples who have been given it go on as before. */
  async write(id: string, request: WriteProgramme, actor: MemberActor): Promise<void> {
    const { shared, version: last } = await this.drafts.own(id, actor);
    const { revision, ...programme } = request;
    await this.shelf.exercisesOf(programme.items);
    if (shared) await this.refuseUnshared(programme.items);
    await this.drafts.become(id, revision);
    const writtenAt = this.clock.instant();
    await this.db.of(OwnProgrammeRow).update({ id }, { programme, writtenAt, version: last + 1 });
  }

  /** Lets colleagues find it, or takes it back from them; what they have given stays given. */
  async share(id: string, shared: boolean, actor: MemberActor): Promise<void> {
    const { programme } = await this.drafts.own(id, actor);
    if (shared && programme) await this.refuseUnshared(programme.items);
    await this.db.of(OwnProgrammeRow).update({ id }, { shared });
  }

  /** Is no longer given, or is again. */
  async retire(id: string, retired: boolean, actor: MemberActor): Promise<void> {
    const before = await this.retirable(id, actor);
    const retiredAt = retired ? (before.retiredAt ?? this.clock.instant()) : null;
    await this.db.of(OwnProgrammeRow).update({ id }, { retiredAt });
  }

  // Its author may, and an owner for what was shared with the practice.
  private async retirable(id: string, actor: MemberActor): Promise<OwnProgrammeRow> {
    if (actor.role !== 'owner') return this.drafts.own(id, actor);
    return found(await this.db.of(OwnProgrammeRow).findOneBy({ id }));
  }

  // A colleague could not give what holds an exercise they do not find.
  private async refuseUnshared(items: readonly ProgrammeItem[]): Promise<void> {
    const keys = items.map(({ exerciseKey }) => exerciseKey);
    const rows = await this.db.query<{ id: string }>(
      'select id from own_exercise where id::text = any($1) and not shared',
      [keys],
    );
    const places = rows.map(({ id }) => keys.indexOf(id)).sort((one, other) => one - other);
    if (places.length === 0) return;
    const code = 'unshared-exercise';
    throw new Refused(
      code,
      places.map((at) => ({ code, pointer: `/items/${at}/exerciseKey` })),
    );
  }
}

function toldOf({ id, madeBy, madeById, shared, retiredAt }: Row, actor: MemberActor) {
  const isOwn = madeById === actor.id;
  return { id, madeBy, isOwn, shared, retiredAt: retiredAt?.toISOString() ?? null };
}
