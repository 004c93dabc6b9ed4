import type { Visibility } from '../access/privacy.ts';
import type { Exercise, Prompt } from './exercise.ts';

type Without<P, K extends PropertyKey> = P extends unknown ? Omit<P, K> : never;

/** A prompt before its exercise decides who reads it. */
export type DraftPrompt = Without<Prompt, 'asks' | 'visibility'>;

export interface Draft extends Omit<Exercise, 'version' | 'prompts' | 'roles' | 'evidence'> {
  readonly roles?: Exercise['roles'];
  readonly evidence?: Exercise['evidence'];
  readonly prompts: readonly DraftPrompt[];
}

const closeness = [
  {
    ...scale('closeness-before', 'Before you began, how close did you feel to your partner?'),
    lowest: 'far apart',
    highest: 'very close',
  },
  {
    ...scale('closeness-after', 'And now?'),
    lowest: 'far apart',
    highest: 'very close',
  },
];

/**
 * An exercise of the library. Both partners are asked the same; answers go to the therapist, or
 * stay sealed until both have answered where that is the mode. It closes with how close each
 * felt before and after, which the other partner never reads.
 */
export function exercise(draft: Draft): Exercise {
  const visibility = draft.mode === 'reveal' ? 'when-both-answered' : 'therapist';
  return {
    ...draft,
    version: 1,
    roles: draft.roles ?? null,
    evidence: draft.evidence ?? null,
    prompts: [
      ...draft.prompts.map((prompt) => askedOfBoth(prompt, visibility)),
      ...closeness.map((prompt) => askedOfBoth(prompt, 'therapist')),
    ],
  };
}

export function text(key: string, question: string, help = ''): DraftPrompt {
  return { type: 'text', key, question, help };
}

export function choice(key: string, question: string, choices: readonly string[]): DraftPrompt {
  return { type: 'choice', key, question, help: '', choices };
}

/** Up to `most` lines. */
export function list(
  key: string,
  question: string,
  { most, help = '' }: { most: number; help?: string },
): DraftPrompt {
  return { type: 'list', key, question, help, most };
}

/** A day, and perhaps a time and a place. */
export function meeting(key: string, question: string, help = ''): DraftPrompt {
  return { type: 'meeting', key, question, help };
}

export function done(key: string, question: string, help = ''): DraftPrompt {
  return { type: 'done', key, question, help };
}

function scale(key: string, question: string) {
  return { type: 'scale', key, question, help: '' } as const;
}

function askedOfBoth(prompt: DraftPrompt, visibility: Visibility): Prompt {
  return { ...prompt, asks: 'both', visibility };
}
