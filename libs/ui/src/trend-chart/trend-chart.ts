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
import { Bands } from './bands.ts';
import { mondayOf, plusDays } from './days.ts';
import { apart, type Frame, frameOf } from './frame.ts';
import { GapStrip } from './gap-strip.ts';
import {
  type ChartLine,
  type ChartMark,
  lineWithin,
  marksWithin,
  type Measure,
  type Span,
  type Stop,
  stopsOf,
} from './lines.ts';
import { markRows, Marks } from './marks.ts';
import { endOf, pathOf, spotsOf } from './pen.ts';

export interface ChartWords {
  /** What is measured, and from where to where. */
  readonly axis: string;
  /** Which way is better. */
  readonly direction: string;
  readonly gap: string;
  /** What the reading of single weeks is called. */
  readonly read: string;
  /** How to read single weeks, until somebody does. */
  readonly hint: string;
}

/**
 * Partners in one frame: circle and solid line, diamond and dashes, each called by name at its end.
 * What is missing is a gap. Weeks are read one by one by arrow key or pointer.
 */
@Component({
  selector: 'ck-trend-chart',
  imports: [Bands, GapStrip, Marks],
  templateUrl: './trend-chart.html',
  styleUrl: './trend-chart.css',
})
export class TrendChart {
  /** One or two. */
  readonly lines = input.required<readonly ChartLine[]>();
  readonly measure = input.required<Measure>();
  readonly span = input.required<Span>();
  readonly marks = input<readonly ChartMark[]>([]);
  readonly words = input.required<ChartWords>();
  /** A week in a sentence. */
  readonly readingOf = input.required<(stop: Stop) => string>();
  /** A day in little room, `24 Nov`. */
  readonly nameOf = input.required<(day: string) => string>();

  private readonly width = signal(720);
  private readonly place = viewChild.required<ElementRef<HTMLElement>>('place');
  private readonly svg = viewChild.required<ElementRef<SVGSVGElement>>('drawing');
  private readonly chosen = signal<number | undefined>(undefined);

  protected readonly shown = computed(() =>
    this.lines().map((line) => lineWithin(line, this.span())),
  );
  private readonly marksShown = computed(() => marksWithin(this.marks(), this.span()));
  protected readonly stops = computed(() => stopsOf(this.shown(), this.marksShown()));
  protected readonly rows = computed(() => markRows(this.shown(), this.marksShown()));
  protected readonly hasGap = computed(() => this.lines().length > 1);
  protected readonly frame = computed(() =>
    frameOf({
      width: this.width(),
      span: this.span(),
      measure: this.measure(),
      scores: this.scoresToShow(),
      labels: 40 + 8 * Math.min(10, Math.max(0, ...this.lines().map(({ name }) => name.length))),
      rows: this.rows().length,
      hasGap: this.hasGap(),
    }),
  );
  protected readonly drawn = computed(() =>
    this.shown().map((line) => ({
      place: line.place,
      path: pathOf(line, this.frame()),
      spots: spotsOf(line, this.frame()),
    })),
  );
  protected readonly labels = computed(() => this.labelsApart());
  /** Labels stand beyond whoever's line goes on longer. */
  protected readonly labelsAt = computed(
    () => Math.max(...this.labels().map(({ x }) => x), this.frame().left) + 12,
  );
  protected readonly gapScale = computed(() => 125 / (this.measure().max - this.measure().min));
  protected readonly dates = computed(() => this.datesThatFit());
  protected readonly uprights = computed(() =>
    this.rows()
      .filter(({ kind }) => kind === 'session' || kind === 'life')
      .flatMap(({ days }) => days.map((day) => this.frame().across(day))),
  );
  protected readonly read = computed(() => {
    const last = Math.max(0, this.stops().length - 1);
    return Math.min(this.chosen() ?? last, last);
  });
  protected readonly isRead = computed(() => this.chosen() !== undefined);
  protected readonly readAt = computed(() => {
    const { across, left } = this.frame();
    const stop = this.stops()[this.read()];
    return stop ? across(stop.day) : left;
  });
  protected readonly reading = computed(() => {
    const stop = this.stops()[this.read()];
    return stop ? this.readingOf()(stop) : '';
  });

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

  /** The picture itself, to be taken along as a file. */
  drawing(): SVGSVGElement {
    return this.svg().nativeElement;
  }

  protected readByKey(event: KeyboardEvent): void {
    const last = this.stops().length - 1;
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
    const x = event.clientX - this.place().nativeElement.getBoundingClientRect().left;
    const far = this.stops().map(({ day }) => Math.abs(this.frame().across(day) - x));
    if (far.length > 0) this.chosen.set(far.indexOf(Math.min(...far)));
  }

  private scoresToShow(): number[] {
    const { cutOff } = this.measure();
    const scores = this.shown().flatMap(({ results }) => results.map(({ score }) => score));
    return scores.length > 0 && cutOff ? [...scores, cutOff.value] : scores;
  }

  private labelsApart() {
    const ends = this.shown().flatMap((line) => {
      const end = endOf(line, this.frame());
      return end ? [{ ...end, place: line.place, text: `${line.name} ${end.score}` }] : [];
    });
    const [one, other] = ends;
    if (!one || !other) return ends;
    const heights = apart(one.y, other.y);
    return [one, other].map((end, at) => ({ ...end, y: heights[at] ?? end.y }));
  }

  /** Mondays, counted back from the last. */
  private datesThatFit(): { x: number; text: string }[] {
    const { across, step }: Frame = this.frame();
    const { from, until } = this.span();
    const every = Math.max(1, Math.ceil(58 / step));
    const dates: { x: number; text: string }[] = [];
    for (let day = mondayOf(until); day >= from; day = plusDays(day, -7 * every))
      dates.unshift({ x: across(day), text: this.nameOf()(day) });
    return dates;
  }
}
