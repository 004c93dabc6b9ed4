import type { Visibility } from '../access/privacy.ts';
import type { Sign } from '../check-ins/closeness.ts';

export const STEPS = ['name', 'safety', 'time', 'curiosity', 'goals'] as const;
/** The five steps back: name it, safety, time, curiosity, small goals. */
export type Step = (typeof STEPS)[number];

export const CAUSES = ['conflict', 'stress', 'needs', 'guardedness'] as const;
export type Cause = (typeof CAUSES)[number];

/** Each alone, sealed until both have answered, together, in turns, or in different roles. */
export type Mode = 'alone' | 'reveal' | 'together' | 'turns' | 'each';

/** One of two parts in an exercise in which the two do different things. */
export type Role = 'one' | 'other';

interface Asked {
  readonly key: string;
  /** Who is asked; `both` asks each of them the same, and the others name a role. */
  readonly asks: 'both' | Role;
  readonly question: string;
  readonly help: string;
  /** Who reads the answer unless its author chooses otherwise. */
  readonly visibility: Visibility;
}

export type Prompt =
  | (Asked & { readonly type: 'text' })
  | (Asked & { readonly type: 'scale'; readonly lowest: string; readonly highest: string })
  | (Asked & { readonly type: 'choice'; readonly choices: readonly string[] })
  /** Up to `most` lines. */
  | (Asked & { readonly type: 'list'; readonly most: number })
  /** A day, and perhaps a time and a place. */
  | (Asked & { readonly type: 'meeting' })
  | (Asked & { readonly type: 'done' });

/** Something a couple does between sessions; given copies name the key and version. */
export interface Exercise {
  readonly key: string;
  readonly version: number;
  readonly title: string;
  readonly step: Step;
  readonly signs: readonly Sign[];
  readonly causes: readonly Cause[];
  readonly mode: Mode;
  readonly minutes: number;
  /** For the therapist: why one gives it. */
  readonly purpose: string;
  /** For the couple: what to do. */
  readonly invitation: string;
  /** For the therapist: when not to give it; empty where nothing speaks against it. */
  readonly notWhen: string;
  /** What each role does, where the two do different things. */
  readonly roles: Readonly<Record<Role, string>> | null;
  /** What is known of it, for the therapist, and where that stands. */
  readonly evidence: { readonly note: string; readonly source: string } | null;
  readonly prompts: readonly Prompt[];
}
