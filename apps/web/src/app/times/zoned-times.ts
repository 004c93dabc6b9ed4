type Style = Intl.DateTimeFormatOptions;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, style: Style): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(style)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(regional(locale), style);
  formats.set(key, known);
  return known;
}

/** A language as it is written where this browser is at home: `en` is `en-US` in New York. */
export function regional(locale: string): string {
  // Some systems name a language in ways that Intl refuses: `en-US@posix`.
  const atHome = navigator.languages.find(
    (one) => /^\w+-[A-Z]{2}$/.test(one) && one.startsWith(`${locale}-`),
  );
  return atHome ?? (locale === 'en' ? 'en-GB' : locale);
}

/** Where and for whom a time is written. */
export interface Reader {
  readonly zone: string;
  readonly locale: string;
}

/** The hour of an instant on the reader's own clock: `18:30`. */
export function hourOf(instant: string, { zone, locale }: Reader): string {
  const style: Style = { hour: '2-digit', minute: '2-digit', timeZone: zone, hourCycle: 'h23' };
  return format(locale, style).format(new Date(instant));
}

/** The day an instant falls on for the reader, `2026-11-24`. */
export function dateOf(instant: string, { zone }: Reader): string {
  return format('sv-SE', { dateStyle: 'short', timeZone: zone }).format(new Date(instant));
}

/** A calendar date in words: `Tuesday 24 November`. */
export function dayInWords(date: string, { locale }: Pick<Reader, 'locale'>): string {
  const style: Style = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' };
  const words = format(locale, style).format(new Date(`${date}T12:00Z`));
  return locale.startsWith('en') ? words.replace(',', '') : words;
}

/** The same, and the year where it is another than today's: `Tuesday 24 November 2025`. */
export function withYear(words: string, date: string, today: string): string {
  const year = date.slice(0, 4);
  return today.startsWith(year) ? words : `${words} ${year}`;
}

/** A calendar date without its weekday: `24 November`. */
export function dateInWords(date: string, { locale }: Pick<Reader, 'locale'>): string {
  const style: Style = { day: 'numeric', month: 'long', timeZone: 'UTC' };
  return format(locale, style).format(new Date(`${date}T12:00Z`));
}

/** The days from one calendar date to another: `23–27 November`. */
export function daysInWords(from: string, to: string, { locale }: Pick<Reader, 'locale'>): string {
  const style: Style = { day: 'numeric', month: 'long', timeZone: 'UTC' };
  const [first, last] = [from, to].map((date) => new Date(`${date}T12:00Z`)) as [Date, Date];
  return format(locale, style).formatRange(first, last);
}

/** A calendar date in little room: `24 Nov`. */
export function shortDate(date: string, { locale }: Pick<Reader, 'locale'>): string {
  const style: Style = { day: 'numeric', month: 'short', timeZone: 'UTC' };
  return format(locale, style).format(new Date(`${date}T12:00Z`));
}

/** The month a calendar date lies in, in little room: `Nov 2026`. */
export function monthInWords(date: string, { locale }: Pick<Reader, 'locale'>): string {
  const style: Style = { month: 'short', year: 'numeric', timeZone: 'UTC' };
  return format(locale, style).format(new Date(`${date}T12:00Z`));
}

/** Whole days from one calendar date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The place a zone is called after: `America/New_York` is New York. */
export function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** Two zones that read the same hour at this instant need not both be told. */
export function sameHour(instant: string, one: Reader, other: Reader): boolean {
  return (
    hourOf(instant, one) === hourOf(instant, other) &&
    dateOf(instant, one) === dateOf(instant, other)
  );
}

/** The zone this browser is set to. */
export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
