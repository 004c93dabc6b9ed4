import { Injectable } from '@nestjs/common';
import type { Exercise } from '@closeknit/contracts/exercises';
import type { Programme, Programmes, WriteProgramme } from '@closeknit/contracts/programmes';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { faultsOf, type ProgrammeItem } from '@closeknit/domain/exercises/programme';
import { programmesIn } from '@closeknit/domain/programmes/programmes';
import { languageOf } from '@closeknit/domain/words/language';
import { Clock } from '../../platform/clock.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { ShelfService } from '../shelf/shelf.service.ts';
import { OwnProgrammeRow } from './own-programme.entity.ts';

interface OwnRow extends Pick<OwnProgrammeRow, 'id' | 'version' | 'programme' | 'shared'> {
  readonly madeById: string;
  readonly madeBy: string;
  readonly retired: boolean;
}

/** A programme before the words of its exercises are looked up. */
type Known = Omit<Programme, 'items'> & { readonly items: readonly ProgrammeItem[] };

/** What a course has already when it is changed. */
interface InCourse {
  /** What has come: nothing in it may come again. */
  readonly behind: readonly ProgrammeItem[];
  /** Exercises as they stand in the course. */
  readonly kept: ReadonlyMap<string, Exercise>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The programmes that can be given: those Closeknit ships, and the practice's own. */
@Injectable()
export class ProgrammeShelf {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly shelf: ShelfService,
  ) {}

  /** Retired ones are told to their author, who can bring them back. */
  async all(actor: MemberActor): Promise<Programmes> {
    const known = [...(await this.shipped()), ...(await this.own(actor))];
    const { exercises } = await this.shelf.all();
    const byKey = new Map(exercises.map((exercise) => [exercise.key, exercise]));
    return { programmes: known.map((programme) => toldWith(programme, byKey)) };
  }

  /** One that can be given now, with each of its exercises as it is on the shelf. */
  async find(key: string, actor: MemberActor) {
    const all = [...(await this.shipped()), ...(await this.own(actor))];
    const programme = all.find((each) => each.key === key && !each.own?.retired);
    if (!programme) throw new Refused('unknown-programme', '/programmeKey');
    return { programme, exercises: await this.exercisesOf(programme.items) };
  }

  async write(request: WriteProgramme, actor: MemberActor): Promise<void> {
    const { shared, ...programme } = await this.checked(request);
    const writtenAt = this.clock.instant();
    await this.db.of(OwnProgrammeRow).insert({ madeBy: actor.id, shared, programme, writtenAt });
  }

  /** Its next version. Couples who have been given it go on as before. */
  async rewrite(id: string, request: WriteProgramme, actor: MemberActor): Promise<void> {
    await this.authored(id, actor);
    const { shared, ...programme } = await this.checked(request);
    const writtenAt = this.clock.instant();
    const version = () => 'version + 1';
    await this.db.of(OwnProgrammeRow).update({ id }, { shared, programme, writtenAt, version });
  }

  /** Is no longer given, or is again. */
  async retire(id: string, retired: boolean, actor: MemberActor): Promise<void> {
    await this.authored(id, actor);
    const retiredAt = retired ? this.clock.instant() : null;
    await this.db.of(OwnProgrammeRow).update({ id }, { retiredAt });
  }

  /** The exercises of these items in their order, each found on the shelf; refuses what cannot be given. */
  async exercisesOf(
    items: readonly ProgrammeItem[],
    { behind, kept }: InCourse = { behind: [], kept: new Map() },
  ): Promise<Exercise[]> {
    const known = new Map(kept);
    for (const { exerciseKey } of items) {
      const exercise = known.get(exerciseKey) ?? (await this.shelf.find(exerciseKey));
      if (exercise) known.set(exerciseKey, exercise);
    }
    refuseFaults({ items, behind }, (key) => known.has(key));
    return items.flatMap(({ exerciseKey }) => known.get(exerciseKey) ?? []);
  }

  private async checked(request: WriteProgramme): Promise<WriteProgramme> {
    await this.exercisesOf(request.items);
    return request;
  }

  private async shipped(): Promise<Known[]> {
    const language = languageOf(await this.shelf.locale());
    return programmesIn(language).map((programme) => ({ ...programme, own: null }));
  }

  private async own(actor: MemberActor): Promise<Known[]> {
    const rows = await this.db.query<OwnRow>(
      `select own.id, own.version, own.programme, own.shared, own.made_by as "madeById",
              author.name as "madeBy", own.retired_at is not null as retired
       from own_programme own join member author on author.id = own.made_by
       where own.retired_at is null or own.made_by = $1
       order by own.programme->>'title', own.id`,
      [actor.id],
    );
    return rows.map(({ id: key, version, programme, madeBy, madeById, shared, retired }) => ({
      ...{ key, version, ...programme },
      own: { madeBy, isOwn: madeById === actor.id, shared, retired },
    }));
  }

  private async authored(id: string, actor: MemberActor): Promise<void> {
    const lock = { mode: 'pessimistic_write' } as const;
    const where = { id: UUID.test(id) ? id : '', madeBy: actor.id };
    found(await this.db.of(OwnProgrammeRow).findOne({ where, lock }));
  }
}

interface Asked {
  readonly items: readonly ProgrammeItem[];
  readonly behind: readonly ProgrammeItem[];
}

function refuseFaults({ items, behind }: Asked, isKnown: (key: string) => boolean): void {
  const past = new Set(behind.map(({ exerciseKey }) => exerciseKey));
  const faults = faultsOf(
    { items: [...behind, ...items] },
    (key) => past.has(key) || isKnown(key),
  ).flatMap(({ code, pointer }) => {
    const [, list, index, ...field] = pointer.split('/');
    const at = Number(index) - behind.length;
    if (index === undefined) return [{ code, pointer }];
    return at < 0 ? [] : [{ code, pointer: `/${[list, at, ...field].join('/')}` }];
  });
  const [first] = faults;
  if (first)
    throw new Refused(
      first.code,
      faults.filter(({ code }) => code === first.code),
    );
}

function toldWith(programme: Known, exercises: ReadonlyMap<string, Exercise>): Programme {
  const items = programme.items.map((item) => {
    const exercise = exercises.get(item.exerciseKey);
    return { ...item, title: exercise?.title ?? null, minutes: exercise?.minutes ?? null };
  });
  return { ...programme, items };
}
