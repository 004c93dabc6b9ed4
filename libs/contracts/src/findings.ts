import { RULES } from '@closeknit/domain/trends/findings';
import * as z from 'zod/mini';
import { Place } from './couples.ts';
import { Id } from './ids.ts';
import { Better, Figure, InstrumentKey, InstrumentVersion, ScoreRange } from './questionnaires.ts';
import { prose } from './text.ts';
import { LocalDate } from './times.ts';

const kinds = Object.keys(RULES) as [keyof typeof RULES, ...(keyof typeof RULES)[]];
export const FindingKind = z.enum(kinds, 'not-fitting');
export type FindingKind = z.infer<typeof FindingKind>;

/** What a rule found, with its reason in figures. Never for the couple. */
const found = {
  kind: FindingKind,
  firmness: z.enum(['early', 'firm']),
  rule: z.number(),
  /** The day from which on it has been found without a break. */
  since: z.string(),
  inputs: z.record(z.string(), z.number()),
};

const Mark = z.object({
  acknowledgedAt: z.nullable(z.string()),
  snoozedUntil: z.nullable(z.string()),
  note: z.string(),
  markedBy: z.string(),
});

/** `isQuiet` says whether it was acknowledged, or is put off until a later day. */
const Finding = z.object({ ...found, mark: z.nullable(Mark), isQuiet: z.boolean() });
export type Finding = z.infer<typeof Finding>;

const Result = z.object({ day: z.string(), score: z.number() });
const line = { key: z.string(), version: z.number(), name: z.string() };

/**
 * Every line of a couple: each questionnaire in each version, and the weekly check-in under the key
 * `closeness`. Partners stand beside each other and are never averaged.
 */
export const Findings = z.object({
  today: z.string(),
  lines: z.array(
    z.object({
      ...line,
      better: Better,
      range: ScoreRange,
      cutOff: z.nullable(Figure),
      threshold: z.nullable(
        z.object({
          points: z.number(),
          basis: z.enum(['reliable-change', 'own-convention']),
          verified: z.boolean(),
        }),
      ),
      partners: z.array(
        z.object({
          partnerId: Id,
          place: Place,
          firstName: z.string(),
          results: z.array(Result),
          baseline: z.nullable(Result),
          /** Between these a score cannot be told from the baseline. */
          band: z.nullable(ScoreRange),
          /** Days from one asked-for answer to the next; null where silence says nothing. */
          every: z.nullable(z.number()),
          findings: z.array(Finding),
        }),
      ),
      between: z.array(Finding),
    }),
  ),
  /** The days on which sessions were held. */
  sessions: z.array(z.string()),
  /** What was noted about findings that no longer stand, the latest first. */
  earlier: z.array(
    z.object({
      kind: FindingKind,
      line: z.object(line),
      /** Null where it lay between the two. */
      firstName: z.nullable(z.string()),
      since: z.string(),
      note: z.string(),
      markedBy: z.string(),
    }),
  ),
});
export type Findings = z.infer<typeof Findings>;
z.globalRegistry.add(Findings, { id: 'Findings' });

/** What stands out over all couples in care, but for what is quiet; no partner where it lies between the two. */
export const CaseloadFindings = z.object({
  couples: z.array(
    z.object({
      coupleId: Id,
      name: z.string(),
      /** Where their therapist is. */
      today: z.string(),
      flags: z.array(
        z.object({
          ...found,
          line: z.object(line),
          partnerId: z.nullable(Id),
          firstName: z.nullable(z.string()),
        }),
      ),
    }),
  ),
});
export type CaseloadFindings = z.infer<typeof CaseloadFindings>;
z.globalRegistry.add(CaseloadFindings, { id: 'CaseloadFindings' });

const which = {
  key: InstrumentKey,
  version: InstrumentVersion,
  partnerId: z.nullable(Id),
  kind: FindingKind,
  since: LocalDate,
};

/** What is done about one run of a finding. `reopen` takes back that it was seen or put off. */
export const MarkFinding = z.discriminatedUnion(
  'act',
  [
    z.object({ act: z.literal('acknowledge'), ...which }),
    z.object({ act: z.literal('snooze'), ...which, until: LocalDate }),
    z.object({ act: z.literal('note'), ...which, text: prose(2000) }),
    z.object({ act: z.literal('reopen'), ...which }),
  ],
  'not-fitting',
);
export type MarkFinding = z.infer<typeof MarkFinding>;
z.globalRegistry.add(MarkFinding, { id: 'MarkFinding' });
