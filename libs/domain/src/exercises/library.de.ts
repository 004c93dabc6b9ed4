import type { Exercise } from './exercise.ts';
import { libraryEn } from './library.en.ts';
import { chosenTimeDe } from './shipped/de/chosen-time.de.ts';
import { curiosityApartDe } from './shipped/de/curiosity-apart.de.ts';
import { curiosityAskingDe } from './shipped/de/curiosity-asking.de.ts';
import { everydayTimeDe } from './shipped/de/everyday-time.de.ts';
import { goalsDe } from './shipped/de/goals.de.ts';
import { nameAloneDe } from './shipped/de/name-alone.de.ts';
import { nameDe } from './shipped/de/name.de.ts';
import { quarrelsDe } from './shipped/de/quarrels.de.ts';
import { safetyDe } from './shipped/de/safety.de.ts';
import { twin, type TwinWords } from './shipped/twin.ts';

const ends = { lowest: 'weit weg', highest: 'ganz nah' };

const closing = {
  'closeness-before': {
    question: 'Wie nah hast du dich der anderen Person gefühlt, bevor du angefangen hast?',
    ...ends,
  },
  'closeness-after': { question: 'Und jetzt?', ...ends },
};

const words: Readonly<Record<string, TwinWords>> = {
  ...nameDe,
  ...nameAloneDe,
  ...quarrelsDe,
  ...safetyDe,
  ...everydayTimeDe,
  ...chosenTimeDe,
  ...curiosityAskingDe,
  ...curiosityApartDe,
  ...goalsDe,
};

/** The exercises every practice starts with, in German. */
export const libraryDe: readonly Exercise[] = libraryEn.flatMap((exercise) => {
  const own = words[exercise.key];
  return own ? [twin(exercise, own, closing)] : [];
});
