import { Component, computed, inject, signal } from '@angular/core';
import { Trend } from '@closeknit/contracts/check-ins';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { TrendChart } from '@closeknit/ui/trend-chart/trend-chart';
import { reading } from '../../../client/reading.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { shortDate } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { lastRead } from '../../last-read.ts';
import { OwnTimes } from '../../own-times.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import { Finding } from './finding.ts';
import { bothLines, isEmpty, totalsOf, trendInWords, weekInWords } from './in-words.ts';
import { PartnerNotes } from './partner-notes.ts';
import { Signs } from './signs.ts';
import { TrendTable } from './trend-table.ts';

const WEEK = 7 * 86_400_000;

/** How close each of the two has felt, week by week: as a chart, as a table, and in words. */
@Component({
  selector: 'app-trend-tab',
  imports: [EmptyState, Finding, PartnerNotes, Signs, TrendChart, TrendTable, Waiting],
  templateUrl: './trend-tab.html',
  styleUrl: './trend-tab.css',
})
export default class TrendTab {
  private readonly atHand = inject(CoupleAtHand);
  private readonly reader = inject(OwnTimes).reader;
  protected readonly say = inject(Words).say;

  protected readonly ranges = [13, 26, 52] as const;
  protected readonly weeks = signal<number>(13);
  protected readonly isTable = signal(false);
  protected readonly resource = reading(
    () => this.atHand.below(`/trend?weeks=${this.weeks()}`),
    Trend,
  );
  private readonly lastTrend = lastRead(this.resource);
  protected readonly trend = computed(() => (this.resource.error() ? undefined : this.lastTrend()));
  private readonly telling = {
    say: this.say,
    week: (monday: string) => shortDate(monday, this.reader),
  };

  protected readonly isEmpty = computed(() => isEmpty(this.shown()));
  protected readonly first = computed(() => this.chartLine(0));
  protected readonly second = computed(() => this.chartLine(1));
  protected readonly dates = computed(() => this.shown().weeks.map(this.telling.week));
  protected readonly readings = computed(() =>
    this.shown().weeks.map((_, at) => weekInWords(this.shown(), at, this.telling)),
  );
  protected readonly summary = computed(() => trendInWords(this.shown(), this.telling));
  protected readonly sessions = computed(() => {
    const begin = Date.parse(this.shown().weeks[0] ?? '');
    return this.shown()
      .sessions.map((session) => (Date.parse(session) - begin) / WEEK)
      .filter((weeks) => weeks >= 0 && weeks <= this.shown().weeks.length - 1);
  });
  protected readonly words = {
    gap: this.say('workspace.trend.gap'),
    read: this.say('workspace.trend.read'),
    hint: this.say('workspace.trend.hint'),
  };

  private shown(): Trend {
    return this.trend() ?? { weeks: [], lines: [], sessions: [] };
  }

  private chartLine(at: 0 | 1) {
    const line = bothLines(this.shown())[at];
    return { name: line.firstName, totals: totalsOf(line) };
  }
}
