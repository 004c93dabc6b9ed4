import { Injectable } from '@nestjs/common';
import type { Exercise, Library } from '@closeknit/contracts/exercises';
import { libraryEn } from '@closeknit/domain/exercises/library.en';

/** The exercises Closeknit ships, as data. */
@Injectable()
export class LibraryService {
  private readonly byKey = new Map(libraryEn.map((exercise) => [exercise.key, exercise]));

  all(): Library {
    return { exercises: libraryEn as unknown as Exercise[] };
  }

  find(key: string): Exercise | undefined {
    return this.byKey.get(key) as Exercise | undefined;
  }
}
