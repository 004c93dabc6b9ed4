import type { Reader } from '../../times/zoned-times.ts';

/** Monday to Sunday. */
export function weekdayNames({ locale }: Pick<Reader, 'locale'>): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // The fifth of January 1970 was a Monday.
  return Array.from({ length: 7 }, (_, at) => format.format(new Date(Date.UTC(1970, 0, 5 + at))));
}
