import { Component, computed, input } from '@angular/core';
import { scaleLinear } from 'd3-scale';
import { dayNumber } from '../trend-chart/days.ts';
import { apart } from '../trend-chart/frame.ts';
import { type ChartLine, lineWithin, type Measure, type Span } from '../trend-chart/lines.ts';
import { endOf, pathOf } from '../trend-chart/pen.ts';

const WIDTH = 152;
const HEIGHT = 88;
const LEFT = 20;
const RIGHT = 126;
const TOP = 8;
const FLOOR = 80;

/** One of several charts with the same scale and the same weeks, side by side to be compared. */
@Component({
  selector: 'ck-small-multiple',
  template: `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" [attr.aria-label]="label()">
    @for (level of levels(); track level.value) {
      <path class="rule" [attr.d]="'M${LEFT} ' + level.y + 'H${RIGHT}'" />
      <text x="${LEFT - 6}" text-anchor="end" [attr.y]="level.y + 4">{{ level.value }}</text>
    }
    @for (line of drawn(); track line.place) {
      <path
        [class]="'line ' + line.place"
        [attr.stroke-dasharray]="line.place === 'second' ? '4 3' : null"
        [attr.d]="line.path"
      />
    }
    @for (end of ends(); track end.place) {
      <path
        [class]="'mark ' + end.place"
        [attr.d]="shapes[end.place]"
        [attr.transform]="'translate(' + end.x + ' ' + end.y + ')'"
      />
      <text [class]="'score ' + end.place" x="${RIGHT + 8}" [attr.y]="end.labelY + 4">
        {{ end.score }}
      </text>
    }
  </svg>`,
  styleUrl: './small-multiple.css',
})
export class SmallMultiple {
  readonly lines = input.required<readonly ChartLine[]>();
  readonly measure = input.required<Measure>();
  readonly span = input.required<Span>();
  /** The lines in words. */
  readonly label = input.required<string>();

  /** A circle and a diamond. */
  protected readonly shapes = {
    first: 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z',
    second: 'M0-4.5 4.5 0 0 4.5-4.5 0z',
  };
  private readonly paper = computed(() => {
    const { min, max } = this.measure();
    const { from, until } = this.span();
    const days = [dayNumber(from), Math.max(dayNumber(until), dayNumber(from) + 1)];
    const along = scaleLinear(days, [LEFT + 4, RIGHT - 4]);
    const up = scaleLinear([min, max], [FLOOR, TOP]);
    return { across: (day: string) => along(dayNumber(day)), up: (score: number) => up(score) };
  });
  private readonly shown = computed(() =>
    this.lines().map((line) => lineWithin(line, this.span())),
  );
  protected readonly levels = computed(() => {
    const { min, max } = this.measure();
    return [min, (min + max) / 2, max].map((value) => ({ value, y: this.paper().up(value) }));
  });
  protected readonly drawn = computed(() =>
    this.shown().map((line) => ({ place: line.place, path: pathOf(line, this.paper()) })),
  );
  protected readonly ends = computed(() => {
    const ends = this.shown().flatMap((line) => {
      const end = endOf(line, this.paper());
      return end ? [{ ...end, place: line.place, labelY: end.y }] : [];
    });
    const [one, other] = ends;
    if (!one || !other) return ends;
    const heights = apart(one.y, other.y);
    return [one, other].map((end, at) => ({ ...end, labelY: heights[at] ?? end.y }));
  });
}
