import { PROTOCOL_STEPS } from '@closeknit/domain/safety/protocol';
import { fits, SAFETY_KEYS, type SafetyQuestionKey } from '@closeknit/domain/safety/screening';
import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { prose } from './text.ts';

const answerTo = (key: SafetyQuestionKey) =>
  z.nullable(z.string()).check(z.refine((answer) => fits(key, answer), { error: 'not-fitting' }));

/** Every question with its answer, null where it was left out: always of the same form. */
export const AnswerQuestions = z.object({
  answers: z.object(
    Object.fromEntries(SAFETY_KEYS.map((key) => [key, answerTo(key)])) as Record<
      SafetyQuestionKey,
      ReturnType<typeof answerTo>
    >,
  ),
});
export type AnswerQuestions = z.infer<typeof AnswerQuestions>;
z.globalRegistry.add(AnswerQuestions, { id: 'AnswerQuestions' });

const Why = z.enum(['look', 'soon', 'now', 'talk']);

const Screening = z.object({
  id: Id,
  writtenAt: z.string(),
  version: z.number(),
  attention: z.nullable(z.enum(['look', 'soon', 'now'])),
  reasons: z.array(z.object({ question: z.string(), why: Why })),
  leftOut: z.number(),
  answers: z.array(z.object({ question: z.string(), answer: z.nullable(z.string()) })),
  seen: z.boolean(),
});

export const ProtocolStep = z.enum(PROTOCOL_STEPS);
export type ProtocolStep = z.infer<typeof ProtocolStep>;

const Step = z.object({
  step: ProtocolStep,
  done: z.boolean(),
  note: z.string(),
  changedAt: z.string(),
});

/** What the assigned therapist and the safety lead see of a couple: the newest answers first. */
export const SafetyRecord = z.object({
  coupleId: Id,
  mine: z.boolean(),
  therapistName: z.string(),
  leadName: z.nullable(z.string()),
  askedAt: z.nullable(z.string()),
  partners: z.array(
    z.object({
      id: Id,
      firstName: z.string(),
      screenings: z.array(Screening),
      steps: z.array(Step),
    }),
  ),
});
export type SafetyRecord = z.infer<typeof SafetyRecord>;
z.globalRegistry.add(SafetyRecord, { id: 'SafetyRecord' });

export const NoteStep = z.object({ done: z.boolean(), note: prose(2000) });
export type NoteStep = z.infer<typeof NoteStep>;
z.globalRegistry.add(NoteStep, { id: 'NoteStep' });

/** Who besides a couple's therapist reads answers about safety; an empty id is nobody. */
export const NameSafetyLead = z.object({ memberId: z.union([Id, z.literal('')]) });
export type NameSafetyLead = z.infer<typeof NameSafetyLead>;
z.globalRegistry.add(NameSafetyLead, { id: 'NameSafetyLead' });
