import type { Language } from '../words/language.ts';
import type { Prompt } from './exercise.ts';

type Words = Readonly<Record<'both' | 'alone', Pick<Prompt, 'question' | 'help'>>>;

/** How somebody is asked when and where, in each language: the two of them, or one alone. */
export const WHEN_WORDS: Readonly<Record<Language, Words>> = {
  en: {
    both: {
      question: 'When and where will the two of you do this?',
      help: 'A day is enough. Both of you can read it.',
    },
    alone: {
      question: 'When and where will you do this?',
      help: 'A day is enough. It helps to have said it.',
    },
  },
  de: {
    both: {
      question: 'Wann und wo macht ihr das?',
      help: 'Ein Tag genügt. Ihr könnt es beide lesen.',
    },
    alone: {
      question: 'Wann und wo machst du das?',
      help: 'Ein Tag genügt. Es hilft, ihn sich vorzunehmen.',
    },
  },
};
