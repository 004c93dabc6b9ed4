import * as z from 'zod/mini';
import { line, prose } from './text.ts';

/** The five signs of distance, each phrased so that a higher answer means closer. */
export const Sign = z.enum(['talk', 'affection', 'partnership', 'openness', 'togetherness']);
export type Sign = z.infer<typeof Sign>;

export const Cause = z.enum(['conflict', 'stress', 'needs', 'guardedness']);
export type Cause = z.infer<typeof Cause>;

/** The five steps back: name it, safety, time, curiosity, small goals. */
export const Step = z.enum(['name', 'safety', 'time', 'curiosity', 'goals']);
export type Step = z.infer<typeof Step>;

/** How the two do it: each alone, sealed until both answered, together, in turns, or in different roles. */
export const Mode = z.enum(['alone', 'reveal', 'together', 'turns', 'each']);
export type Mode = z.infer<typeof Mode>;

/** Who reads an answer besides its author. */
export const Visibility = z.enum(['private', 'therapist', 'when-both-answered', 'shared']);
export type Visibility = z.infer<typeof Visibility>;

const promptBase = {
  key: line(40),
  /** Who is asked; `both` asks each of them the same, and the others name a role. */
  asks: z.enum(['both', 'one', 'other']),
  question: line(300),
  help: prose(600),
  visibility: Visibility,
};

export const Prompt = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), ...promptBase }),
  z.object({ type: z.literal('scale'), ...promptBase, lowest: line(60), highest: line(60) }),
  z.object({ type: z.literal('choice'), ...promptBase, choices: z.array(line(120)) }),
  z.object({ type: z.literal('list'), ...promptBase, most: z.int().check(z.gte(1), z.lte(20)) }),
  z.object({ type: z.literal('meeting'), ...promptBase }),
  z.object({ type: z.literal('done'), ...promptBase }),
]);
export type Prompt = z.infer<typeof Prompt>;

export const Exercise = z.object({
  key: line(40),
  version: z.number(),
  title: line(120),
  step: Step,
  signs: z.array(Sign),
  causes: z.array(Cause),
  mode: Mode,
  minutes: z.number(),
  /** For the therapist: why one gives it. */
  purpose: line(600),
  /** For the couple: what to do, in a tired person's words. */
  invitation: line(600),
  notWhen: prose(400),
  /** What each role does, where the two do different things. */
  roles: z.nullable(z.object({ one: line(80), other: line(80) })),
  /** What is known of it, for the therapist, and where that stands. */
  evidence: z.nullable(z.object({ note: line(400), source: line(300) })),
  prompts: z.array(Prompt),
});
export type Exercise = z.infer<typeof Exercise>;
z.globalRegistry.add(Exercise, { id: 'Exercise' });

export const Library = z.object({ exercises: z.array(Exercise) });
export type Library = z.infer<typeof Library>;
z.globalRegistry.add(Library, { id: 'Library' });
