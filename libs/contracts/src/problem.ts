import * as z from 'zod/mini';

/** One field that was refused: where (RFC 6901 pointer), why (stable code) and in a sentence. */
export const FieldProblem = z.object({
  pointer: z.string(),
  code: z.string(),
  detail: z.string(),
  /** The times this is about, as instants, where it is about some. */
  times: z.optional(z.array(z.string())),
});
export type FieldProblem = z.infer<typeof FieldProblem>;

/** A refusal as `application/problem+json` (RFC 9457) with a stable `code`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string(),
  errors: z.optional(z.array(FieldProblem)),
});
export type Problem = z.infer<typeof Problem>;
z.globalRegistry.add(Problem, { id: 'Problem' });

/** Every code that may stand in `code`; the sentences live in the language files under `problems`. */
export const PROBLEM_CODES = [
  'invalid-input',
  'malformed',
  'not-signed-in',
  'not-allowed',
  'other-person',
  'not-found',
  'too-large',
  'too-many',
  'fault',
  'away',
  'email-taken',
  'wrong-password',
  'not-matching',
  'common-password',
  'wrong-code',
  'confirm-first',
  'second-factor-needed',
  'second-factor-demanded',
  'not-your-password',
  'passkey-refused',
  'timed-out',
  'link-spent',
  'link-expired',
  'foreign-origin',
  'invitation-spent',
  'invitation-expired',
  'already-joined',
  'same-address',
  'unknown-exercise',
  'due-in-past',
  'withdrawn',
  'erased',
  'unknown-prompt',
  'wrong-kind',
  'changed-elsewhere',
  'not-this-week',
  'already-filled',
  'taken',
  'past',
  'not-open',
  'too-far',
  'hours-overlap',
  'hours-backwards',
  'cancelled',
  'started',
  'already-member',
  'already-invited',
  'last-owner',
  'still-has-couples',
  'not-handed-over',
  'not-a-therapist',
  'not-a-supervisor',
  'double-booked',
  'second-factor-first',
  'not-a-colour',
  'not-a-picture',
  'picture-too-large',
  'wrong-size',
  'too-many-reminders',
  'too-many-entries',
  'own-couple',
  'too-short-reason',
  'not-now',
  'resting',
  'over',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
