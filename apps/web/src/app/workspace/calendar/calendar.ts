import {
  afterNextRender,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CalendarWeek, Openings } from '@closeknit/contracts/appointments';
import type { GridItem } from '@closeknit/ui/week-grid/grid-day';
import { type Turn, WeekGrid } from '@closeknit/ui/week-grid/week-grid';
import { Icon } from '@closeknit/ui/icon/icon';
import { reading } from '../../client/reading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { daysInWords, placeOf, type Reader } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { BookDialog } from '../booking/book-dialog.ts';
import { SessionDialog } from '../booking/session-dialog.ts';
import { UndoSession } from '../booking/undo-session.ts';
import { lastRead } from '../last-read.ts';
import { PageTop } from '../page-top/page-top.ts';
import { booked, daysOf, hoursOf } from './week.ts';

/** One week on the therapist's own clock: sessions open, openings book. */
@Component({
  selector: 'app-calendar',
  imports: [BookDialog, Icon, PageTop, RouterLink, SessionDialog, UndoSession, Waiting, WeekGrid],
  templateUrl: './calendar.html',
  styles: `
    .notice {
      margin-block-end: var(--space-4);
    }
    .keys {
      margin-block-start: var(--space-3);
    }
  `,
})
export default class Calendar {
  private readonly router = inject(Router);
  private readonly me = inject(SignedIn).member();
  protected readonly say = inject(Words).say;

  /** Any date of the week; the current week when left out. */
  readonly day = input<string>();

  /** Whose week, for whoever runs the office; one's own when left out. */
  readonly of = input<string>();

  protected readonly resource = reading(() => {
    const asked = [this.day() && `day=${this.day()}`, this.of() && `therapistId=${this.of()}`];
    const query = asked.filter(Boolean).join('&');
    return query ? `/calendar?${query}` : '/calendar';
  }, CalendarWeek);
  private readonly lastWeek = lastRead(this.resource);
  protected readonly week = computed(() => (this.resource.error() ? undefined : this.lastWeek()));
  protected readonly openings = reading(() => {
    const week = this.week();
    if (!week || week.therapistId !== this.me.id) return undefined;
    return `/openings?from=${week.monday}&days=7&minutes=50`;
  }, Openings);
  private readonly grid = viewChild(WeekGrid);
  private readonly leftBehind = signal<CalendarWeek | undefined>(undefined);

  protected readonly days = computed(() => {
    const starts = this.openings.hasValue() ? this.openings.value().starts : [];
    return daysOf(this.here(), starts, { say: this.say, reader: this.reader() });
  });
  protected readonly hours = computed(() => hoursOf(this.days(), this.here().blocks));
  protected readonly isOwn = computed(() => this.here().therapistId === this.me.id);
  protected readonly hasNoHours = computed(() => this.isOwn() && this.here().blocks.length === 0);
  /** Whose weeks can be turned to, where there are several. */
  protected readonly therapists = computed(() =>
    this.here().therapists.length > 1 ? this.here().therapists : [],
  );
  protected readonly heading = computed(() => {
    const dates = this.days().map(({ date }) => date);
    const first = dates[0] ?? this.here().monday;
    const last = dates.at(-1) ?? first;
    return daysInWords(first, last, this.reader());
  });
  protected readonly over = computed(() => {
    const { monday, zone } = this.here();
    const number = Temporal.PlainDate.from(monday).weekOfYear ?? 0;
    return this.say('workspace.calendar.over', { number, place: placeOf(zone) });
  });

  protected readonly booking = signal<{ readonly startsAt: string } | undefined>(undefined);
  private readonly openId = signal<string | undefined>(undefined);
  protected readonly session = computed(() =>
    booked(this.here()).find(({ id }) => id === this.openId()),
  );

  constructor() {
    const injector = inject(Injector);
    // Turned by key or changed, the week comes under the focus again once it is there.
    effect(() => {
      const before = this.leftBehind();
      const isThere = this.week() !== before && !this.openings.isLoading();
      if (!before || !isThere) return;
      this.leftBehind.set(undefined);
      afterNextRender(() => this.grid()?.enter(), { injector });
    });
  }

  protected choose(item: GridItem): void {
    if (item.kind === 'opening') this.booking.set({ startsAt: item.id });
    else this.openId.set(item.id);
  }

  protected async turn(turn: Turn, byKey = false): Promise<void> {
    this.leftBehind.set(byKey ? this.week() : undefined);
    const day = turn === 'today' ? null : this.weeksFrom(turn === 'back' ? -1 : 1);
    const queryParams = { day, of: this.of() ?? null };
    await this.router.navigate([], { queryParams, replaceUrl: true });
  }

  protected async turnTo(of: string): Promise<void> {
    const queryParams = { day: this.day() ?? null, of };
    await this.router.navigate([], { queryParams, replaceUrl: true });
  }

  protected showChanged(): void {
    this.close();
    this.leftBehind.set(this.week());
    this.resource.reload();
    this.openings.reload();
  }

  protected close(): void {
    this.booking.set(undefined);
    this.openId.set(undefined);
  }

  private weeksFrom(weeks: number): string {
    return Temporal.PlainDate.from(this.here().monday).add({ weeks }).toString();
  }

  private reader(): Reader {
    return { zone: this.here().zone, locale: this.me.locale };
  }

  private here(): CalendarWeek {
    const week = this.week();
    if (!week) throw new Error('No week has been read');
    return week;
  }
}
