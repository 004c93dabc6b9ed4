import { Component, computed, inject, signal } from '@angular/core';
import { Trend } from '@closeknit/contracts/check-ins';
import { NOTABLE_CHANGE } from '@closeknit/domain/check-ins/trend';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { reading } from '../../../client/reading.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { lastRead } from '../../last-read.ts';
import { OwnTimes } from '../../own-times.ts';
import { type Range, TrendPicture } from '../../trend-picture/trend-picture.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import { FoundWeekly } from './found-weekly.ts';
import { LifeEvents } from './life-events.ts';
import { PartnerNotes } from './partner-notes.ts';
import { Signs } from './signs.ts';
import { CLOSENESS, closenessLines, isEmpty, marksOf, nearnessLines, spanOf } from './weekly.ts';

/** How close each of the two has felt, week by week: as a chart, as a table, and in words. */
@Component({
  selector: 'app-trend-tab',
  imports: [EmptyState, FoundWeekly, LifeEvents, PartnerNotes, Signs, TrendPicture, Waiting],
  templateUrl: './trend-tab.html',
  styleUrl: './trend-tab.css',
})
export default class TrendTab {
  private readonly atHand = inject(CoupleAtHand);
  private readonly reader = inject(OwnTimes).reader;
  protected readonly say = inject(Words).say;

  protected readonly measure = CLOSENESS;
  protected readonly range = signal<Range>(13);
  protected readonly resource = reading(
    () => this.atHand.below(`/trend?weeks=${this.range()}`),
    Trend,
  );
  private readonly lastTrend = lastRead(this.resource);
  protected readonly trend = computed(() => (this.resource.error() ? undefined : this.lastTrend()));
  private readonly shown = computed<Trend>(
    () =>
      this.trend() ?? {
        weeks: [],
        lines: [],
        sessions: [],
        done: [],
        steps: [],
        events: [],
        beganResting: false,
      },
  );

  protected readonly isEmpty = computed(() => isEmpty(this.shown()));
  protected readonly lines = computed(() => closenessLines(this.shown()));
  /** Drawn among the signs, and taken along with the numbers. */
  protected readonly nearness = computed(() =>
    nearnessLines(this.shown()).map((line) => ({
      ...line,
      name: this.say('workspace.trend.nearness-of', { name: line.name }),
    })),
  );
  protected readonly span = computed(() => spanOf(this.shown()));
  protected readonly marks = computed(() => marksOf(this.shown(), this.say, this.reader));
  protected readonly band = computed(() =>
    this.say('workspace.trend.own-band', { points: NOTABLE_CHANGE }),
  );
}
