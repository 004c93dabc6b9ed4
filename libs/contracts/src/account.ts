import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { MemberRole } from './me.ts';
import { TotpCode } from './sign-in.ts';
import { EmailAddress, line, Password, prose } from './text.ts';

const Passkey = z.object({
  id: Id,
  name: z.string(),
  addedAt: z.string(),
  lastUsedAt: z.nullable(z.string()),
});

/** One browser that is signed in. `device` is read from what the browser says of itself. */
const SignedInBrowser = z.object({
  id: Id,
  device: z.string(),
  current: z.boolean(),
  sharedDevice: z.boolean(),
  signedInAt: z.string(),
  lastSeenAt: z.string(),
});

/** A place this person has: as a member of a practice, or as a partner of a couple in it. */
const Seat = z.object({
  actorId: Id,
  practiceName: z.string(),
  kind: z.enum(['member', 'partner']),
  role: z.nullable(MemberRole),
  /** With whom, and since when: told of a partner's places where they have several. */
  couple: z.nullable(z.object({ otherName: z.string(), since: z.string(), isOver: z.boolean() })),
  current: z.boolean(),
});

/** A person's own account: theirs alone, whatever practices they belong to. */
export const Account = z.object({
  email: z.string(),
  /** An address that waits for its owner to follow the link sent to it. */
  newEmail: z.nullable(z.string()),
  secondFactor: z.object({
    on: z.boolean(),
    recoveryCodesLeft: z.number(),
    /** The practice asks it of its members, so it cannot be turned off. */
    demanded: z.boolean(),
    /** How many browsers do without a code for now, as their owner wished. */
    trustedBrowsers: z.number(),
  }),
  passkeys: z.array(Passkey),
  sessions: z.array(SignedInBrowser),
  seats: z.array(Seat),
  /** Until when the password need not be typed again to change anything here; null: ask now. */
  confirmedUntil: z.nullable(z.string()),
});
export type Account = z.infer<typeof Account>;
z.globalRegistry.add(Account, { id: 'Account' });

/** The password once more, before anything about signing in is changed. */
export const Confirm = z.object({
  password: prose(200),
  code: z.optional(TotpCode),
});
export type Confirm = z.infer<typeof Confirm>;
z.globalRegistry.add(Confirm, { id: 'Confirm' });

/** A passkey in the place of the password. */
export const ConfirmByPasskey = z.object({ response: z.record(z.string(), z.unknown()) });
export type ConfirmByPasskey = z.infer<typeof ConfirmByPasskey>;
z.globalRegistry.add(ConfirmByPasskey, { id: 'ConfirmByPasskey' });

export const ChangeEmail = z.object({ email: EmailAddress });
export type ChangeEmail = z.infer<typeof ChangeEmail>;
z.globalRegistry.add(ChangeEmail, { id: 'ChangeEmail' });

export const ChangePassword = z.object({ password: Password });
export type ChangePassword = z.infer<typeof ChangePassword>;
z.globalRegistry.add(ChangePassword, { id: 'ChangePassword' });

/** What an authenticator app is given: as a QR code's address, and as text to type. */
export const TotpSetUp = z.object({ uri: z.string(), secret: z.string() });
export type TotpSetUp = z.infer<typeof TotpSetUp>;
z.globalRegistry.add(TotpSetUp, { id: 'TotpSetUp' });

export const ConfirmTotp = z.object({ code: TotpCode });
export type ConfirmTotp = z.infer<typeof ConfirmTotp>;
z.globalRegistry.add(ConfirmTotp, { id: 'ConfirmTotp' });

/** Shown once, when they are made. */
export const RecoveryCodes = z.object({ codes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;
z.globalRegistry.add(RecoveryCodes, { id: 'RecoveryCodes' });

export const AddPasskey = z.object({
  name: line(60),
  response: z.record(z.string(), z.unknown()),
});
export type AddPasskey = z.infer<typeof AddPasskey>;
z.globalRegistry.add(AddPasskey, { id: 'AddPasskey' });

/** Goes over to another of one's own seats. */
export const TakeSeat = z.object({ actorId: Id });
export type TakeSeat = z.infer<typeof TakeSeat>;
z.globalRegistry.add(TakeSeat, { id: 'TakeSeat' });
