import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Openings, type PortalSession } from '@closeknit/contracts/appointments';
import { Choice } from '@closeknit/ui/choice/choice';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { reading } from '../../client/reading.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Clock } from '../../times/clock.ts';
import { dateOf, dayInWords, hourOf, placeOf, sameHour } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';

const DAYS = 14;

/** The free times a session could move to, on the own clock and, where it differs, on the therapist's. */
@Component({
  selector: 'app-move-session',
  imports: [Choice, Dialog, FormError, Waiting],
  templateUrl: './move-session.html',
  styles: `
    .times {
      display: grid;
      gap: var(--space-3);
      max-block-size: 45vh;
      overflow-y: auto;
      margin-block: var(--space-3);
    }
    .actions + .actions {
      margin-block-start: var(--space-3);
    }
  `,
})
export class MoveSession {
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly session = input.required<PortalSession>();
  readonly when = input.required<string>();
  /** Who is told, and when. */
  readonly help = input.required<string>();
  readonly moved = output<void>();
  readonly closed = output<void>();

  private readonly theirs = { zone: this.me.therapistZone, locale: this.me.locale };
  /** On the therapist's calendar, where days begin at another hour perhaps. */
  private readonly today = dateOf(this.clock.instant(), this.theirs);
  protected readonly from = signal(this.today);
  protected readonly openings = reading(
    () => `/portal/sessions/${this.session().id}/openings?from=${this.from()}&days=${DAYS}`,
    Openings,
  );
  protected readonly isFirst = computed(() => this.from() === this.today);
  /** Nothing is chosen before it is chosen, also not after a turn to other weeks. */
  protected readonly chosen = linkedSignal<string, string | null>({
    source: this.from,
    computation: () => null,
  });

  protected readonly days = computed(() => {
    const starts = this.openings.hasValue() ? this.openings.value().starts : [];
    const days = Map.groupBy(starts, (start) => dateOf(start, this.me));
    return [...days].map(([date, times]) => ({
      date,
      day: dayInWords(date, this.me),
      times: times.map((value) => ({ value, label: this.timeOf(value) })),
    }));
  });

  protected turn(weeks: number): void {
    this.from.update((day) => Temporal.PlainDate.from(day).add({ weeks }).toString());
  }

  protected async move(): Promise<void> {
    const startsAt = this.chosen();
    if (!startsAt) return;
    const { id, startsAt: seenAt } = this.session();
    const body = { seenAt, startsAt, day: dateOf(startsAt, this.theirs) };
    const path = `/portal/sessions/${id}/move`;
    if (await this.errand.run(() => this.api.send({ method: 'POST', path, body })))
      this.moved.emit();
    else this.openings.reload();
  }

  private timeOf(start: string): string {
    const hour = hourOf(start, this.me);
    if (sameHour(start, this.me, this.theirs)) return hour;
    const there = { hour, theirs: hourOf(start, this.theirs), place: placeOf(this.theirs.zone) };
    return this.say('portal.changing.time-elsewhere', there);
  }
}
