import type { Me } from '@closeknit/contracts/me';
import { brandTones } from '@closeknit/domain/practices/brand-colour';

export interface PracticeLook {
  colour: string | null;
  logo_hash: string | null;
}

/** SQL for how a `practice` looks; add it to what is selected. */
export const LOOK_OF_PRACTICE = `practice.colour,
  (select hash from practice_logo) as logo_hash`;

/** How the practice is shown to its people: its colour as it can be read, and its logo. */
export function brandOf({ colour, logo_hash }: PracticeLook): NonNullable<Me['practice']['brand']> {
  const logo = logoAddress(logo_hash);
  if (colour === null) return { action: null, wash: null, logo };
  const { light, dark } = brandTones(colour);
  return {
    action: { light: light.action, dark: dark.action },
    wash: { light: light.wash, dark: dark.wash },
    logo,
  };
}

export function logoAddress(hash: string | null): string | null {
  return hash && `/api/practice/logo/${hash}`;
}
