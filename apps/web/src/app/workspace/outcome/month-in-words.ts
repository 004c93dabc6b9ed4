import { type Reader, regional } from '../../times/zoned-times.ts';

/** `November 2026`, of the first day of a month. */
export function monthInWords(first: string, { locale }: Pick<Reader, 'locale'>): string {
  const style = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(regional(locale), style).format(new Date(first));
}
