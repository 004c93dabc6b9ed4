import { RHYTHMS } from '@closeknit/domain/check-ins/plan';
import * as z from 'zod/mini';
import { CrisisHelp } from './crisis.ts';
import { Id } from './ids.ts';
import { Language } from './language.ts';
import { FieldProblem } from './problem.ts';
import { prose } from './text.ts';
import { LocalDate } from './times.ts';

export const InstrumentKey = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/, 'not-an-id'));
export const InstrumentVersion = z
  .int('out-of-range')
  .check(z.gte(1, 'out-of-range'), z.lte(1000, 'out-of-range'));

const which = { instrumentKey: InstrumentKey, instrumentVersion: InstrumentVersion };

/** A published number, where it was read, and whether it was read there or only remembered. */
export const Figure = z.object({ value: z.number(), source: z.string(), verified: z.boolean() });

/** What is asked, in the reader's language or, where that does not exist, in the original. */
const words = {
  language: Language,
  isTranslated: z.boolean(),
  instruction: z.string(),
  items: z.array(
    z.object({
      key: z.string(),
      text: z.string(),
      anchors: z.array(z.object({ score: z.number(), label: z.string() })),
    }),
  ),
};

export const ScoreRange = z.object({ min: z.number(), max: z.number() });
/** Whether a higher score is better for the person. */
export const Better = z.enum(['higher', 'lower']);

const named = { key: z.string(), version: z.number(), name: z.string() };

/** A questionnaire as a therapist chooses it, with its licence and what its figures rest on. */
export const Instrument = z.object({
  ...named,
  ...words,
  better: Better,
  range: ScoreRange,
  /** So many items may be left out. */
  mayLeaveOut: z.number(),
  cutOff: z.nullable(Figure),
  reliableChange: z.nullable(Figure),
  licence: z.string(),
  source: z.string(),
  /** The item of which any answer but the best asks for help at once. */
  crisisItem: z.nullable(z.string()),
});
export type Instrument = z.infer<typeof Instrument>;

export const Instruments = z.object({ instruments: z.array(Instrument) });
export type Instruments = z.infer<typeof Instruments>;
z.globalRegistry.add(Instruments, { id: 'Instruments' });

export const Rhythm = z.enum(RHYTHMS, 'not-fitting');

// Whether a number of weeks stands there is told by the rhythm.
const weeksFit = z.refine<{ rhythm: string; everyWeeks: number | null }>(
  ({ rhythm, everyWeeks }) => (rhythm === 'weeks') === (everyWeeks !== null),
  { path: ['everyWeeks'], error: 'not-fitting' },
);

/** What is asked, of one partner or, where that is null, of both, how often and from which day. */
export const PlanCheckIns = z
  .object({
    ...which,
    partnerId: z.nullable(Id),
    rhythm: Rhythm,
    everyWeeks: z.nullable(
      z.int('out-of-range').check(z.gte(2, 'out-of-range'), z.lte(26, 'out-of-range')),
    ),
    beginsOn: LocalDate,
    /** Whether those asked are reminded by mail. */
    reminds: z._default(z.boolean(), false),
  })
  .check(weeksFit);
export type PlanCheckIns = z.infer<typeof PlanCheckIns>;
z.globalRegistry.add(PlanCheckIns, { id: 'PlanCheckIns' });

const Due = z.object({
  day: z.string(),
  opensAt: z.string(),
  /** Null where it waits until it is answered. */
  closesAt: z.nullable(z.string()),
  isOpen: z.boolean(),
});

/** What a couple is asked, what runs first; with what each asked partner is asked next. */
export const CheckInPlans = z.object({
  plans: z.array(
    z.object({
      id: Id,
      ...named,
      partnerId: z.nullable(Id),
      rhythm: Rhythm,
      everyWeeks: z.nullable(z.number()),
      beginsOn: z.string(),
      reminds: z.boolean(),
      createdBy: z.string(),
      endedAt: z.nullable(z.string()),
      asks: z.array(z.object({ partnerId: Id, firstName: z.string(), due: z.nullable(Due) })),
    }),
  ),
});
export type CheckInPlans = z.infer<typeof CheckInPlans>;
z.globalRegistry.add(CheckInPlans, { id: 'CheckInPlans' });

/** The score chosen for each item; what is left out is missing or null. */
export const ItemAnswers = z.record(z.string(), z.nullable(z.int('not-fitting')));
export type ItemAnswers = z.infer<typeof ItemAnswers>;

const oneOfThem = z.refine<{ total: number | null; answers: object | null }>(
  ({ total, answers }) => (total === null) !== (answers === null),
  { path: ['total'], error: 'not-fitting' },
);

/** A score from paper: each answer or, where only that is known, the total. */
export const RecordScore = z
  .object({
    ...which,
    partnerId: Id,
    day: LocalDate,
    total: z.nullable(z.int('not-fitting')),
    answers: z.nullable(ItemAnswers),
  })
  .check(oneOfThem);
export type RecordScore = z.infer<typeof RecordScore>;
z.globalRegistry.add(RecordScore, { id: 'RecordScore' });

export const Origin = z.enum(['portal', 'paper', 'import']);

/** Every score of a couple, latest first, for those in care of them. */
export const Measurements = z.object({
  measurements: z.array(
    z.object({
      id: Id,
      ...named,
      partnerId: Id,
      day: z.string(),
      total: z.number(),
      answers: z.nullable(ItemAnswers),
      origin: Origin,
      recordedBy: z.nullable(z.string()),
    }),
  ),
});
export type Measurements = z.infer<typeof Measurements>;
z.globalRegistry.add(Measurements, { id: 'Measurements' });

/** A table of past scores, as text: partner, instrument, day, total. */
export const PastScores = z.object({ text: prose(200_000) });
export type PastScores = z.infer<typeof PastScores>;
z.globalRegistry.add(PastScores, { id: 'PastScores' });

/** Each row as it was understood; `errors` names every mistake, its pointer the column. */
export const PastScoresPreview = z.object({
  rows: z.array(
    z.object({
      line: z.number(),
      partnerId: z.nullable(Id),
      name: z.nullable(z.string()),
      day: z.nullable(z.string()),
      total: z.nullable(z.number()),
      errors: z.array(FieldProblem),
    }),
  ),
  mistakes: z.number(),
});
export type PastScoresPreview = z.infer<typeof PastScoresPreview>;
z.globalRegistry.add(PastScoresPreview, { id: 'PastScoresPreview' });

export const PastScoresKept = z.object({ kept: z.number() });
export type PastScoresKept = z.infer<typeof PastScoresKept>;
z.globalRegistry.add(PastScoresKept, { id: 'PastScoresKept' });

/** Couples with something in their answers to look at: what, and whose, is read there. */
export const CheckInTasks = z.object({
  couples: z.array(z.object({ coupleId: Id, firstNames: z.array(z.string()) })),
});
export type CheckInTasks = z.infer<typeof CheckInTasks>;
z.globalRegistry.add(CheckInTasks, { id: 'CheckInTasks' });

/** What a partner is asked now, each to be answered once in its time. */
export const OwnQuestionnaires = z.object({
  due: z.array(
    z.object({
      planId: Id,
      dueOn: z.string(),
      closesAt: z.nullable(z.string()),
      ...named,
      ...words,
      mayLeaveOut: z.number(),
      licence: z.string(),
      /** To which item which answers ask for help at once; null where none does. */
      helpAt: z.nullable(z.object({ item: z.string(), scores: z.array(z.number()) })),
    }),
  ),
});
export type OwnQuestionnaires = z.infer<typeof OwnQuestionnaires>;
z.globalRegistry.add(OwnQuestionnaires, { id: 'OwnQuestionnaires' });

export const AnswerQuestionnaire = z.object({ dueOn: LocalDate, answers: ItemAnswers });
export type AnswerQuestionnaire = z.infer<typeof AnswerQuestionnaire>;
z.globalRegistry.add(AnswerQuestionnaire, { id: 'AnswerQuestionnaire' });

/** Where help is to be had at once, for the one who answered, where an answer asks for it. */
export const QuestionnaireAnswered = z.object({ help: z.nullable(CrisisHelp) });
export type QuestionnaireAnswered = z.infer<typeof QuestionnaireAnswered>;
z.globalRegistry.add(QuestionnaireAnswered, { id: 'QuestionnaireAnswered' });

/**
 * A partner's own scores: nothing that is made of them, and nothing of the other's. What was answered as the
 * wrong person can go for a day.
 */
export const OwnResults = z.object({
  lines: z.array(
    z.object({
      ...named,
      better: Better,
      range: ScoreRange,
      points: z.array(
        z.object({
          ...{ id: Id, day: z.string(), total: z.number(), origin: Origin },
          mayClear: z.boolean(),
        }),
      ),
    }),
  ),
});
export type OwnResults = z.infer<typeof OwnResults>;
z.globalRegistry.add(OwnResults, { id: 'OwnResults' });
