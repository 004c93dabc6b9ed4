import * as z from 'zod/mini';
import { PromptKey } from './ids.ts';
import { line, passage, prose } from './text.ts';

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
  key: PromptKey,
  /** Who is asked; `both` asks each of them the same, and the others name a role. */
  asks: z.enum(['both', 'one', 'other']),
  question: line(300),
  help: prose(600),
  visibility: Visibility,
};

const choices = z
  .array(line(120))
  .check(z.minLength(2, 'too-few'), z.maxLength(12, 'over-the-most'), eachOnce());

export const Prompt = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('text'), ...promptBase }),
    z.object({ type: z.literal('scale'), ...promptBase, lowest: line(60), highest: line(60) }),
    z.object({ type: z.literal('choice'), ...promptBase, choices }),
    z.object({
      type: z.literal('list'),
      ...promptBase,
      most: z.int('out-of-range').check(z.gte(1, 'out-of-range'), z.lte(20, 'out-of-range')),
    }),
    z.object({ type: z.literal('meeting'), ...promptBase }),
    z.object({ type: z.literal('done'), ...promptBase }),
  ],
  'unknown-type',
);
export type Prompt = z.infer<typeof Prompt>;

const words = {
  title: line(120),
  step: Step,
  signs: z.array(Sign).check(eachOnce()),
  causes: z.array(Cause).check(eachOnce()),
  mode: Mode,
  minutes: z.int('out-of-range').check(z.gte(1, 'out-of-range'), z.lte(240, 'out-of-range')),
  /** For the therapist: why one gives it. */
  purpose: passage(600),
  /** For the couple: what to do, in a tired person's words. */
  invitation: passage(600),
  notWhen: prose(400),
  /** What each role does, where the two do different things. */
  roles: z.nullable(z.object({ one: line(80), other: line(80) })),
  /** What is known of it, for the therapist, and where that stands. */
  evidence: z.nullable(z.object({ note: passage(400), source: line(300) })),
  prompts: z
    .array(Prompt)
    .check(z.minLength(1, 'missing'), z.maxLength(24, 'over-the-most'), eachOnce('key')),
};

// Whoever is asked alone is asked in a role, and the two have to know which is whose.
const rolesAreNamed = z.refine<Pick<z.infer<z.ZodMiniObject<typeof words>>, 'roles' | 'prompts'>>(
  ({ roles, prompts }) => roles !== null || prompts.every(({ asks }) => asks === 'both'),
  { path: ['roles'], error: 'missing' },
);

// Where answers open once both are in, something has to be waiting to open.
const somethingIsSealed = z.refine<
  Pick<z.infer<z.ZodMiniObject<typeof words>>, 'mode' | 'prompts'>
>(({ mode, prompts }) => mode !== 'reveal' || prompts.length === 0 || prompts.some(isSealed), {
  path: ['mode'],
  error: 'nothing-sealed',
});

/** All an exercise says, whether or not it could be put into use today. */
export const ExerciseWords = z.object(words);

/** An exercise as somebody wrote it, before it has a place on a shelf. */
export const WrittenExercise = ExerciseWords.check(rolesAreNamed, somethingIsSealed);
export type WrittenExercise = z.infer<typeof WrittenExercise>;

const shelved = { key: line(40), version: z.number(), ...words };

export const Exercise = z.object(shelved).check(rolesAreNamed);
export type Exercise = z.infer<typeof Exercise>;
z.globalRegistry.add(Exercise, { id: 'Exercise' });

/** An exercise that can be given, and who of the practice wrote it, where that is not Closeknit. */
export const ShelvedExercise = z.object({ ...shelved, writtenBy: z.optional(z.string()) });
export type ShelvedExercise = z.infer<typeof ShelvedExercise>;
z.globalRegistry.add(ShelvedExercise, { id: 'ShelvedExercise' });

export const Library = z.object({ exercises: z.array(ShelvedExercise) });
export type Library = z.infer<typeof Library>;
z.globalRegistry.add(Library, { id: 'Library' });

function isSealed({ visibility }: Prompt): boolean {
  return visibility === 'when-both-answered';
}

/** That nothing stands twice; of objects, what their field says. The second is where it is told. */
function eachOnce<T>(field?: keyof T & string) {
  return z.check<T[]>(({ value, issues }) => {
    const told = value.map((one) => (field ? one[field] : one));
    const at = told.findIndex((one, index) => told.indexOf(one) < index);
    if (at < 0) return;
    const path = field ? [at, field] : [at];
    issues.push({ code: 'custom', message: 'twice', path, input: value });
  });
}
