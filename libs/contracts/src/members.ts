import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { Language } from './language.ts';
import { MemberRole } from './me.ts';
import { EmailAddress, line, Password } from './text.ts';
import { Zone } from './times.ts';

export const Member = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: MemberRole,
  joinedAt: z.string(),
  /** Whose work this person looks after, as a supervisor. */
  supervises: z.array(Id),
});
export type Member = z.infer<typeof Member>;

const Invited = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: MemberRole,
  expiresAt: z.string(),
  state: z.enum(['open', 'expired']),
});

/** Who works in the practice, and who is asked to; the latter only for those who may invite. */
export const Members = z.object({ members: z.array(Member), invitations: z.array(Invited) });
export type Members = z.infer<typeof Members>;
z.globalRegistry.add(Members, { id: 'Members' });

export const InviteColleague = z.object({
  name: line(120),
  email: EmailAddress,
  role: MemberRole,
});
export type InviteColleague = z.infer<typeof InviteColleague>;
z.globalRegistry.add(InviteColleague, { id: 'InviteColleague' });

export const ChangeRole = z.object({ role: MemberRole });
export type ChangeRole = z.infer<typeof ChangeRole>;
z.globalRegistry.add(ChangeRole, { id: 'ChangeRole' });

/** All therapists a supervisor looks after, in place of those before. */
export const ChangeSupervision = z.object({
  therapistIds: z.array(Id).check(z.maxLength(200, 'too-many')),
});
export type ChangeSupervision = z.infer<typeof ChangeSupervision>;
z.globalRegistry.add(ChangeSupervision, { id: 'ChangeSupervision' });

/** What the page behind a colleague's link may know. Reading it spends nothing. */
export const ColleagueInvitation = z.object({
  state: z.enum(['open', 'spent', 'expired']),
  name: z.string(),
  email: z.string(),
  role: MemberRole,
  practiceName: z.string(),
  inviterName: z.string(),
  /** The practice's, in which the page opens. */
  language: Language,
  /** The address has an account, so its password is asked for instead of a new one. */
  hasAccount: z.boolean(),
});
export type ColleagueInvitation = z.infer<typeof ColleagueInvitation>;
z.globalRegistry.add(ColleagueInvitation, { id: 'ColleagueInvitation' });

export const AcceptColleague = z.object({
  name: line(120),
  password: Password,
  zone: Zone,
  /** In which the invitation was read; the practice's where it is not said. */
  language: z.optional(Language),
});
export type AcceptColleague = z.infer<typeof AcceptColleague>;
z.globalRegistry.add(AcceptColleague, { id: 'AcceptColleague' });

/** After acceptance the page signs in with this address, and comes in by this seat. */
export const ColleagueAccepted = z.object({ email: z.string(), memberId: Id });
export type ColleagueAccepted = z.infer<typeof ColleagueAccepted>;
z.globalRegistry.add(ColleagueAccepted, { id: 'ColleagueAccepted' });

/** Gives a couple, with its coming sessions, into another therapist's care. */
export const HandOver = z.object({ therapistId: Id });
export type HandOver = z.infer<typeof HandOver>;
z.globalRegistry.add(HandOver, { id: 'HandOver' });

/** Whom a member still has in care: all of them are handed over when the member leaves. */
export const CouplesInCare = z.object({
  couples: z.array(z.object({ id: Id, name: z.string(), sessions: z.number() })),
});
export type CouplesInCare = z.infer<typeof CouplesInCare>;
z.globalRegistry.add(CouplesInCare, { id: 'CouplesInCare' });

export const Leaving = z.object({
  handOver: z
    .array(z.object({ coupleId: Id, therapistId: Id }))
    .check(z.maxLength(500, 'too-many')),
});
export type Leaving = z.infer<typeof Leaving>;
z.globalRegistry.add(Leaving, { id: 'Leaving' });
