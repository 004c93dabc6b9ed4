import { Injectable } from '@nestjs/common';
import type { Exercise } from '@closeknit/contracts/exercises';
import type { Programme, Programmes } from '@closeknit/contracts/programmes';
import { faultsOf, type ProgrammeItem } from '@closeknit/domain/exercises/programme';
import { programmesIn } from '@closeknit/domain/programmes/programmes';
import { languageOf } from '@closeknit/domain/words/language';
import { Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { ShelfService } from '../shelf/shelf.service.ts';
import type { OwnProgrammeRow } from './own/own-programme.entity.ts';

interface OwnRow extends Pick<OwnProgrammeRow, 'id' | 'version'> {
  readonly programme: NonNullable<OwnProgrammeRow['programme']>;
  readonly madeBy: string;
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

/** The programmes that can be given: those Closeknit ships, and the practice's own. */
@Injectable()
export class ProgrammeShelf {
  constructor(
    private readonly db: PracticeDb,
    private readonly shelf: ShelfService,
  ) {}

  async all(): Promise<Programmes> {
    const known = await this.known();
    const exercises = await this.exercises();
    return { programmes: known.map((programme) => toldWith(programme, exercises)) };
  }

  /** A programme with the words of its exercises, as far as whoever asks finds them. */
  async told(programme: Known): Promise<Programme> {
    return toldWith(programme, await this.exercises());
  }

  /** One that can be given now, with each of its exercises as it is on the shelf. */
  async find(key: string) {
    const programme = (await this.known()).find((each) => each.key === key);
    if (!programme) throw new Refused('unknown-programme', '/programmeKey');
    return { programme, exercises: await this.exercisesOf(programme.items) };
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

  private async exercises(): Promise<ReadonlyMap<string, Exercise>> {
    const { exercises } = await this.shelf.all();
    return new Map(exercises.map((exercise) => [exercise.key, exercise]));
  }

  private async known(): Promise<Known[]> {
    const language = languageOf(await this.shelf.locale());
    const shipped = programmesIn(language).map((programme) => ({ ...programme, own: null }));
    return [...shipped, ...(await this.own())];
  }

  private async own(): Promise<Known[]> {
    const rows = await this.db.query<OwnRow>(
      `select own.id, own.version, own.programme, author.name as "madeBy"
       from own_programme own join member author on author.id = own.made_by
       where own.retired_at is null and own.version > 0
       order by own.programme->>'title', own.id`,
    );
    return rows.map(({ id: key, version, programme, madeBy }) => ({
      ...{ key, version, ...programme },
      own: { madeBy },
    }));
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
