import type { Visibility } from '../../access/privacy.ts';
import type { Exercise, Prompt, Role } from '../exercise.ts';

type Without<P, K extends PropertyKey> = P extends unknown ? Omit<P, K> : never;

/** A prompt before its exercise decides who is asked and who reads it, unless it says so itself. */
export type DraftPrompt = Without<Prompt, 'asks' | 'visibility'> & {
  readonly asks?: Role;
  readonly visibility?: Visibility;
};

export interface Draft extends Omit<Exercise, 'version' | 'prompts' | 'roles' | 'evidence'> {
  readonly roles?: Exercise['roles'];
  readonly evidence?: Exercise['evidence'];
  readonly prompts: readonly DraftPrompt[];
}

const ends = { lowest: 'far apart', highest: 'very close' };

/** How an exercise of the library closes: how close each felt before, and feels now. */
export const closing = [
  scale('closeness-before', 'Before you began, how close did you feel to your partner?', ends),
  scale('closeness-after', 'And now?', ends),
];

/**
 * An exercise of the library. Both partners are asked the same; answers go to the therapist, or
 * stay sealed until both have answered where that is the mode, unless a prompt says otherwise. It
 * closes with how close each felt before and after, which the other partner never reads.
 */
export function exercise(draft: Draft): Exercise {
  const visibility = draft.mode === 'reveal' ? 'when-both-answered' : 'therapist';
  return {
    ...draft,
    version: 1,
    roles: draft.roles ?? null,
    evidence: draft.evidence ?? null,
    prompts: [
      ...draft.prompts.map((prompt) => asked(prompt, visibility)),
      ...closing.map((prompt) => asked(prompt, 'therapist')),
    ],
  };
}

export function text(key: string, question: string, help = ''): DraftPrompt {
  return { type: 'text', key, question, help };
}

export function choice(key: string, question: string, choices: readonly string[]): DraftPrompt {
  return { type: 'choice', key, question, help: '', choices };
}

/** From 0 to 10. */
export function scale(
  key: string,
  question: string,
  { lowest, highest }: { lowest: string; highest: string },
): DraftPrompt {
  return { type: 'scale', key, question, help: '', lowest, highest };
}

/** Up to `most` lines. */
export function list(
  key: string,
  question: string,
  { most, help = '' }: { most: number; help?: string },
): DraftPrompt {
  return { type: 'list', key, question, help, most };
}

/** A day, and perhaps a time and a place, which the two settle together. */
export function meeting(key: string, question: string, help = ''): DraftPrompt {
  return { type: 'meeting', key, question, help, visibility: 'shared' };
}

export function done(key: string, question: string, help = ''): DraftPrompt {
  return { type: 'done', key, question, help };
}

/** The same prompt for other readers than those of its exercise. */
export function readBy(visibility: Visibility, prompt: DraftPrompt): DraftPrompt {
  return { ...prompt, visibility };
}

/** The same prompt, for one of the two roles only. */
export function askedOf(asks: Role, prompt: DraftPrompt): DraftPrompt {
  return { ...prompt, asks };
}

function asked(prompt: DraftPrompt, visibility: Visibility): Prompt {
  return { asks: 'both', visibility, ...prompt };
}
