import * as z from 'zod/mini';

/** An instant, ISO 8601 with an offset or Z. */
export const Instant = z.iso.datetime({ offset: true, error: 'not-a-time' });

/** A calendar date, `2026-11-24`. */
export const LocalDate = z.iso.date('not-a-date');

/** A wall-clock time in whole minutes, `09:30`. */
export const WallTime = z
  .string()
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'not-a-time'));

const knownZones = new Map<string, boolean>();

function isZone(name: string): boolean {
  const known = knownZones.get(name);
  if (known !== undefined) return known;
  const answer = /^[A-Za-z0-9_+/-]{1,64}$/.test(name) && canFormatIn(name);
  if (knownZones.size < 1000) knownZones.set(name, answer);
  return answer;
}

function canFormatIn(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch (refusal) {
    if (refusal instanceof RangeError) return false;
    throw refusal;
  }
}

/** An IANA time zone that this runtime knows, `Europe/Lisbon`. */
export const Zone = z.string().check(z.refine(isZone, { error: 'unknown-zone' }));
