import type { Exercise } from './exercise.ts';
import { chosenTimeEn } from './shipped/en/chosen-time.en.ts';
import { curiosityApartEn } from './shipped/en/curiosity-apart.en.ts';
import { curiosityAskingEn } from './shipped/en/curiosity-asking.en.ts';
import { everydayTimeEn } from './shipped/en/everyday-time.en.ts';
import { goalsEn } from './shipped/en/goals.en.ts';
import { nameAloneEn } from './shipped/en/name-alone.en.ts';
import { nameEn } from './shipped/en/name.en.ts';
import { quarrelsEn } from './shipped/en/quarrels.en.ts';
import { safetyEn } from './shipped/en/safety.en.ts';

/** The exercises every practice starts with, in English, in the order of the five steps. */
export const libraryEn: readonly Exercise[] = [
  ...nameEn,
  ...nameAloneEn,
  ...quarrelsEn,
  ...safetyEn,
  ...everydayTimeEn,
  ...chosenTimeEn,
  ...curiosityAskingEn,
  ...curiosityApartEn,
  ...goalsEn,
];
