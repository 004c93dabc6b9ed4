import { Id } from '@closeknit/contracts/ids';
import * as z from 'zod/mini';
import { defineJob } from '../../jobs/job.ts';

const NoticeKind = z.enum([
  'known-address',
  'email-changing',
  'password-changed',
  'second-factor-changed',
  'passkey-added',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** A mail with a link that its reader has asked for. */
export const TicketMail = defineJob({
  name: 'account.ticket',
  payload: z.object({ ticketId: Id }),
});

/** A mail that tells a person what happened to their account. */
export const NoticeMail = defineJob({
  name: 'account.notice',
  payload: z.object({ kind: NoticeKind, userId: z.string() }),
});
