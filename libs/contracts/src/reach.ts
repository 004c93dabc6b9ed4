import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { EmailAddress, prose } from './text.ts';
import { WallTime } from './times.ts';

/** Who besides its owner reads an inbox. */
export const INBOX_READERS = ['unsaid', 'nobody', 'partner', 'family', 'work', 'unsure'] as const;
const InboxReaders = z.enum(INBOX_READERS, 'not-fitting');

const Weekday = z.int().check(z.gte(1, 'out-of-range'), z.lte(7, 'out-of-range'));

const facts = {
  /** No mail at all, for as long as this stands. */
  noMail: z.boolean(),
  /** Subject and text then say only that there is something to see. */
  neutral: z.boolean(),
  /** The sender's name in the mail program; empty is the practice's. */
  senderName: prose(60),
  readers: InboxReaders,
  /** At which weekdays mail may come (1 is Monday), and between which times. */
  days: z.array(Weekday).check(z.minLength(1, 'missing'), z.maxLength(7, 'too-many')),
  from: WallTime,
  to: WallTime,
};

/** How somebody wants to be reached by mail. */
export const ChangeReach = z
  .object(facts)
  .check(z.refine(({ from, to }) => from < to, { path: ['to'], error: 'hours-backwards' }));
export type ChangeReach = z.infer<typeof ChangeReach>;
z.globalRegistry.add(ChangeReach, { id: 'ChangeReach' });

/** The same as its owner sees it, with the addresses. */
export const OwnReach = z.object({
  ...facts,
  signInEmail: z.string(),
  /** Where messages go instead; null while they go to the address of signing in. */
  email: z.nullable(z.string()),
  /** An address that waits for its code. */
  pendingEmail: z.nullable(z.string()),
  zone: z.string(),
});
export type OwnReach = z.infer<typeof OwnReach>;
z.globalRegistry.add(OwnReach, { id: 'OwnReach' });

/** Both partners' ways of being reached, for their therapist. */
export const CoupleReach = z.object({
  partners: z.array(
    z.object({ ...facts, id: Id, firstName: z.string(), email: z.string(), zone: z.string() }),
  ),
});
export type CoupleReach = z.infer<typeof CoupleReach>;
z.globalRegistry.add(CoupleReach, { id: 'CoupleReach' });

export const NewAddress = z.object({ email: EmailAddress });

/** Another address for messages; null goes back to that of signing in. */
export const ReachAddress = z.object({ email: z.nullable(EmailAddress) });
export type ReachAddress = z.infer<typeof ReachAddress>;
z.globalRegistry.add(ReachAddress, { id: 'ReachAddress' });

export const ReachCode = z.object({
  code: z.string().check(z.trim(), z.regex(/^\d{6}$/, 'not-this-code')),
});
export type ReachCode = z.infer<typeof ReachCode>;
z.globalRegistry.add(ReachCode, { id: 'ReachCode' });

/** Whether the code was right. A wrong one is counted, so it is an answer and no refusal. */
export const ReachProof = z.object({ right: z.boolean() });
export type ReachProof = z.infer<typeof ReachProof>;
z.globalRegistry.add(ReachProof, { id: 'ReachProof' });
