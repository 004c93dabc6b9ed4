import { Component, computed, inject, input, model, signal, viewChild } from '@angular/core';
import {
  type ChartLine,
  type ChartMark,
  lineWithin,
  marksWithin,
  type Measure,
  type Span,
  type Stop,
  stopsOf,
} from '@closeknit/ui/trend-chart/lines';
import { TrendChart } from '@closeknit/ui/trend-chart/trend-chart';
import { dateInWords, monthInWords, shortDate, withYear } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';
import { pictureInWords, type Telling, weekInWords } from './in-words.ts';
import { PictureLegend } from './picture-legend.ts';
import { PictureTable } from './picture-table.ts';
import { TakingAlong } from './taking-along.ts';

export const RANGES = [13, 26, 52, 'all'] as const;
/** How many weeks back. */
export type Range = (typeof RANGES)[number];

const YEAR_OF_WEEKS = 54;

/**
 * Both partners on one measure, whichever it is: as a chart, as a table, in words, and to be taken
 * along. Whoever shows it says what was measured and gives the results; the rest is the same for all.
 */
@Component({
  selector: 'app-trend-picture',
  imports: [PictureLegend, PictureTable, TakingAlong, TrendChart],
  templateUrl: './trend-picture.html',
  styleUrl: './trend-picture.css',
})
export class TrendPicture {
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;

  readonly heading = input.required<string>();
  /** What is measured, in a word or two. */
  readonly what = input.required<string>();
  /** The same for the name of a file: `closeness`. */
  readonly subject = input.required<string>();
  readonly lines = input.required<readonly ChartLine[]>();
  readonly measure = input.required<Measure>();
  readonly span = input.required<Span>();
  /** Lines that go into the file of numbers beside those that are drawn. */
  readonly also = input<readonly ChartLine[]>([]);
  readonly marks = input<readonly ChartMark[]>([]);
  /** What lies within the band, where there is one. */
  readonly band = input('');
  readonly range = model.required<Range>();
  /** Without anything to press, for paper. */
  readonly plain = input(false);

  protected readonly ranges = RANGES;
  protected readonly isTable = signal(false);
  private readonly chart = viewChild(TrendChart);
  private readonly legend = viewChild(PictureLegend);
  protected readonly signs = () => this.legend()?.entries() ?? [];
  protected readonly drawing = computed(() => {
    const chart = this.chart();
    return chart && (() => chart.drawing());
  });

  protected readonly shown = computed(() =>
    this.lines().map((line) => lineWithin(line, this.span())),
  );
  protected readonly marksShown = computed(() => marksWithin(this.marks(), this.span()));
  protected readonly stops = computed(() => stopsOf(this.shown(), this.marksShown()));
  protected readonly caption = computed(() =>
    this.say('workspace.trend.caption', { what: this.what(), ...this.ends() }),
  );
  protected readonly words = computed(() => ({
    axis: this.say('workspace.trend.axis', { what: this.what(), ...this.ends() }),
    direction: this.say(`workspace.trend.better-${this.measure().better}`),
    gap: this.say('workspace.trend.gap'),
    read: this.say('workspace.trend.read'),
    hint: this.say('workspace.trend.hint'),
  }));
  protected readonly summary = computed(() =>
    pictureInWords(
      { lines: this.shown(), stops: this.stops(), measure: this.measure() },
      this.telling,
    ),
  );
  private readonly telling: Telling = {
    say: this.say,
    week: (monday) => this.dated(shortDate, monday),
  };
  protected readonly readingOf = (stop: Stop): string =>
    weekInWords(stop, this.lines(), this.telling);
  protected readonly weekOf = (monday: string): string => this.dated(dateInWords, monday);
  protected readonly nameOf = computed(() => {
    const { from, until } = this.span();
    const weeks = (Date.parse(until) - Date.parse(from)) / (7 * 86_400_000);
    const write = weeks > YEAR_OF_WEEKS ? monthInWords : shortDate;
    return (day: string) => write(day, this.times.reader);
  });

  protected isChosen(range: Range): boolean {
    return this.range() === range;
  }

  protected nameOfRange(range: Range): string {
    if (range === 'all') return this.say('workspace.trend.all');
    return this.say('workspace.trend.weeks', { count: range });
  }

  private ends() {
    const { min, max } = this.measure();
    return { min, max };
  }

  private dated(write: typeof shortDate, day: string): string {
    return withYear(write(day, this.times.reader), day, this.times.today());
  }
}
