import { Id } from '@closeknit/contracts/ids';
import * as z from 'zod/mini';
import { defineJob } from '../platform/jobs/job.ts';

export const ColleagueMail = defineJob({
  name: 'practices.colleague',
  payload: z.object({ kind: z.literal('colleague'), invitationId: Id }),
});
