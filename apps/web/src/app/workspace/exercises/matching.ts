import type { Cause, Exercise, Mode, Sign, Step } from '@closeknit/contracts/exercises';

/** What an exercise is looked for by; what is not named, or empty, excludes nothing. */
export interface Wanted {
  readonly text?: string;
  readonly step?: Step | '';
  readonly sign?: Sign | '';
  readonly cause?: Cause | '';
  readonly mode?: Mode | '';
  /** How long it may take at most. */
  readonly minutes?: number | '';
}

/** The exercises that hold every word of the text, and are what is wanted. */
export function matching<Shelved extends Exercise>(
  exercises: readonly Shelved[],
  wanted: Wanted,
): Shelved[] {
  const words = plain(wanted.text ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return exercises.filter((exercise) => {
    if (!isWanted(exercise, wanted)) return false;
    const text = plain(textOf(exercise));
    return words.every((word) => text.includes(word));
  });
}

function isWanted(exercise: Exercise, { step, sign, cause, mode, minutes }: Wanted): boolean {
  return (
    (!step || exercise.step === step) &&
    (!sign || exercise.signs.includes(sign)) &&
    (!cause || exercise.causes.includes(cause)) &&
    (!mode || exercise.mode === mode) &&
    (!minutes || exercise.minutes <= minutes)
  );
}

function textOf({ title, purpose, invitation, prompts }: Exercise): string {
  return [title, purpose, invitation, ...prompts.map(({ question }) => question)].join(' ');
}

/** Without capitals and accents, as people search. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
