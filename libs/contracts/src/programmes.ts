import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { line } from './text.ts';

/** How many exercises one programme can have. */
export const MOST_ITEMS = 30;

const days = z.int('out-of-range').check(z.gte(1, 'out-of-range'), z.lte(90, 'out-of-range'));
const weekday = z.literal([1, 2, 3, 4, 5, 6, 7], 'out-of-range');

/** When an exercise of a programme comes; Monday is 1. */
export const DeliveryRule = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('at-once') }),
    z.object({ kind: z.literal('after-previous') }),
    z.object({ kind: z.literal('after-days'), days }),
    z.object({ kind: z.literal('weekday'), weekday }),
    z.object({ kind: z.literal('after-session') }),
  ],
  'unknown-type',
);
export type DeliveryRule = z.infer<typeof DeliveryRule>;

export const ProgrammeItem = z.object({ exerciseKey: line(40), rule: DeliveryRule });
export type ProgrammeItem = z.infer<typeof ProgrammeItem>;

/** A programme on the shelf; `own` is null for one that Closeknit ships. */
export const Programme = z.object({
  key: z.string(),
  version: z.number(),
  title: z.string(),
  /** For the couple: what is ahead of them. */
  about: z.string(),
  /** For the therapist: why one gives it. */
  purpose: z.string(),
  notWhen: z.string(),
  items: z.array(
    z.object({
      ...ProgrammeItem.shape,
      /** Of the exercise; null where nobody knows it any more. */
      title: z.nullable(z.string()),
      minutes: z.nullable(z.number()),
    }),
  ),
  own: z.nullable(z.object({ madeBy: z.string() })),
});
export type Programme = z.infer<typeof Programme>;
z.globalRegistry.add(Programme, { id: 'Programme' });

export const Programmes = z.object({ programmes: z.array(Programme) });
export type Programmes = z.infer<typeof Programmes>;
z.globalRegistry.add(Programmes, { id: 'Programmes' });

/** What an exercise that has not come waits for, where no day can be named yet. */
export const WaitsFor = z.enum(['previous', 'session', 'earlier', 'end-of-rest']);
export type WaitsFor = z.infer<typeof WaitsFor>;

const foreseen = {
  /** The day it will come as things stand, as it is for both partners. */
  on: z.nullable(z.string()),
  waitsFor: z.nullable(WaitsFor),
};

/** When each exercise of a programme would come, if it were given to this couple now. */
export const Preview = z.object({
  items: z.array(
    z.object({ ...ProgrammeItem.shape, title: z.string(), minutes: z.number(), ...foreseen }),
  ),
});
export type Preview = z.infer<typeof Preview>;
z.globalRegistry.add(Preview, { id: 'Preview' });

export const GiveProgramme = z.object({ programmeKey: line(40) });
export type GiveProgramme = z.infer<typeof GiveProgramme>;
z.globalRegistry.add(GiveProgramme, { id: 'GiveProgramme' });

/** A programme that was given to a couple, and how far it has come. */
export const Course = z.object({
  id: Id,
  programmeKey: z.string(),
  title: z.string(),
  begunAt: z.string(),
  state: z.enum(['running', 'over', 'stopped']),
  /** It has waited for an exercise to be done for so long that somebody should look. */
  stuck: z.boolean(),
  revision: z.number(),
  items: z.array(
    z.object({
      id: Id,
      ...ProgrammeItem.shape,
      title: z.string(),
      minutes: z.number(),
      skipped: z.boolean(),
      cameAt: z.nullable(z.string()),
      assignmentId: z.nullable(Id),
      ...foreseen,
    }),
  ),
});
export type Course = z.infer<typeof Course>;
z.globalRegistry.add(Course, { id: 'Course' });

/** Latest first. */
export const Courses = z.object({ courses: z.array(Course) });
export type Courses = z.infer<typeof Courses>;
z.globalRegistry.add(Courses, { id: 'Courses' });

/**
 * What is still to come, in its order, in the place of all that had not come. `id` is null for what
 * is added; what is left out is taken out. `revision` is the one the page last saw.
 */
export const ChangeCourse = z.object({
  revision: z.int().check(z.gte(1)),
  items: z
    .array(z.object({ id: z.nullable(Id), ...ProgrammeItem.shape, skipped: z.boolean() }))
    .check(z.maxLength(MOST_ITEMS, 'over-the-most')),
});
export type ChangeCourse = z.infer<typeof ChangeCourse>;
z.globalRegistry.add(ChangeCourse, { id: 'ChangeCourse' });
