import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { Language } from './language.ts';
import { CoupleState } from './life.ts';
import { EmailAddress, line, Password } from './text.ts';
import { Zone } from './times.ts';

const Tones = z.object({ light: z.string(), dark: z.string() });

/** How the practice looks: its colour as it can be read, and the address of its logo. */
const Brand = z.object({
  action: z.nullable(Tones),
  wash: z.nullable(Tones),
  logo: z.nullable(z.string()),
});

const Practice = z.object({
  id: Id,
  name: z.string(),
  zone: z.string(),
  brand: z.optional(Brand),
});

export const MemberRole = z.enum(['owner', 'therapist', 'supervisor', 'assistant']);
export type MemberRole = z.infer<typeof MemberRole>;

/** Who is signed in: a member of a practice, or one partner of a couple. */
export const Me = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('member'),
    id: Id,
    name: z.string(),
    role: MemberRole,
    zone: z.string(),
    locale: z.string(),
    practice: Practice,
    idleMinutes: z.number(),
    /** Others use this device too, as was said at sign-in. */
    sharedDevice: z.boolean(),
    secondFactorNeeded: z.boolean(),
  }),
  z.object({
    kind: z.literal('partner'),
    id: Id,
    name: z.string(),
    zone: z.string(),
    locale: z.string(),
    practice: Practice,
    idleMinutes: z.number(),
    sharedDevice: z.boolean(),
    secondFactorNeeded: z.boolean(),
    coupleId: Id,
    coupleState: CoupleState,
    otherName: z.string(),
    therapistName: z.string(),
    therapistZone: z.string(),
  }),
]);
export type Me = z.infer<typeof Me>;
z.globalRegistry.add(Me, { id: 'Me' });

export const ChangeZone = z.object({ zone: Zone });
export type ChangeZone = z.infer<typeof ChangeZone>;
z.globalRegistry.add(ChangeZone, { id: 'ChangeZone' });

/** A therapist registers and so founds a practice, as its owner. */
export const FoundPractice = z.object({
  practiceName: line(120),
  name: line(120),
  email: EmailAddress,
  password: Password,
  zone: Zone,
  /** In which the practice is opened, and its people read until they choose another. */
  language: z.optional(Language),
});
export type FoundPractice = z.infer<typeof FoundPractice>;
z.globalRegistry.add(FoundPractice, { id: 'FoundPractice' });
