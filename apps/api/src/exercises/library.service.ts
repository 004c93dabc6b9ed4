import { Injectable } from '@nestjs/common';
import type { Exercise, Library } from '@closeknit/contracts/exercises';
import { libraryIn, translationsOf } from '@closeknit/domain/exercises/library';
import type { Language } from '@closeknit/domain/words/language';

/** The exercises Closeknit ships, as data. */
@Injectable()
export class LibraryService {
  all(language: Language = 'en'): Library {
    return { exercises: libraryIn(language) as unknown as Exercise[] };
  }

  /** In English, as it is given; each of the two then reads it in their own language. */
  find(key: string): Exercise | undefined {
    return this.all().exercises.find((exercise) => exercise.key === key);
  }

  /** The same version in the other languages it exists in: none for what a practice wrote. */
  translationsOf(exercise: Exercise): Partial<Record<Language, Exercise>> {
    return translationsOf(exercise) as unknown as Partial<Record<Language, Exercise>>;
  }
}
