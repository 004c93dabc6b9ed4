import * as z from 'zod/mini';
import { Care } from './access.ts';
import { AgreementKind } from './agreements.ts';
import { Id } from './ids.ts';
import { Language } from './language.ts';
import { CoupleState } from './life.ts';
import { EmailAddress, line, Password, prose } from './text.ts';
import { Zone } from './times.ts';

export const Place = z.enum(['first', 'second']);
export type Place = z.infer<typeof Place>;

/** Where a partner stands on the way into the portal. */
export const Joining = z.enum(['invited', 'expired', 'joined']);
export type Joining = z.infer<typeof Joining>;

const PartnerInBrief = z.object({
  id: Id,
  place: Place,
  firstName: z.string(),
  joining: Joining,
});

/** The last nine weeks of one partner's check-in totals (0-50), oldest first, null where missing. */
const RecentLine = z.array(z.nullable(z.number()));

/** An exercise whose day is over, and who has yet to do it. */
const Overdue = z.object({ title: z.string(), dueOn: z.string(), firstNames: z.array(z.string()) });

/**
 * One row of the caseload. `name` reads "Ana & Ben Duarte". Lines, the last week and what is overdue
 * are null for who is not in care of the couple.
 */
export const CoupleInBrief = z.object({
  id: Id,
  name: z.string(),
  state: CoupleState,
  care: Care,
  partners: z.array(PartnerInBrief),
  lines: z.nullable(z.object({ first: RecentLine, second: RecentLine })),
  lastCheckInWeek: z.nullable(z.string()),
  nextSessionAt: z.nullable(z.string()),
  overdue: z.nullable(z.array(Overdue)),
});
export type CoupleInBrief = z.infer<typeof CoupleInBrief>;
z.globalRegistry.add(CoupleInBrief, { id: 'CoupleInBrief' });

export const Caseload = z.object({ couples: z.array(CoupleInBrief) });
export type Caseload = z.infer<typeof Caseload>;
z.globalRegistry.add(Caseload, { id: 'Caseload' });

/** A couple as a member sees it, with each partner's own contact: nothing clinical. */
export const Couple = z.object({
  id: Id,
  name: z.string(),
  state: CoupleState,
  care: Care,
  familyName: z.string(),
  since: z.string(),
  partners: z.array(
    z.object({
      ...PartnerInBrief.shape,
      email: z.string(),
      zone: z.nullable(z.string()),
      invitedUntil: z.nullable(z.string()),
      /** When what this partner had left here was deleted; their address is then empty. */
      deletedAt: z.nullable(z.string()),
    }),
  ),
});
export type Couple = z.infer<typeof Couple>;
z.globalRegistry.add(Couple, { id: 'Couple' });

const NewPartner = z.object({ firstName: line(80), email: EmailAddress });

export const AddCouple = z.object({
  familyName: prose(80),
  /** The agreement put before them at once; none where the therapist would rather wait. */
  agreement: z.optional(z.nullable(AgreementKind)),
  first: NewPartner,
  second: NewPartner,
});
export type AddCouple = z.infer<typeof AddCouple>;
z.globalRegistry.add(AddCouple, { id: 'AddCouple' });

export const ChangePartner = NewPartner;
export type ChangePartner = z.infer<typeof ChangePartner>;
z.globalRegistry.add(ChangePartner, { id: 'ChangePartner' });

/** The partner's first name, typed by whoever deletes what they left here. */
export const DeletePartner = z.object({ typedName: line(80) });
export type DeletePartner = z.infer<typeof DeletePartner>;
z.globalRegistry.add(DeletePartner, { id: 'DeletePartner' });

/** What the page behind an invitation link may know. Reading it spends nothing. */
export const Invitation = z.object({
  state: z.enum(['open', 'spent', 'expired']),
  firstName: z.string(),
  practiceName: z.string(),
  therapistName: z.string(),
  /** The practice's, in which the page opens. */
  language: Language,
  email: z.string(),
  /** Whether this address signs in already: its password is then asked for, not a new one. */
  hasAccount: z.boolean(),
});
export type Invitation = z.infer<typeof Invitation>;
z.globalRegistry.add(Invitation, { id: 'Invitation' });

export const AcceptInvitation = z.object({
  password: Password,
  zone: Zone,
  /** In which the invitation was read; the practice's where it is not said. */
  language: z.optional(Language),
});
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;
z.globalRegistry.add(AcceptInvitation, { id: 'AcceptInvitation' });

/** After acceptance the page signs in with this address and the password just chosen. */
export const Accepted = z.object({ email: z.string() });
export type Accepted = z.infer<typeof Accepted>;
z.globalRegistry.add(Accepted, { id: 'Accepted' });
