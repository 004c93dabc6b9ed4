import { Injectable } from '@nestjs/common';
import type { Exercise, Library, ShelvedExercise } from '@closeknit/contracts/exercises';
import { type Language, languageOf } from '@closeknit/domain/words/language';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { Readers } from '../../words/readers.ts';
import { LibraryService } from '../library.service.ts';

interface Row {
  id: string;
  version: number;
  exercise: Omit<Exercise, 'key' | 'version'>;
  written_by: string;
}

const CURRENT = `
  select own.id, latest.version, latest.exercise, author.name as written_by
  from own_exercise own join member author on author.id = own.made_by
  join lateral (select version, exercise from own_exercise_version
    where exercise_id = own.id order by version desc limit 1) latest on true
  where own.retired_at is null`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * What can be given: the exercises Closeknit ships, and the practice's own that this actor may see,
 * each in its latest version. The key of an own one is the id of its row.
 */
@Injectable()
export class ShelfService {
  constructor(
    private readonly db: PracticeDb,
    private readonly library: LibraryService,
    private readonly readers: Readers,
  ) {}

  async all(): Promise<Library> {
    const language = languageOf(await this.locale());
    const rows = await this.db.query<Row>(`${CURRENT} order by latest.exercise->>'title', own.id`);
    const own = rows.map((row) => ({ ...exerciseOf(row), writtenBy: row.written_by }));
    return {
      exercises: [...this.library.all(language).exercises, ...own] satisfies ShelvedExercise[],
    };
  }

  /** The locale in which whoever asks reads exercises. */
  locale(): Promise<string> {
    return this.readers.ofActor();
  }

  /** The same exercise in the other languages it exists in. */
  translationsOf(exercise: Exercise): Partial<Record<Language, Exercise>> {
    return this.library.translationsOf(exercise);
  }

  /** Whether it is one of those that Closeknit ships. */
  isShipped(key: string): boolean {
    return this.library.find(key) !== undefined;
  }

  async find(key: string): Promise<Exercise | undefined> {
    const shipped = this.library.find(key);
    if (shipped || !UUID.test(key)) return shipped;
    const row = await this.db.one<Row>(`${CURRENT} and own.id = $1`, [key]);
    return row ? exerciseOf(row) : undefined;
  }
}

function exerciseOf({ id, version, exercise }: Row): Exercise {
  return { key: id, version, ...exercise };
}
