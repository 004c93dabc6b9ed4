import { Id } from '@closeknit/contracts/ids';
import * as z from 'zod/mini';
import { defineJob } from '../platform/jobs/job.ts';

export const ReachCodeMail = defineJob({
  name: 'reach.code',
  payload: z.object({ contactId: Id }),
});
