import type { Exercise, Prompt } from './exercise.ts';

const KEY = 'when-and-where';

/**
 * The exercise with the question when and where the two will do it in front, unless it asks for a
 * day already. Given to one of them, the answer is for the therapist: to the other it does not exist.
 */
export function askingWhen<Asked extends Pick<Exercise, 'prompts'>>(
  exercise: Asked,
  { words, isForBoth }: { words: Pick<Prompt, 'question' | 'help'>; isForBoth: boolean },
): Asked {
  if (exercise.prompts.some(({ type }) => type === 'meeting')) return exercise;
  const visibility = isForBoth ? 'shared' : 'therapist';
  const prompt = { type: 'meeting', key: KEY, asks: 'both', ...words, visibility } as const;
  return { ...exercise, prompts: [prompt, ...exercise.prompts] };
}

/**
 * The exercise as one of the two is given it alone: nothing in it is meant for the other, who does
 * not know of it.
 */
export function forOneAlone<Asked extends Pick<Exercise, 'prompts' | 'mode'>>(
  exercise: Asked,
): Asked {
  const prompts = exercise.prompts.map((prompt) =>
    prompt.visibility === 'private' ? prompt : { ...prompt, visibility: 'therapist' as const },
  );
  return { ...exercise, mode: 'alone', prompts };
}

/** Whether one of the two can do it without the other: what is done together, or in turns, cannot. */
export function canBeDoneAlone({ mode }: Pick<Exercise, 'mode'>): boolean {
  return mode !== 'together' && mode !== 'turns';
}
