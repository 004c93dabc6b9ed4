import * as z from 'zod/mini';
import { Cause, Exercise, Mode, Sign, Step, Visibility, WrittenExercise } from './exercises.ts';
import { Id, PromptKey } from './ids.ts';
import { prose } from './text.ts';

/** How many prompts one exercise can have; two more close it. */
export const MOST_PROMPTS = 20;

const revision = z.int().check(z.gte(0));

/** A prompt that is being written: every type's fields, empty where they are not needed. */
const DraftPrompt = z.object({
  key: PromptKey,
  type: z.enum(['text', 'scale', 'choice', 'list', 'meeting', 'done']),
  asks: z.enum(['both', 'one', 'other']),
  question: prose(300),
  help: prose(600),
  visibility: Visibility,
  lowest: prose(60),
  highest: prose(60),
  /** One on each line. */
  choices: prose(1600),
  most: z.nullable(z.int().check(z.gte(0), z.lte(1000))),
});
export type DraftPrompt = z.infer<typeof DraftPrompt>;

/** An exercise that is being written: anything may still be missing. */
export const ExerciseDraft = z.object({
  title: prose(120),
  step: Step,
  signs: z.array(Sign).check(z.maxLength(5, 'over-the-most')),
  causes: z.array(Cause).check(z.maxLength(4, 'over-the-most')),
  mode: Mode,
  minutes: z.nullable(z.int().check(z.gte(0), z.lte(10_000))),
  purpose: prose(600),
  invitation: prose(600),
  notWhen: prose(400),
  roles: z.object({ one: prose(80), other: prose(80) }),
  evidence: z.object({ note: prose(400), source: prose(300) }),
  prompts: z.array(DraftPrompt).check(z.maxLength(MOST_PROMPTS, 'over-the-most')),
  /** Whether it closes with how close each felt before and after. */
  closing: z.boolean(),
});
export type ExerciseDraft = z.infer<typeof ExerciseDraft>;

export const BeginExercise = z.object({ draft: ExerciseDraft });
export type BeginExercise = z.infer<typeof BeginExercise>;
z.globalRegistry.add(BeginExercise, { id: 'BeginExercise' });

/** `revision` is the one the page last saw, 0 where there was no draft: two devices never overwrite each other unseen. */
export const SaveDraft = z.object({ draft: ExerciseDraft, revision });
export type SaveDraft = z.infer<typeof SaveDraft>;
z.globalRegistry.add(SaveDraft, { id: 'SaveDraft' });

export const SavedDraft = z.object({ id: Id, revision: z.number(), savedAt: z.string() });
export type SavedDraft = z.infer<typeof SavedDraft>;
z.globalRegistry.add(SavedDraft, { id: 'SavedDraft' });

/** The next version, from the draft with this revision, or from none where it is 0. */
export const WriteVersion = z.object({ exercise: WrittenExercise, revision });
export type WriteVersion = z.infer<typeof WriteVersion>;
z.globalRegistry.add(WriteVersion, { id: 'WriteVersion' });

export const ShareExercise = z.object({ shared: z.boolean() });
export type ShareExercise = z.infer<typeof ShareExercise>;
z.globalRegistry.add(ShareExercise, { id: 'ShareExercise' });

const listed = {
  id: Id,
  /** Who of the practice wrote it. */
  madeBy: z.string(),
  /** Whether that is the reader. */
  isOwn: z.boolean(),
  /** Whether colleagues find it too. */
  shared: z.boolean(),
  retiredAt: z.nullable(z.string()),
};

/** Exercises of a practice, retired ones too; drafts only their author's. */
export const OwnExercises = z.object({
  exercises: z.array(
    z.object({
      ...listed,
      /** Of the latest version, or of the draft where there is none yet. */
      title: z.string(),
      /** 0 while there is only a draft. */
      version: z.number(),
      writtenAt: z.nullable(z.string()),
      draftSavedAt: z.nullable(z.string()),
    }),
  ),
});
export type OwnExercises = z.infer<typeof OwnExercises>;
z.globalRegistry.add(OwnExercises, { id: 'OwnExercises' });

export const OwnExercise = z.object({
  ...listed,
  /** The latest version; null while there is only a draft. */
  exercise: z.nullable(Exercise),
  draft: z.nullable(z.object({ draft: ExerciseDraft, revision: z.number(), savedAt: z.string() })),
  /** Latest first. */
  versions: z.array(
    z.object({ version: z.number(), writtenBy: z.string(), writtenAt: z.string() }),
  ),
});
export type OwnExercise = z.infer<typeof OwnExercise>;
z.globalRegistry.add(OwnExercise, { id: 'OwnExercise' });

/** Many at once, all or none of them. */
export const ImportExercises = z.object({
  exercises: z
    .array(WrittenExercise)
    .check(z.minLength(1, 'missing'), z.maxLength(100, 'over-the-most')),
});
export type ImportExercises = z.infer<typeof ImportExercises>;
z.globalRegistry.add(ImportExercises, { id: 'ImportExercises' });

export const ImportedExercises = z.object({ ids: z.array(Id) });
export type ImportedExercises = z.infer<typeof ImportedExercises>;
z.globalRegistry.add(ImportedExercises, { id: 'ImportedExercises' });
