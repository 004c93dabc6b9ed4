import { inject } from '@angular/core';
import { SignedIn } from '../shell/signed-in.ts';
import { Clock } from '../times/clock.ts';
import { dateInWords, dateOf, hourOf, withYear } from '../times/zoned-times.ts';

interface Dates {
  /** `24 November`, with its year where that is another. */
  day(instant: string): string;
  /** `24 November 2026`, for what is kept. */
  fullDay(instant: string): string;
  /** The same as `day`, and the hour: `24 November, 18:30`. */
  moment(instant: string): string;
}

/** How instants are written for whoever is signed in. */
export function injectDates(): Dates {
  const clock = inject(Clock);
  const signedIn = inject(SignedIn);

  const day = (instant: string): string => {
    const { zone, locale } = signedIn.me() ?? { zone: 'UTC', locale: 'en' };
    const date = dateOf(instant, { zone, locale });
    const today = dateOf(clock.instant(), { zone, locale });
    return withYear(dateInWords(date, { locale }), date, today);
  };
  const moment = (instant: string): string => {
    const { zone, locale } = signedIn.me() ?? { zone: 'UTC', locale: 'en' };
    return `${day(instant)}, ${hourOf(instant, { zone, locale })}`;
  };
  const fullDay = (instant: string): string => {
    const { zone, locale } = signedIn.me() ?? { zone: 'UTC', locale: 'en' };
    const date = dateOf(instant, { zone, locale });
    return withYear(dateInWords(date, { locale }), date, '');
  };
  return { day, fullDay, moment };
}
