import type { Partner } from '../shell/signed-in.ts';

/** The people of a portal by first name, as blanks of a sentence. */
export interface Names extends Record<string, string> {
  readonly other: string;
  readonly therapist: string;
}

export function namesFor(me: Partner): Names {
  return { other: me.otherName, therapist: firstNameOf(me.therapistName) };
}

/** Titles are passed over: "Dr. Mira Okafor" is Mira. */
function firstNameOf(name: string): string {
  const parts = name.trim().split(/\s+/);
  return parts.find((part) => !/^(Dr|Prof|Mr|Mrs|Ms|Mx)\.?$/.test(part)) ?? name;
}
