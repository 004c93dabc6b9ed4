import { Id } from '@closeknit/contracts/ids';
import * as z from 'zod/mini';
import { defineJob } from '../platform/jobs/job.ts';

export const InvitationMail = defineJob({
  name: 'couples.invitation',
  payload: z.object({ kind: z.literal('invitation'), invitationId: Id, partnerId: Id }),
});
