import { Id } from '@closeknit/contracts/ids';
import * as z from 'zod/mini';
import { defineJob } from '../../platform/jobs/job.ts';

/** Gives what comes next in a course, if this is still its last plan. */
export const DeliverNext = defineJob({
  name: 'courses.deliver',
  payload: z.object({ courseId: Id, planned: z.number() }),
});
