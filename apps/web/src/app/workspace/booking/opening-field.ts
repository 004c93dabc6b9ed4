import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Openings } from '@closeknit/contracts/appointments';
import { may } from '@closeknit/domain/access/permissions';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { reading } from '../../client/reading.ts';
import { refusalFrom, Refused } from '../../client/refused.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { dateOf, dayInWords, hourOf } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { lastRead } from '../last-read.ts';
import { OwnTimes } from '../own-times.ts';

/** A day, and of that day one of the times that can be booked; the value is its instant. */
@Component({
  selector: 'app-opening-field',
  imports: [Control, Field, FormError],
  template: `
    <app-form-error [text]="refusal()" />
    <ck-field [label]="say('workspace.book.day')">
      <input
        #date
        ckControl
        type="date"
        [min]="today"
        [value]="day()"
        (input)="goToDay(date.value)"
      />
    </ck-field>
    <ck-field [label]="say('workspace.book.time')" [error]="said()">
      <select #time ckControl (change)="choose(time.value)" (blur)="touch.emit()">
        @if (lost()) {
          <option value="" [selected]="!value()">{{ say('workspace.book.choose') }}</option>
        }
        @for (each of times(); track each.startsAt) {
          <option [value]="each.startsAt" [selected]="each.startsAt === value()">
            {{ each.hour }}
          </option>
        }
      </select>
    </ck-field>
    <div class="nothing" role="status">
      @if (hasNothing()) {
        <p class="soft">{{ say('workspace.book.nothing-open') }}</p>
      }
      @if (nextDay(); as next) {
        <button class="button" type="button" (click)="goToDay(next.date)">{{ next.text }}</button>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 10rem), 1fr));
      gap: var(--space-4);
      align-items: start;
    }
    .nothing,
    app-form-error {
      grid-column: 1 / -1;
    }
    .nothing {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2) var(--space-4);
      align-items: center;
    }
    .nothing:empty {
      position: absolute;
    }
  `,
})
export class OpeningField implements FormValueControl<string> {
  private readonly own = inject(OwnTimes);
  protected readonly words = inject(Words);
  protected readonly say = this.words.say;
  protected readonly today = this.own.today();
  private readonly hasHours = may(inject(SignedIn).member(), 'hours:read');

  readonly value = model('');
  readonly touch = output<void>();
  /** The openings have changed since they were read. */
  readonly outdated = output<void>();
  readonly minutes = input.required<number>();
  readonly error = input('');
  /** Whose therapist's openings they are; one's own when left out. */
  readonly coupleId = input('');
  /** The calendar date to begin with; today when left out. */
  readonly from = input<string>();

  protected readonly day = linkedSignal(() => this.from() ?? this.today);
  private readonly select = viewChild.required<ElementRef<HTMLSelectElement>>('time');
  private readonly openings = reading(() => this.path(), Openings);
  private readonly lastOpenings = lastRead(this.openings);
  protected readonly refusal = computed(() => {
    const error = this.openings.error();
    return error ? this.words.problem(refusalFrom(error).code) : '';
  });

  /** Why the time that was wanted cannot be had, until another is chosen. */
  protected readonly lost = signal('');
  protected readonly said = computed(() =>
    this.lost() ? this.words.problem(this.lost()) : this.error(),
  );

  private readonly starts = computed(() =>
    (this.lastOpenings()?.starts ?? []).map((startsAt) => ({
      startsAt,
      date: dateOf(startsAt, this.own.reader),
      hour: hourOf(startsAt, this.own.reader),
    })),
  );
  protected readonly times = computed(() =>
    this.starts().filter(({ date }) => date === this.day()),
  );
  private readonly isRead = computed(() => this.openings.hasValue());
  protected readonly hasNothing = computed(() => this.isRead() && this.times().length === 0);
  protected readonly nextDay = computed(() => {
    const next = this.starts().find(({ date }) => date > this.day());
    if (!this.hasNothing() || !next) return undefined;
    const day = dayInWords(next.date, this.own.reader);
    return { date: next.date, text: this.say('workspace.book.next-day', { day }) };
  });

  constructor() {
    // The time asked for is kept while it can be had; else the day's first one stands ready, but
    // never in the place of one that was just refused.
    effect(() => {
      if (!this.isRead()) return;
      const times = this.times();
      if (times.some(({ startsAt }) => startsAt === this.value())) return;
      this.value.set(this.lost() ? '' : (times[0]?.startsAt ?? ''));
    });
  }

  /** Sends what takes the chosen time. A time that is refused is not offered again. */
  async take<T>(send: () => Promise<T>): Promise<T> {
    try {
      return await send();
    } catch (refusal) {
      if (refusal instanceof Refused && isAboutTime(refusal)) this.lose(refusal.code);
      throw refusal;
    }
  }

  focus(options?: FocusOptions): void {
    this.select().nativeElement.focus(options);
  }

  protected goToDay(date: string): void {
    if (!date) return;
    this.lost.set('');
    this.day.set(date);
  }

  protected choose(startsAt: string): void {
    this.lost.set('');
    this.value.set(startsAt);
  }

  private lose(code: string): void {
    this.lost.set(code);
    this.openings.reload();
    this.outdated.emit();
  }

  private path(): string | undefined {
    const minutes = this.minutes();
    if (!(minutes >= 15 && minutes <= 240)) return undefined;
    // Who has no hours of their own books in those of a couple's therapist.
    if (!this.coupleId() && !this.hasHours) return undefined;
    const of = this.coupleId() ? `&coupleId=${this.coupleId()}` : '';
    return `/openings?from=${this.day()}&days=14&minutes=${minutes}${of}`;
  }
}

function isAboutTime({ fields }: Refused): boolean {
  return fields.some(({ pointer }) => pointer.endsWith('/startsAt'));
}
