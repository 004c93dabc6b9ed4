import { Component, computed, inject, input } from '@angular/core';
import type { Trend } from '@closeknit/contracts/check-ins';
import { gapOf } from '@closeknit/domain/check-ins/trend';
import { dateInWords } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { bothLines } from './in-words.ts';

/** The same numbers as the chart, the latest week first. */
@Component({
  selector: 'app-trend-table',
  template: `<table>
    <caption class="visually-hidden">
      {{
        say('workspace.trend.caption')
      }}
    </caption>
    <thead>
      <tr>
        <th scope="col">{{ say('workspace.trend.week-of') }}</th>
        <th scope="col">{{ names()[0] }}</th>
        <th scope="col">{{ names()[1] }}</th>
        <th scope="col">{{ say('workspace.trend.gap-column') }}</th>
      </tr>
    </thead>
    <tbody>
      @for (row of rows(); track row.week) {
        <tr>
          <th scope="row">{{ row.week }}</th>
          <td>{{ row.first ?? none }}</td>
          <td>{{ row.second ?? none }}</td>
          <td>{{ row.gap ?? none }}</td>
        </tr>
      }
    </tbody>
  </table>`,
  styles: `
    table {
      inline-size: 100%;
      margin-block-end: var(--space-4);
      border-collapse: collapse;
    }
    th,
    td {
      padding: var(--space-2);
      border-block-end: 1px solid var(--line);
      text-align: end;
    }
    th:first-child {
      text-align: start;
    }
    tbody th {
      font-weight: 400;
    }
  `,
})
export class TrendTable {
  private readonly reader = inject(OwnTimes).reader;
  protected readonly say = inject(Words).say;
  protected readonly none = this.say('workspace.trend.none');
  readonly trend = input.required<Trend>();

  protected readonly names = computed(() =>
    bothLines(this.trend()).map(({ firstName }) => firstName),
  );
  protected readonly rows = computed(() => {
    const [first, second] = bothLines(this.trend()).map(({ points }) => points);
    return this.trend()
      .weeks.map((week, at) => {
        const totals = [first?.[at]?.total ?? null, second?.[at]?.total ?? null] as const;
        return {
          week: dateInWords(week, this.reader),
          first: totals[0],
          second: totals[1],
          gap: gapOf(...totals),
        };
      })
      .toReversed();
  });
}
