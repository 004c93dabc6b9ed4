import { Component, computed, inject, input, signal } from '@angular/core';
import type { Findings } from '@closeknit/contracts/findings';
import type { ChartLine, ChartMark, Span } from '@closeknit/ui/trend-chart/lines';
import { dateInWords } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { bandInWords, measureOf } from '../../trend-picture/measure-of.ts';
import { type Range, TrendPicture } from '../../trend-picture/trend-picture.ts';

/** Both partners on one questionnaire in one version, as far as each has answered it. */
@Component({
  selector: 'app-result-picture',
  imports: [TrendPicture],
  template: `
    <app-trend-picture
      [heading]="line().name"
      [what]="line().name"
      [subject]="line().key"
      [lines]="lines()"
      [measure]="measure()"
      [span]="span()"
      [marks]="marks()"
      [band]="band()"
      [(range)]="range"
    />
  `,
})
export class ResultPicture {
  private readonly reader = inject(OwnTimes).reader;
  private readonly say = inject(Words).say;

  readonly line = input.required<Findings['lines'][number]>();
  readonly findings = input.required<Pick<Findings, 'today' | 'sessions'>>();

  protected readonly range = signal<Range>(26);
  protected readonly measure = computed(() => measureOf(this.line(), this.say));
  protected readonly band = computed(() => bandInWords(this.line(), this.say));
  protected readonly lines = computed<ChartLine[]>(() =>
    this.line()
      .partners.filter(({ results }) => results.length > 0)
      .map(({ place, firstName, results, baseline }) => ({
        ...{ place, name: firstName, results, missed: [] },
        baseline: baseline?.score ?? results[0]?.score ?? null,
      })),
  );
  /** Whole weeks up to today; all of it begins with the first answer. */
  protected readonly span = computed<Span>(() => {
    const today = Temporal.PlainDate.from(this.findings().today);
    const monday = today.subtract({ days: today.dayOfWeek - 1 });
    const until = monday.add({ days: 6 }).toString();
    const weeks = this.range();
    if (weeks !== 'all') return { from: monday.subtract({ weeks: weeks - 1 }).toString(), until };
    const days = this.lines().flatMap(({ results }) => results.map(({ day }) => day));
    return { from: days.toSorted()[0] ?? monday.toString(), until };
  });
  protected readonly marks = computed<ChartMark[]>(() =>
    this.findings().sessions.map((day) => ({
      ...{ day, kind: 'session' as const },
      text: this.say('workspace.trend.mark.session', { day: dateInWords(day, this.reader) }),
    })),
  );
}
