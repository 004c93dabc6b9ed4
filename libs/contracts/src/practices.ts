import { isCountry } from '@closeknit/domain/practices/countries';
import * as z from 'zod/mini';
import { CancellationRules } from './cancellation.ts';
import { Id } from './ids.ts';
import { line, prose } from './text.ts';
import { Zone } from './times.ts';

/** In which language people here read unless they choose the other, and how dates are written. */
export const LOCALES = [
  ...['en', 'en-GB', 'en-US', 'en-CA', 'en-AU', 'en-NZ', 'en-IE'],
  ...['de', 'de-AT', 'de-CH'],
] as const;

/** The code of a country; an empty one is none. */
const Country = z.pipe(
  z.string().check(z.refine((code) => code === '' || isCountry(code), { error: 'not-fitting' })),
  z.transform((code: string) => (code === '' ? null : code)),
);

/** Which reminders of a session go out, in hours before it. */
export const ReminderRules = z.object({
  hoursBefore: z
    .array(z.int('not-fitting').check(z.gte(1, 'out-of-range'), z.lte(336, 'out-of-range')))
    .check(z.maxLength(5, 'too-many-reminders')),
});
export type ReminderRules = z.infer<typeof ReminderRules>;
z.globalRegistry.add(ReminderRules, { id: 'ReminderRules' });

const CrisisResource = z.object({ label: line(120), contact: line(200), hours: prose(120) });

const Entries = z.array(CrisisResource).check(z.maxLength(12, 'too-many-entries'));

/** The list as a practice writes it. */
export const OwnResources = z.object({ resources: Entries });

/** The practice's own list; null goes back to the one for its country. */
export const CrisisResources = z.object({ resources: z.nullable(Entries) });
export type CrisisResources = z.infer<typeof CrisisResources>;
z.globalRegistry.add(CrisisResources, { id: 'CrisisResources' });

/** `#rrggbb`; null is Closeknit's own. It is adjusted wherever it could not be read. */
export const ChangeColour = z.object({
  colour: z.nullable(z.string().check(z.toLowerCase(), z.regex(/^#[0-9a-f]{6}$/, 'not-a-colour'))),
});
export type ChangeColour = z.infer<typeof ChangeColour>;
z.globalRegistry.add(ChangeColour, { id: 'ChangeColour' });

/** A picture's bytes in base64; what they are is read from them. */
export const ChangeLogo = z.object({
  picture: z
    .string()
    .check(
      z.maxLength(280_000, 'picture-too-large'),
      z.regex(/^[A-Za-z0-9+/]+={0,2}$/, 'not-a-picture'),
    ),
});
export type ChangeLogo = z.infer<typeof ChangeLogo>;
z.globalRegistry.add(ChangeLogo, { id: 'ChangeLogo' });

/** The last part of a logo's address: the hash of its bytes. */
export const LogoHash = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'not-an-id'));
export type LogoHash = z.infer<typeof LogoHash>;

const minutes = (least: number, most: number) =>
  z.int('not-fitting').check(z.gte(least, 'out-of-range'), z.lte(most, 'out-of-range'));

/** After how many idle minutes people are signed out, and whether members need a second factor. */
export const SignInRules = z.object({
  secondFactorDemanded: z.boolean(),
  workspaceIdleMinutes: minutes(5, 120),
  portalIdleMinutes: minutes(5, 120),
  /** On a device that others use too. */
  sharedIdleMinutes: minutes(2, 15),
});
export type SignInRules = z.infer<typeof SignInRules>;
z.globalRegistry.add(SignInRules, { id: 'SignInRules' });

/** The practice and all it has settled for itself. */
export const Practice = z.object({
  id: Id,
  name: z.string(),
  zone: z.string(),
  locale: z.string(),
  country: z.nullable(z.string()),
  people: z.number(),
  colour: z.nullable(z.string()),
  /** The address of the logo; a new logo has a new one. */
  logo: z.nullable(z.string()),
  cancellation: CancellationRules,
  reminders: ReminderRules,
  signIn: SignInRules,
  /** Who besides a couple's therapist reads what is answered about safety. */
  safetyLeadId: z.nullable(Id),
  crisis: z.object({
    /** Whether the practice keeps a list of its own; otherwise it is the one for its country. */
    own: z.boolean(),
    resources: z.array(z.object({ label: z.string(), contact: z.string(), hours: z.string() })),
  }),
});
export type Practice = z.infer<typeof Practice>;
z.globalRegistry.add(Practice, { id: 'Practice' });

export const ChangePractice = z.object({
  name: line(120),
  zone: Zone,
  locale: z.enum(LOCALES, 'not-fitting'),
  country: Country,
});
export type ChangePractice = z.infer<typeof ChangePractice>;
z.globalRegistry.add(ChangePractice, { id: 'ChangePractice' });

/** The practice's name, typed by whoever makes all that was written in it unreadable. */
export const ErasePractice = z.object({ typedName: line(120) });
export type ErasePractice = z.infer<typeof ErasePractice>;
z.globalRegistry.add(ErasePractice, { id: 'ErasePractice' });
