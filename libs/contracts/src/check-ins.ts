import { WORD_KINDS } from '@closeknit/domain/check-ins/closeness';
import * as z from 'zod/mini';
import { Use } from './agreements.ts';
import { Place } from './couples.ts';
import { Id } from './ids.ts';
import { LifeStep } from './life.ts';
import { LifeEvent } from './life-events.ts';
import { prose } from './text.ts';
import { LocalDate } from './times.ts';

const score = z.int().check(z.gte(0, 'out-of-range'), z.lte(10, 'out-of-range'));

/** The five signs, 0-10 each, higher is closer. */
export const SignScores = z.object({
  talk: score,
  affection: score,
  partnership: score,
  openness: score,
  togetherness: score,
});
export type SignScores = z.infer<typeof SignScores>;

/** How near one felt, as a step of the drawing: 1 far apart, 7 as one. */
export const Nearness = z.int().check(z.gte(1, 'out-of-range'), z.lte(7, 'out-of-range'));

/** A sentence of a check-in is for its author, for the therapist too, or for both partners. */
export const WordVisibility = z.enum(['private', 'therapist', 'shared']);
export type WordVisibility = z.infer<typeof WordVisibility>;

/** One good thing and one wish; a single sentence is what there was before these two. */
export const WordKind = z.enum(['sentence', ...WORD_KINDS]);
export type WordKind = z.infer<typeof WordKind>;

/** A sentence on its way, with its readers; empty where nothing is said. */
export const Word = z.object({ text: prose(500), visibility: WordVisibility });
export type Word = z.infer<typeof Word>;

/** `week` is the Monday of the week being answered, in the partner's own zone. */
export const FillCheckIn = z.object({
  week: LocalDate,
  scores: SignScores,
  nearness: Nearness,
  good: Word,
  wish: Word,
});
export type FillCheckIn = z.infer<typeof FillCheckIn>;
z.globalRegistry.add(FillCheckIn, { id: 'FillCheckIn' });

/** Who reads a sentence from now on. */
export const ShowWord = z.object({ visibility: WordVisibility });
export type ShowWord = z.infer<typeof ShowWord>;
z.globalRegistry.add(ShowWord, { id: 'ShowWord' });

const told = {
  week: z.string(),
  total: z.nullable(z.number()),
  scores: z.nullable(SignScores),
  nearness: z.nullable(Nearness),
};

/**
 * A partner's own check-ins. `due` is the week that can be answered now, null once it is; what was
 * answered as the wrong person can go while its week can still be told. `theirs` is the other's line
 * over the same weeks: without their consent, and without check-ins, it is the same nothing.
 */
export const OwnCheckIns = z.object({
  due: z.nullable(z.string()),
  weeks: z.array(
    z.object({
      ...told,
      words: z.array(z.object({ id: Id, kind: WordKind, ...Word.shape, mayNarrow: z.boolean() })),
      mayClear: z.boolean(),
      theirs: z.nullable(z.number()),
    }),
  ),
  lineShownSince: z.nullable(z.string()),
});
export type OwnCheckIns = z.infer<typeof OwnCheckIns>;
z.globalRegistry.add(OwnCheckIns, { id: 'OwnCheckIns' });

/** Whether the other partner sees one's own line, weeks and totals, from now on. */
export const ShowLine = z.object({ shown: z.boolean() });
export type ShowLine = z.infer<typeof ShowLine>;
z.globalRegistry.add(ShowLine, { id: 'ShowLine' });

/** How many weeks back, the running one among them: what is not shown is not asked for. */
export const WordsRange = z.object({
  weeks: z._default(
    z.coerce.number().check(z.int(), z.gte(1, 'out-of-range'), z.lte(13, 'out-of-range')),
    13,
  ),
});
export type WordsRange = z.infer<typeof WordsRange>;
z.globalRegistry.add(WordsRange, { id: 'WordsRange' });

/** What the other partner has shared beside their check-ins, latest first. Having it is reading it. */
export const WordsForYou = z.object({
  words: z.array(z.object({ id: Id, week: z.string(), kind: WordKind, text: z.string() })),
});
export type WordsForYou = z.infer<typeof WordsForYou>;
z.globalRegistry.add(WordsForYou, { id: 'WordsForYou' });

const Point = z.object({
  ...told,
  words: z.array(z.object({ kind: WordKind, text: z.string(), use: Use })),
});

/** Both partners over the same weeks, never averaged; a missing week is a null. Totals run 0-50. */
export const Trend = z.object({
  weeks: z.array(z.string()),
  lines: z.array(
    z.object({
      partnerId: Id,
      place: Place,
      firstName: z.string(),
      /** The first total of all, also where its week is not shown; null before there is one. */
      baseline: z.nullable(z.number()),
      points: z.array(Point),
    }),
  ),
  sessions: z.array(z.string()),
  /** Exercises done in these weeks, by whom and when. */
  done: z.array(z.object({ at: z.string(), place: Place, title: z.string() })),
  /** What happened in the work itself: paused, taken up again, closed. */
  steps: z.array(z.object({ at: z.string(), step: LifeStep })),
  /** What happened outside of it, as it was noted. */
  events: z.array(LifeEvent),
  /** Whether the work was resting when these weeks began. */
  beganResting: z.boolean(),
});
export type Trend = z.infer<typeof Trend>;
z.globalRegistry.add(Trend, { id: 'Trend' });

const someWeeks = z.coerce
  .number()
  .check(z.int(), z.gte(4, 'out-of-range'), z.lte(104, 'out-of-range'));

/** How many weeks up to this one, or all since the first check-in. */
export const TrendRange = z.object({
  weeks: z._default(z.union([z.literal('all'), someWeeks]), 13),
});
export type TrendRange = z.infer<typeof TrendRange>;
z.globalRegistry.add(TrendRange, { id: 'TrendRange' });
