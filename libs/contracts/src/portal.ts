import * as z from 'zod/mini';
import { PortalSession } from './appointments.ts';
import { AnswerValue } from './assignments.ts';
import { Mode, Prompt, Visibility } from './exercises.ts';
import { Id } from './ids.ts';

const Task = z.object({
  id: Id,
  title: z.string(),
  invitation: z.string(),
  mode: Mode,
  minutes: z.number(),
  dueOn: z.string(),
  overdue: z.boolean(),
  begun: z.boolean(),
  /** Whether only the first half of it is asked. */
  halved: z.boolean(),
  note: z.string(),
  /** Whether the other partner was not asked, and knows nothing of it. */
  forYouAlone: z.boolean(),
  /** What the reader does in it, where the two do different things. */
  role: z.nullable(z.string()),
  /** What was too much, and what it stands in place of. */
  inPlaceOf: z.nullable(z.object({ id: Id, title: z.string() })),
});

/** The portal's first page: never more than three things to do, exercises and check-in together. */
export const ThisWeek = z.object({
  today: z.string(),
  exercises: z.array(Task),
  checkInDue: z.nullable(z.string()),
  /** The agreement to be signed before anything is written. */
  agreementToSign: z.nullable(Id),
  later: z.number(),
  nextSession: z.nullable(PortalSession),
  /** When words were written in the other's name that wait for their author here. */
  wordsFrom: z.array(z.string()),
  /** What else this partner may sign or decline. It is none of the things to do. */
  waiting: z.object({ documents: z.boolean(), releases: z.boolean() }),
  /** What this partner has put aside as too much, and may take up again. */
  leftOut: z.array(z.object({ id: Id, title: z.string() })),
  doneLately: z.array(z.object({ id: Id, title: z.string(), doneAt: z.string() })),
});
export type ThisWeek = z.infer<typeof ThisWeek>;
z.globalRegistry.add(ThisWeek, { id: 'ThisWeek' });

/** A partner's own words and who may read each: nothing of the other's is ever here. */
export const OwnPrivacy = z.object({
  answers: z.array(
    z.object({
      assignmentId: Id,
      title: z.string(),
      prompt: Prompt,
      value: AnswerValue,
      visibility: Visibility,
      mayNarrow: z.boolean(),
      /** Whether the other partner was not asked: then they cannot be made a reader. */
      forYouAlone: z.boolean(),
      revision: z.number(),
      writtenAt: z.string(),
    }),
  ),
});
export type OwnPrivacy = z.infer<typeof OwnPrivacy>;
z.globalRegistry.add(OwnPrivacy, { id: 'OwnPrivacy' });
