import * as z from 'zod/mini';
import { Use } from './agreements.ts';
import { Place } from './couples.ts';
import { Mode, Prompt, Sign, Visibility } from './exercises.ts';
import { Id } from './ids.ts';
import { Relief } from './relief.ts';
import { line, prose } from './text.ts';
import { LocalDate, WallTime } from './times.ts';

/** Whom it is for: both, or one alone, and then it does not exist for the other. */
export const GivenTo = z.enum(['both', 'first', 'second']);
export type GivenTo = z.infer<typeof GivenTo>;

const whole = (from: number, to: number) =>
  z.int('out-of-range').check(z.gte(from, 'out-of-range'), z.lte(to, 'out-of-range'));

/** How often it comes again, each time an assignment of its own; a day or a count ends it. */
export const Repeats = z
  .object({
    everyDays: whole(1, 90),
    until: z.nullable(LocalDate),
    /** In all, the first included. */
    times: z.nullable(whole(2, 60)),
  })
  .check(
    z.refine(({ until, times }) => until !== null || times !== null, {
      path: ['times'],
      error: 'missing',
    }),
  );
export type Repeats = z.infer<typeof Repeats>;

export const AssignExercise = z.object({
  exerciseKey: line(40),
  dueOn: LocalDate,
  note: prose(1000),
  givenTo: z._default(GivenTo, 'both'),
  /** Which of the two has the role `one`, where there are roles. */
  oneIs: z._default(Place, 'first'),
  /** Whether whoever is asked says first when and where they will do it. */
  asksWhen: z._default(z.boolean(), false),
  repeats: z._default(z.nullable(Repeats), null),
});
export type AssignExercise = z.infer<typeof AssignExercise>;
z.globalRegistry.add(AssignExercise, { id: 'AssignExercise' });

/** A day, and where they are settled a time and a place. */
export const Meeting = z.object({ day: LocalDate, time: z.nullable(WallTime), place: prose(200) });
export type Meeting = z.infer<typeof Meeting>;

/** Text for `text` and `choice`, 0-10 for `scale`, lines for `list`, true for `done`. */
export const AnswerValue = z.union([
  prose(8000),
  z.int().check(z.gte(0, 'out-of-range'), z.lte(10, 'out-of-range')),
  z.literal(true),
  z.array(line(300)).check(z.maxLength(20, 'too-many')),
  Meeting,
]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/** `revision` is the one the page last saw, 0 before the first save: two devices never overwrite each other unseen. */
export const WriteAnswer = z.object({
  value: AnswerValue,
  visibility: Visibility,
  revision: z.int().check(z.gte(0)),
});
export type WriteAnswer = z.infer<typeof WriteAnswer>;
z.globalRegistry.add(WriteAnswer, { id: 'WriteAnswer' });

/** Other readers for words that stay as they are. */
export const ChooseReaders = z.object({
  visibility: Visibility,
  revision: z.int().check(z.gte(1)),
});
export type ChooseReaders = z.infer<typeof ChooseReaders>;
z.globalRegistry.add(ChooseReaders, { id: 'ChooseReaders' });

export const SavedAnswer = z.object({
  revision: z.number(),
  savedAt: z.string(),
  /** Only where the exercise has been taken back meanwhile: what was under way is kept all the same. */
  takenBack: z.optional(z.literal(true)),
});
export type SavedAnswer = z.infer<typeof SavedAnswer>;
z.globalRegistry.add(SavedAnswer, { id: 'SavedAnswer' });

/** What seals words that wait in a browser to be sent: base64, the same for one person every time. */
export const UnsentKey = z.object({ key: z.string() });
export type UnsentKey = z.infer<typeof UnsentKey>;
z.globalRegistry.add(UnsentKey, { id: 'UnsentKey' });

/** One partner's part of an assignment, as the therapist sees it. */
const Part = z.object({
  partnerId: Id,
  place: Place,
  firstName: z.string(),
  /** What this partner does in it, where the two do different things. */
  role: z.nullable(z.string()),
  state: z.enum(['not-begun', 'begun', 'done']),
  doneAt: z.nullable(z.string()),
  /** When words written here were handed over to the other partner, whose they were. */
  movedAt: z.nullable(z.string()),
  /** What they take less of, with a word to the therapist. */
  relief: z.nullable(z.object({ kind: Relief, at: z.string(), word: z.string() })),
  /** What this partner was given in its place. */
  instead: z.nullable(z.object({ id: Id, title: z.string() })),
  answers: z.array(
    z.object({
      promptKey: z.string(),
      question: z.string(),
      value: AnswerValue,
      visibility: Visibility,
      use: Use,
      writtenAt: z.string(),
    }),
  ),
});

export const Assignment = z.object({
  id: Id,
  exerciseKey: z.string(),
  title: z.string(),
  mode: Mode,
  minutes: z.number(),
  dueOn: z.string(),
  note: z.string(),
  /** `aside`: whoever is not done has put it aside, and nobody is asked any more. */
  state: z.enum(['open', 'overdue', 'done', 'aside', 'withdrawn']),
  givenAt: z.string(),
  givenTo: GivenTo,
  /** How it comes again, told with the one that was given by hand; `on` while a day is known. */
  repeats: z.nullable(
    z.object({
      everyDays: z.number(),
      until: z.nullable(z.string()),
      times: z.nullable(z.number()),
      given: z.number(),
      state: z.enum(['running', 'over', 'stopped']),
      on: z.nullable(z.string()),
    }),
  ),
  /** Whether it came again by itself. */
  isAgain: z.boolean(),
  /** The title of what it stands in place of, for the one it was given to. */
  inPlaceOf: z.nullable(z.string()),
  parts: z.array(Part),
});
export type Assignment = z.infer<typeof Assignment>;
z.globalRegistry.add(Assignment, { id: 'Assignment' });

export const Assignments = z.object({ assignments: z.array(Assignment) });
export type Assignments = z.infer<typeof Assignments>;
z.globalRegistry.add(Assignments, { id: 'Assignments' });

/** An assignment as one partner sees it: own answers, and the other's only where they may be read. */
export const PortalAssignment = z.object({
  id: Id,
  exercise: z.object({
    title: z.string(),
    mode: Mode,
    minutes: z.number(),
    invitation: z.string(),
    prompts: z.array(Prompt),
  }),
  note: z.string(),
  /** Whether the other partner was not asked, and knows nothing of it. */
  forYouAlone: z.boolean(),
  /** What the reader does in it, where the two do different things. */
  role: z.nullable(z.string()),
  dueOn: z.string(),
  done: z.boolean(),
  /** Nobody is asked any more; what was written is still there to be read. */
  takenBack: z.boolean(),
  /** What this partner takes less of; the other's is not told. */
  relief: z.nullable(Relief),
  answers: z.array(
    z.object({
      promptKey: z.string(),
      value: AnswerValue,
      visibility: Visibility,
      /** Whether it can still be kept from somebody who may read it now. */
      mayNarrow: z.boolean(),
      revision: z.number(),
      savedAt: z.string(),
    }),
  ),
  fromOther: z.array(z.object({ promptKey: z.string(), value: AnswerValue })),
});
export type PortalAssignment = z.infer<typeof PortalAssignment>;
z.globalRegistry.add(PortalAssignment, { id: 'PortalAssignment' });

/** Why an exercise is suggested, as it was found in one partner's own check-ins. */
const Reason = z.object({
  kind: z.enum(['fell', 'low']),
  partnerId: Id,
  firstName: z.string(),
  sign: Sign,
  from: z.nullable(z.number()),
  to: z.number(),
  weeks: z.nullable(z.number()),
});

export const Suggestions = z.object({
  suggestions: z.array(
    z.object({
      exerciseKey: z.string(),
      title: z.string(),
      minutes: z.number(),
      /** When this couple was last given it, long enough ago to be suggested again. */
      givenBefore: z.nullable(z.string()),
      reasons: z.array(Reason),
    }),
  ),
});
export type Suggestions = z.infer<typeof Suggestions>;
z.globalRegistry.add(Suggestions, { id: 'Suggestions' });
