import * as z from 'zod/mini';
import { RELEASE_PARTS } from '@closeknit/domain/records/release';
import { AnswerValue } from './assignments.ts';
import { SignScores } from './check-ins.ts';
import { Id } from './ids.ts';
import { line } from './text.ts';
import { LocalDate } from './times.ts';

export const ReleasePart = z.enum(RELEASE_PARTS, 'not-fitting');
export type ReleasePart = (typeof RELEASE_PARTS)[number];

/** What of the joint record would go to whom, what for, and until when it may: the last day of it. */
export const AskForRelease = z.object({
  parts: z.array(ReleasePart).check(z.minLength(1, 'missing'), z.maxLength(6, 'too-many')),
  recipient: line(200),
  purpose: line(500),
  lastDay: LocalDate,
});
export type AskForRelease = z.infer<typeof AskForRelease>;
z.globalRegistry.add(AskForRelease, { id: 'AskForRelease' });

export const DecideRelease = z.object({ act: z.enum(['grant', 'end']) });
export type DecideRelease = z.infer<typeof DecideRelease>;
z.globalRegistry.add(DecideRelease, { id: 'DecideRelease' });

export const SignRelease = z.object({ typedName: line(120) });
export type SignRelease = z.infer<typeof SignRelease>;
z.globalRegistry.add(SignRelease, { id: 'SignRelease' });

const Answer = z.enum(['open', 'signed', 'declined', 'revoked']);
const facts = {
  id: Id,
  parts: z.array(ReleasePart),
  recipient: z.string(),
  purpose: z.string(),
  askedAt: z.string(),
  expiresAt: z.string(),
  /** Every time something left the practice on it. */
  disclosures: z.array(
    z.object({
      id: Id,
      madeAt: z.string(),
      madeBy: z.string(),
      format: z.enum(['json', 'paper']),
    }),
  ),
};

/** Releases of a couple, latest first, for those in care of them. */
export const Releases = z.object({
  zone: z.string(),
  releases: z.array(
    z.object({
      ...facts,
      standing: z.enum(['waiting', 'to-decide', 'released', 'not-released']),
      decision: z.enum(['open', 'granted', 'ended']),
      partners: z.array(
        z.object({
          partnerId: Id,
          firstName: z.string(),
          answer: Answer,
          typedName: z.string(),
          answeredAt: z.nullable(z.string()),
        }),
      ),
    }),
  ),
});
export type Releases = z.infer<typeof Releases>;
z.globalRegistry.add(Releases, { id: 'Releases' });

/** The same for one partner: their own answer, and nothing of what the other has said. */
export const OwnReleases = z.object({
  releases: z.array(
    z.object({
      ...facts,
      standing: z.enum(['open', 'waiting', 'released', 'not-released']),
      answer: Answer,
      typedName: z.string(),
      answeredAt: z.nullable(z.string()),
    }),
  ),
});
export type OwnReleases = z.infer<typeof OwnReleases>;
z.globalRegistry.add(OwnReleases, { id: 'OwnReleases' });

const signed = z.object({ name: z.string(), typedName: z.string(), signedAt: z.string() });

/** What leaves the practice: what both may read, and what the therapist wrote for the record. Parts not asked for are null. */
export const JointRecord = z.object({
  madeAt: z.string(),
  practice: z.string(),
  partners: z.array(z.string()),
  recipient: z.string(),
  purpose: z.string(),
  expiresAt: z.string(),
  signatures: z.array(signed),
  sessions: z.nullable(z.array(z.object({ startsAt: z.string(), minutes: z.number() }))),
  checkIns: z.nullable(
    z.array(
      z.object({ name: z.string(), week: z.string(), scores: SignScores, total: z.number() }),
    ),
  ),
  /** Totals alone: single answers are never part of it. */
  questionnaires: z.nullable(
    z.array(
      z.object({ name: z.string(), questionnaire: z.string(), day: z.string(), total: z.number() }),
    ),
  ),
  exercises: z.nullable(
    z.array(
      z.object({
        title: z.string(),
        givenAt: z.string(),
        answers: z.array(z.object({ name: z.string(), question: z.string(), value: AnswerValue })),
      }),
    ),
  ),
  agreements: z.nullable(
    z.array(
      z.object({
        title: z.string(),
        version: z.number(),
        text: z.string(),
        signatures: z.array(signed),
      }),
    ),
  ),
  notes: z.nullable(
    z.array(
      z.object({
        author: z.string(),
        signedAt: z.string(),
        text: z.string(),
        addenda: z.array(z.object({ author: z.string(), writtenAt: z.string(), text: z.string() })),
      }),
    ),
  ),
});
export type JointRecord = z.infer<typeof JointRecord>;
z.globalRegistry.add(JointRecord, { id: 'JointRecord' });
