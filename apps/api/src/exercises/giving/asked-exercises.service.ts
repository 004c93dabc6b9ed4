import { Injectable } from '@nestjs/common';
import type { AssignExercise } from '@closeknit/contracts/assignments';
import type { Exercise } from '@closeknit/contracts/exercises';
import { askingWhen, forOneAlone } from '@closeknit/domain/exercises/when-and-where';
import { WHEN_WORDS } from '@closeknit/domain/exercises/when-words';
import { type Language, languageOf } from '@closeknit/domain/words/language';
import { Readers } from '../../words/readers.ts';
import { ShelfService } from '../shelf/shelf.service.ts';

type Wished = Pick<AssignExercise, 'givenTo' | 'asksWhen'>;

/** Exercises as they are asked of whom they are for. */
@Injectable()
export class AskedExercises {
  constructor(
    private readonly shelf: ShelfService,
    private readonly readers: Readers,
  ) {}

  find(key: string): Promise<Exercise | undefined> {
    return this.shelf.find(key);
  }

  /** The exercise, in each language it exists in, as whoever is asked will find it. */
  async of(exercise: Exercise, { givenTo, asksWhen }: Wished) {
    const translations = this.shelf.translationsOf(exercise);
    const isForBoth = givenTo === 'both';
    const whom = isForBoth ? 'both' : 'alone';
    const asked = (each: Exercise, language: Language): Exercise => {
      const words = WHEN_WORDS[language][whom];
      const whole = asksWhen ? askingWhen(each, { words, isForBoth }) : each;
      return isForBoth ? whole : forOneAlone(whole);
    };
    const twins = Object.entries(translations) as [Language, Exercise][];
    return {
      exercise: asked(exercise, await this.languageIn(exercise)),
      translations: Object.fromEntries(
        twins.map(([language, twin]) => [language, asked(twin, language)]),
      ),
    };
  }

  // What Closeknit ships is given in English; what a practice wrote is in its own language.
  private async languageIn({ key }: Exercise): Promise<Language> {
    return this.shelf.isShipped(key) ? 'en' : languageOf(await this.readers.ofPractice());
  }
}
