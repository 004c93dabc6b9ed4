import * as z from 'zod/mini';
import { EmailAddress, Password, storable } from './text.ts';

/** What a person types is compared, never stored: only a length keeps it cheap to refuse. */
const Typed = z.string().check(z.minLength(1, 'missing'), z.maxLength(200, 'too-long'), storable);

/** Six digits from an authenticator app (RFC 6238); spaces between them are taken out. */
export const TotpCode = z
  .pipe(
    z.string().check(z.maxLength(20, 'wrong-code')),
    z.transform((typed: string) => typed.replaceAll(/\s/g, '')),
  )
  .check(z.regex(/^\d{6}$/, 'wrong-code'));

/** `sharedDevice`: others use this device too, so signing out by itself comes sooner. */
export const SignIn = z.object({
  email: EmailAddress,
  password: Typed,
  sharedDevice: z._default(z.boolean(), false),
});
export type SignIn = z.infer<typeof SignIn>;
z.globalRegistry.add(SignIn, { id: 'SignIn' });

/** Whether the way in is done, or a second factor is asked for first. */
export const SignInStep = z.object({ next: z.enum(['signed-in', 'second-factor']) });
export type SignInStep = z.infer<typeof SignInStep>;
z.globalRegistry.add(SignInStep, { id: 'SignInStep' });

/** `trustDevice`: this browser is not asked for a code again for thirty days. */
export const SecondFactorCode = z.object({
  code: TotpCode,
  trustDevice: z._default(z.boolean(), false),
});
export type SecondFactorCode = z.infer<typeof SecondFactorCode>;
z.globalRegistry.add(SecondFactorCode, { id: 'SecondFactorCode' });

/** One of the codes kept on paper; each opens once. */
export const RecoveryCode = z.object({ code: Typed });
export type RecoveryCode = z.infer<typeof RecoveryCode>;
z.globalRegistry.add(RecoveryCode, { id: 'RecoveryCode' });

/** What a browser hands to `navigator.credentials`, or brings back from it (WebAuthn JSON). */
export const PasskeyOptions = z.object({ options: z.record(z.string(), z.unknown()) });
export type PasskeyOptions = z.infer<typeof PasskeyOptions>;
z.globalRegistry.add(PasskeyOptions, { id: 'PasskeyOptions' });

export const PasskeySignIn = z.object({
  response: z.record(z.string(), z.unknown()),
  sharedDevice: z._default(z.boolean(), false),
});
export type PasskeySignIn = z.infer<typeof PasskeySignIn>;
z.globalRegistry.add(PasskeySignIn, { id: 'PasskeySignIn' });

export const AskForReset = z.object({ email: EmailAddress });
export type AskForReset = z.infer<typeof AskForReset>;
z.globalRegistry.add(AskForReset, { id: 'AskForReset' });

export const SetPassword = z.object({ password: Password });
export type SetPassword = z.infer<typeof SetPassword>;
z.globalRegistry.add(SetPassword, { id: 'SetPassword' });

/** What the page behind a link from a mail may know. Reading it spends nothing. */
export const TicketState = z.object({ state: z.enum(['open', 'spent', 'expired']) });
export type TicketState = z.infer<typeof TicketState>;
z.globalRegistry.add(TicketState, { id: 'TicketState' });
