import { Component, computed, inject, input } from '@angular/core';
import type { ChartLine, Stop } from '@closeknit/ui/trend-chart/lines';
import { Words } from '../../words/words.ts';
import { scoresInWords } from './in-words.ts';

/** The same as the chart in numbers, the latest week first, with what happened beside them. */
@Component({
  selector: 'app-picture-table',
  template: `<table>
    <caption class="visually-hidden">
      {{
        caption()
      }}
    </caption>
    <thead>
      <tr>
        <th scope="col">{{ say('workspace.trend.week-of') }}</th>
        @for (line of lines(); track line.place) {
          <th scope="col">{{ line.name }}</th>
        }
        @if (hasGap()) {
          <th scope="col" class="whole">{{ say('workspace.trend.gap-column') }}</th>
        }
      </tr>
    </thead>
    <tbody>
      @for (row of rows(); track row.week) {
        <tr>
          <th scope="row">
            {{ row.name }}
            @for (text of row.happened; track $index) {
              <span class="faint">{{ text }}</span>
            }
          </th>
          @for (cell of row.cells; track $index) {
            <td>{{ cell || none }}</td>
          }
          @if (hasGap()) {
            <td>{{ row.gap ?? none }}</td>
          }
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
      vertical-align: baseline;
    }
    th:first-child {
      text-align: start;
    }
    tbody th {
      font-weight: 400;
    }
    .whole {
      overflow-wrap: normal;
      hyphens: none;
    }
    .faint {
      display: block;
    }
  `,
})
export class PictureTable {
  protected readonly say = inject(Words).say;
  protected readonly none = this.say('workspace.trend.none');
  readonly caption = input.required<string>();
  readonly lines = input.required<readonly ChartLine[]>();
  readonly stops = input.required<readonly Stop[]>();
  /** A week by its Monday. */
  readonly nameOf = input.required<(monday: string) => string>();

  protected readonly hasGap = computed(() => this.lines().length > 1);
  protected readonly rows = computed(() =>
    this.stops()
      .map(({ week, scores, gap, marks }) => ({
        ...{ week, gap, name: this.nameOf()(week) },
        cells: scores.map(scoresInWords),
        happened: marks.map(({ text }) => text),
      }))
      .toReversed(),
  );
}
