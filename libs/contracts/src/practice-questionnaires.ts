import {
  MOST_ANSWERS,
  MOST_ITEMS,
  MOST_POINTS,
  writingFaults,
} from '@closeknit/domain/check-ins/instruments/written';
import * as z from 'zod/mini';
import { Id, PromptKey } from './ids.ts';
import { Language } from './language.ts';
import { Better } from './questionnaires.ts';
import { line, passage, prose } from './text.ts';

const revision = z.int().check(z.gte(0));
const upTo = (most: number) => z.maxLength(most, 'over-the-most');

const points = z
  .int('out-of-range')
  .check(z.gte(0, 'out-of-range'), z.lte(MOST_POINTS, 'out-of-range'));

/** A number about the questionnaire, where it was read, and whether it was read there. */
const Rested = z.object({
  value: z.number('out-of-range'),
  source: line(300),
  verified: z.boolean(),
});

/** A questionnaire as a practice wrote it: one set of answers for all of its items. */
export const WrittenQuestionnaire = z
  .object({
    title: line(80),
    language: Language,
    better: Better,
    instruction: passage(600),
    answers: z
      .array(z.object({ score: points, label: line(60) }))
      .check(z.minLength(2, 'missing'), upTo(MOST_ANSWERS)),
    items: z
      .array(z.object({ key: PromptKey, text: line(300), reversed: z.boolean() }))
      .check(z.minLength(1, 'missing'), upTo(MOST_ITEMS)),
    mayLeaveOut: z.int('out-of-range').check(z.gte(0, 'out-of-range')),
    cutOff: z.nullable(Rested),
    reliableChange: z.nullable(Rested),
    helpItem: z.nullable(PromptKey),
  })
  .check(
    z.check(({ value, issues }) => {
      for (const { path, code } of writingFaults(value))
        issues.push({ code: 'custom', message: code, path: [...path], input: value });
    }),
  );
export type WrittenQuestionnaire = z.infer<typeof WrittenQuestionnaire>;

const number = z.nullable(z.number().check(z.gte(-100_000), z.lte(100_000)));
const DraftFigure = z.object({ value: number, source: prose(300), verified: z.boolean() });

/** A questionnaire that is being written: anything may still be missing. */
export const QuestionnaireDraft = z.object({
  title: prose(80),
  language: Language,
  better: Better,
  instruction: prose(600),
  answers: z.array(z.object({ score: number, label: prose(60) })).check(upTo(MOST_ANSWERS)),
  items: z
    .array(z.object({ key: PromptKey, text: prose(300), reversed: z.boolean() }))
    .check(upTo(MOST_ITEMS)),
  mayLeaveOut: number,
  cutOff: DraftFigure,
  reliableChange: DraftFigure,
  helpItem: z.nullable(PromptKey),
});
export type QuestionnaireDraft = z.infer<typeof QuestionnaireDraft>;

export const BeginQuestionnaire = z.object({ draft: QuestionnaireDraft });
export type BeginQuestionnaire = z.infer<typeof BeginQuestionnaire>;
z.globalRegistry.add(BeginQuestionnaire, { id: 'BeginQuestionnaire' });

/** `revision` is the one the page last saw, 0 where there was no draft. */
export const SaveQuestionnaireDraft = z.object({ draft: QuestionnaireDraft, revision });
export type SaveQuestionnaireDraft = z.infer<typeof SaveQuestionnaireDraft>;
z.globalRegistry.add(SaveQuestionnaireDraft, { id: 'SaveQuestionnaireDraft' });

/** The next version, from the draft with this revision, or from none where it is 0. */
export const WriteQuestionnaire = z.object({ questionnaire: WrittenQuestionnaire, revision });
export type WriteQuestionnaire = z.infer<typeof WriteQuestionnaire>;
z.globalRegistry.add(WriteQuestionnaire, { id: 'WriteQuestionnaire' });

const listed = {
  id: Id,
  /** Who of the practice wrote it. */
  madeBy: z.string(),
  /** Whether that is the reader. */
  isOwn: z.boolean(),
  retiredAt: z.nullable(z.string()),
};

/** Questionnaires of a practice, retired ones too; what is only being written, its author's. */
export const PracticeQuestionnaires = z.object({
  questionnaires: z.array(
    z.object({
      ...listed,
      /** Of the latest version, or of the draft where there is none yet. */
      title: z.string(),
      /** How many items it has. */
      count: z.number(),
      /** 0 while there is only a draft. */
      version: z.number(),
      draftSavedAt: z.nullable(z.string()),
    }),
  ),
});
export type PracticeQuestionnaires = z.infer<typeof PracticeQuestionnaires>;
z.globalRegistry.add(PracticeQuestionnaires, { id: 'PracticeQuestionnaires' });

export const PracticeQuestionnaire = z.object({
  ...listed,
  /** The latest version; null while there is only a draft. */
  questionnaire: z.nullable(WrittenQuestionnaire),
  draft: z.nullable(
    z.object({ draft: QuestionnaireDraft, revision: z.number(), savedAt: z.string() }),
  ),
  /** Latest first. */
  versions: z.array(
    z.object({
      version: z.number(),
      writtenBy: z.string(),
      writtenAt: z.string(),
      questionnaire: WrittenQuestionnaire,
    }),
  ),
});
export type PracticeQuestionnaire = z.infer<typeof PracticeQuestionnaire>;
z.globalRegistry.add(PracticeQuestionnaire, { id: 'PracticeQuestionnaire' });
