import type { Exercise, Sign, Step } from '@closeknit/contracts/exercises';

export interface Wanted {
  readonly text: string;
  readonly step: Step | '';
  readonly sign: Sign | '';
}

/** The exercises that hold every word of the text, and serve the step and the sign. */
export function matching(exercises: readonly Exercise[], wanted: Wanted): Exercise[] {
  const words = plain(wanted.text).split(/\s+/).filter(Boolean);
  return exercises.filter((exercise) => {
    if (wanted.step && exercise.step !== wanted.step) return false;
    if (wanted.sign && !exercise.signs.includes(wanted.sign)) return false;
    const text = plain(`${exercise.title} ${exercise.purpose} ${exercise.invitation}`);
    return words.every((word) => text.includes(word));
  });
}

/** Without capitals and accents, as people search. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
