import { computed, inject, Service, signal } from '@angular/core';
import { Appointments } from '@closeknit/contracts/appointments';
import { Couple } from '@closeknit/contracts/couples';
import { reading } from '../../client/reading.ts';
import { Clock } from '../../times/clock.ts';

export type PartnerAtHand = Couple['partners'][number];

/** The couple whose pages are open: read once, used by every tab. */
@Service({ autoProvided: false })
export class CoupleAtHand {
  private readonly clock = inject(Clock);
  private readonly id = signal<string | undefined>(undefined);

  /** How many exercises have been given since the couple was opened. */
  readonly given = signal(0);

  readonly couple = reading(() => this.below(), Couple);
  readonly appointments = reading(() => this.below('/appointments'), Appointments);

  readonly coming = computed(() => {
    if (!this.appointments.hasValue()) return [];
    return this.appointments
      .value()
      .appointments.filter(({ state, startsAt, minutes }) => {
        const endsAt = Date.parse(startsAt) + minutes * 60_000;
        return state === 'booked' && endsAt > this.clock.now();
      })
      .toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
  });

  open(coupleId: string): void {
    this.id.set(coupleId);
  }

  /** On a page that is only shown once the couple has been read. */
  here(): Couple {
    const couple = this.couple.value();
    if (couple === undefined) throw new Error('No couple is open');
    return couple;
  }

  /** A path of the API beneath this couple; undefined before one is open. */
  below(path = ''): string | undefined {
    const id = this.id();
    return id === undefined ? undefined : `/couples/${id}${path}`;
  }
}
