import type { Exercise } from '../exercise.ts';

/** What is said in another language at a prompt: its words, and no more. */
export interface PromptWords {
  readonly question: string;
  readonly help?: string;
  /** In the order of the choices they stand for. */
  readonly choices?: readonly string[];
  readonly lowest?: string;
  readonly highest?: string;
}

/** An exercise of the library in another language: its words; all the rest is the same. */
export interface TwinWords {
  readonly title: string;
  readonly purpose: string;
  readonly invitation: string;
  readonly notWhen?: string;
  readonly roles?: Exercise['roles'];
  /** What is known of it; the source stands as it is. */
  readonly evidence?: string;
  readonly prompts: Readonly<Record<string, PromptWords>>;
}

/** The exercise in the words of another language, how it closes among them. */
export function twin(
  exercise: Exercise,
  words: TwinWords,
  closing: TwinWords['prompts'],
): Exercise {
  const { title, purpose, invitation, notWhen = '', roles = null, evidence } = words;
  const all = { ...words.prompts, ...closing };
  return {
    ...exercise,
    ...{ title, purpose, invitation, notWhen, roles },
    evidence: exercise.evidence && evidence ? { ...exercise.evidence, note: evidence } : null,
    prompts: exercise.prompts.map((prompt) => ({ ...prompt, help: '', ...all[prompt.key] })),
  };
}
