import { curiosityEn } from './curiosity.en.ts';
import type { Exercise } from './exercise.ts';
import { goalsEn } from './goals.en.ts';
import { nameEn } from './name.en.ts';
import { safetyEn } from './safety.en.ts';
import { timeEn } from './time.en.ts';

/** The exercises every practice starts with, in English, in the order of the five steps. */
export const libraryEn: readonly Exercise[] = [
  ...nameEn,
  ...safetyEn,
  ...timeEn,
  ...curiosityEn,
  ...goalsEn,
];
