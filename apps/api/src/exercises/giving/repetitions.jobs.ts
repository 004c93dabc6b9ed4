import { Id } from '@closeknit/contracts/ids';
import * as z from 'zod/mini';
import { defineJob } from '../../platform/jobs/job.ts';

/** Gives an exercise again, if this is still the last plan of its repetition. */
export const GiveAgain = defineJob({
  name: 'repetitions.give',
  payload: z.object({ repetitionId: Id, planned: z.number() }),
});
