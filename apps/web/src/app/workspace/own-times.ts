import { inject, linkedSignal, Service } from '@angular/core';
import type { Me } from '@closeknit/contracts/me';
import { SignedIn } from '../shell/signed-in.ts';
import {
  dateInWords,
  dateOf,
  dayInWords,
  hourOf,
  type Reader,
  shortDate,
  withYear,
} from '../times/zoned-times.ts';
import { Clock } from '../times/clock.ts';

/** Times as the signed-in member reads them: in their own zone, whatever the browser is set to. */
@Service()
export class OwnTimes {
  private readonly signedIn = inject(SignedIn);
  /** Kept while somebody signs out: the page stands until the browser has left it. */
  private readonly known = linkedSignal<Me | undefined, Reader | undefined>({
    source: this.signedIn.me,
    computation: (me, before) => (me ? { zone: me.zone, locale: me.locale } : before?.value),
  });
  private readonly clock = inject(Clock);

  get reader(): Reader {
    const reader = this.known();
    if (!reader) throw new Error('Nobody is signed in');
    return reader;
  }

  today(): string {
    return dateOf(this.clock.instant(), this.reader);
  }

  hour(instant: string): string {
    return hourOf(instant, this.reader);
  }

  /** `Tuesday 24 November`, with the year where it is another. */
  day(instant: string): string {
    const date = dateOf(instant, this.reader);
    return this.withYear(date, dayInWords(date, this.reader));
  }

  /** `24 November`, with the year where it is another. */
  date(instant: string): string {
    const date = dateOf(instant, this.reader);
    return this.withYear(date, dateInWords(date, this.reader));
  }

  /** `24 Nov` */
  shortDay(instant: string): string {
    return shortDate(dateOf(instant, this.reader), this.reader);
  }

  private withYear(date: string, words: string): string {
    return withYear(words, date, this.today());
  }
}
