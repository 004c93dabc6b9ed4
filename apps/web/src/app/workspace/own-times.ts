import { inject, Service } from '@angular/core';
import { SignedIn } from '../shell/signed-in.ts';
import { dateOf, dayInWords, hourOf, type Reader, shortDate } from '../times/zoned-times.ts';
import { Clock } from '../times/clock.ts';

/** Times as the signed-in member reads them: in their own zone, whatever the browser is set to. */
@Service()
export class OwnTimes {
  private readonly signedIn = inject(SignedIn);
  private readonly clock = inject(Clock);

  get reader(): Reader {
    const { zone, locale } = this.signedIn.member();
    return { zone, locale };
  }

  today(): string {
    return dateOf(this.clock.instant(), this.reader);
  }

  hour(instant: string): string {
    return hourOf(instant, this.reader);
  }

  /** `Tuesday 24 November` */
  day(instant: string): string {
    return dayInWords(dateOf(instant, this.reader), this.reader);
  }

  /** `24 Nov` */
  shortDay(instant: string): string {
    return shortDate(dateOf(instant, this.reader), this.reader);
  }
}
