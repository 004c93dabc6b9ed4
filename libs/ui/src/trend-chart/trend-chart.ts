import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { gapOf } from '@closeknit/domain/check-ins/trend';
import { line } from 'd3-shape';
import { apart, type Frame, frameOf } from './frame.ts';

export interface ChartLine {
  readonly name: string;
  /** 0-50 for each week, null where there is none. */
  readonly totals: readonly (number | null)[];
}

export interface ChartWords {
  readonly gap: string;
  /** What the reading of single weeks is called. */
  readonly read: string;
  /** How to read single weeks, until somebody does. */
  readonly hint: string;
}

interface Mark {
  readonly x: number;
  readonly y: number;
}

/**
 * Both partners in one frame: circle and solid line, diamond and dashes, each called by name at
 * its end. A missing week is a gap. Weeks are read one by one by arrow key or pointer.
 */
@Component({
  selector: 'ck-trend-chart',
  templateUrl: './trend-chart.html',
  styleUrl: './trend-chart.css',
})
export class TrendChart {
  readonly first = input.required<ChartLine>();
  readonly second = input.required<ChartLine>();
  /** A short name for each week, `24 Nov`. */
  readonly weeks = input.required<readonly string[]>();
  /** Each week in a sentence. */
  readonly readings = input.required<readonly string[]>();
  /** Sessions as weeks from the first one on, 2.5 being in the middle of the third. */
  readonly sessions = input<readonly number[]>([]);
  readonly words = input.required<ChartWords>();

  private readonly width = signal(720);
  private readonly place = viewChild.required<ElementRef<HTMLElement>>('place');
  private readonly chosen = signal<number | undefined>(undefined);

  protected readonly frame = computed(() =>
    frameOf({
      width: this.width(),
      weeks: this.weeks().length,
      totals: [...this.first().totals, ...this.second().totals].filter((total) => total !== null),
      labels: 40 + 8 * Math.min(10, Math.max(this.first().name.length, this.second().name.length)),
    }),
  );
  protected readonly firstPath = computed(() => this.pathOf(this.first()));
  protected readonly secondPath = computed(() => this.pathOf(this.second()));
  protected readonly firstMarks = computed(() => this.marksOf(this.first()));
  protected readonly secondMarks = computed(() => this.marksOf(this.second()));
  protected readonly labels = computed(() => this.endsOf(this.first(), this.second()));
  /** Both labels stand beyond whoever's line goes on longer. */
  protected readonly labelsAt = computed(() => {
    const lasts = [this.first(), this.second()].map(({ totals }) =>
      totals.findLastIndex((total) => total !== null),
    );
    return this.frame().across(Math.max(...lasts)) + 12;
  });
  protected readonly gapScale = computed(() => {
    const widest = Math.max(...this.bars().map(({ gap }) => gap ?? 0));
    return Math.min(2.5, 50 / Math.max(widest, 1));
  });
  protected readonly bars = computed(() => this.barsBetween(this.first(), this.second()));
  protected readonly barWidth = computed(() => Math.max(2, Math.min(18, this.frame().step * 0.5)));
  protected readonly dates = computed(() => this.datesThatFit());
  protected readonly sessionLines = computed(() =>
    this.sessions().map((weeks) => this.frame().across(weeks)),
  );
  protected readonly read = computed(() =>
    Math.min(this.chosen() ?? this.weeks().length - 1, this.weeks().length - 1),
  );
  protected readonly isRead = computed(() => this.chosen() !== undefined);
  protected readonly reading = computed(() => this.readings()[this.read()] ?? '');

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const watch = new ResizeObserver(([entry]) => {
        if (entry) this.width.set(Math.max(280, Math.round(entry.contentRect.width)));
      });
      watch.observe(this.place().nativeElement);
      destroyed.onDestroy(() => watch.disconnect());
    });
  }

  protected readByKey(event: KeyboardEvent): void {
    const last = this.weeks().length - 1;
    const targets: Record<string, number> = {
      ArrowLeft: this.read() - 1,
      ArrowDown: this.read() - 1,
      ArrowRight: this.read() + 1,
      ArrowUp: this.read() + 1,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.chosen.set(Math.max(0, Math.min(last, target)));
  }

  protected readFromLast(): void {
    this.chosen.set(this.read());
  }

  protected readByPointer(event: PointerEvent): void {
    const { left } = this.place().nativeElement.getBoundingClientRect();
    const { step, across } = this.frame();
    const week = Math.round((event.clientX - left - across(0)) / step);
    this.chosen.set(Math.max(0, Math.min(this.weeks().length - 1, week)));
  }

  private pathOf({ totals }: ChartLine): string {
    const { across, up } = this.frame();
    const path = line<number | null>()
      .defined((total) => total !== null)
      .x((_, week) => across(week))
      .y((total) => up(total ?? 0));
    return path([...totals]) ?? '';
  }

  /** In little room only a point without neighbours needs a mark of its own, and the last one. */
  private marksOf({ totals }: ChartLine): Mark[] {
    const { across, up, step } = this.frame();
    const last = totals.findLastIndex((total) => total !== null);
    return totals.flatMap((total, week) => {
      const alone = (totals[week - 1] ?? totals[week + 1] ?? null) === null;
      const shown = total !== null && (step >= 16 || alone || week === last);
      return shown ? [{ x: across(week), y: up(total) }] : [];
    });
  }

  private endsOf(first: ChartLine, second: ChartLine): { text: string; y: number }[] {
    const { up } = this.frame();
    const ends = [first, second].map(
      ({ totals }) => totals.findLast((total) => total !== null) ?? null,
    );
    // Somebody without a line has no label either: it lies above the frame.
    const [one = -100, two = -100] = ends.map((total) => (total === null ? -100 : up(total)));
    const heights = apart(one, two);
    return [first, second].map(({ name }, at) => ({
      text: `${name} ${ends[at] ?? ''}`,
      y: heights[at] ?? 0,
    }));
  }

  private barsBetween(first: ChartLine, second: ChartLine): { x: number; gap: number | null }[] {
    const { across } = this.frame();
    return first.totals.map((total, week) => ({
      x: across(week),
      gap: gapOf(total, second.totals[week] ?? null),
    }));
  }

  private datesThatFit(): { x: number; text: string }[] {
    const { across, step }: Frame = this.frame();
    const every = Math.max(1, Math.ceil(58 / step));
    const last = this.weeks().length - 1;
    return this.weeks().flatMap((text, week) =>
      (last - week) % every === 0 ? [{ x: across(week), text }] : [],
    );
  }
}
