import { Component, computed, input } from '@angular/core';

export interface LinePoint {
  readonly week: string;
  readonly label: string;
  readonly total: number | null;
}

const left = 26;
const right = 352;
/** What a name at the end of a line takes, and how far apart two names stand. */
const forNames = 64;
const apart = 16;
/** A first name that fits there. */
const longestName = 9;
const top = 12;
const bottom = 152;
const highest = 50;

interface Mark {
  readonly week: string;
  readonly place: number;
  readonly x: number;
  readonly y: number;
}

/** The other partner's line, where they let it be seen. */
export interface OtherLine {
  readonly name: string;
  readonly ownName: string;
  readonly totals: readonly (number | null)[];
}

/**
 * One's own totals, 0 to 50, and the other's where they show them. A missing week is a gap, never a
 * line drawn across it.
 */
@Component({
  selector: 'app-own-line',
  template: `<svg viewBox="0 0 360 180" role="img" [attr.aria-label]="label()">
    @for (level of levels; track level.value) {
      <path class="grid" [attr.d]="level.path" />
      <text x="0" [attr.y]="level.y + 4">{{ level.value }}</text>
    }
    @if (theirs(); as other) {
      <path class="line second" [attr.d]="path(other.marks)" />
      @for (mark of other.marks; track mark.week) {
        <path class="mark second" [attr.d]="diamond(mark)" />
      }
    }
    <path class="line" [attr.d]="path(own())" />
    @for (mark of own(); track mark.week) {
      <circle r="4" [attr.cx]="mark.x" [attr.cy]="mark.y" />
    }
    @for (end of ends(); track end.name) {
      <text class="name" [class.second]="end.isOther" [attr.x]="edge() + 8" [attr.y]="end.y + 4">
        {{ end.name }}
      </text>
    }
    @for (tick of ticks(); track tick.week) {
      <text y="174" [attr.x]="tick.x" [attr.text-anchor]="tick.anchor">{{ tick.label }}</text>
    }
  </svg>`,
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
      inline-size: 100%;
      height: auto;
      aspect-ratio: 2;
    }
    .grid {
      stroke: var(--line);
    }
    .line {
      fill: none;
      stroke: var(--first);
      stroke-width: 2.2;
      stroke-linejoin: round;
    }
    circle,
    .mark {
      fill: var(--first);
      stroke: var(--sheet);
      stroke-width: 1.5;
    }
    .line.second {
      stroke: var(--second);
      stroke-dasharray: 7 4;
    }
    .mark.second {
      fill: var(--second);
    }
    text {
      font: 500 12px var(--sans);
      fill: var(--ink-faint);
      font-variant-numeric: tabular-nums;
    }
    .name {
      fill: var(--first);
      font-weight: 580;
    }
    .name.second {
      fill: var(--second);
    }
  `,
})
export class OwnLine {
  readonly points = input.required<readonly LinePoint[]>();
  readonly label = input.required<string>();
  readonly other = input<OtherLine>();

  /** Where the last week stands. */
  protected readonly edge = computed(() => (this.other() ? right - forNames : right) - 4);

  protected readonly levels = [0, 10, 20, 30, 40, 50].map((value) => ({
    value,
    y: up(value),
    path: `M${left} ${up(value)}H${right}`,
  }));

  protected readonly own = computed(() => this.marksOf(this.points().map(({ total }) => total)));
  protected readonly theirs = computed(() => {
    const other = this.other();
    return other && { marks: this.marksOf(other.totals) };
  });

  /** Each name beside where its line ends, kept from standing on the other's. */
  protected readonly ends = computed(() => {
    const other = this.other();
    if (!other) return [];
    const [own, theirs] = [this.own().at(-1)?.y, this.theirs()?.marks.at(-1)?.y];
    return [
      { name: other.ownName, y: beside(own, theirs, 'upper'), isOther: false },
      { name: shortened(other.name), y: beside(theirs, own, 'lower'), isOther: true },
    ].flatMap(({ y, ...end }) => (y === null ? [] : [{ ...end, y }]));
  });

  protected path(marks: readonly Mark[]): string {
    return marks
      .map(
        ({ x, y, place }, nth, all) => `${all[nth - 1]?.place === place - 1 ? 'L' : 'M'}${x} ${y}`,
      )
      .join('');
  }

  protected diamond({ x, y }: Mark): string {
    return `M${x} ${y - 5}l5 5l-5 5l-5 -5z`;
  }

  /** The first, the middle and the last week, which a phone has room for. */
  protected readonly ticks = computed(() => {
    const points = this.points();
    const last = points.length - 1;
    return [...new Set([0, Math.floor(last / 2), last])].map((place) => ({
      week: points[place]?.week,
      label: points[place]?.label,
      x: this.across(place),
      anchor: place === 0 ? 'start' : place === last ? 'end' : 'middle',
    }));
  });

  private marksOf(totals: readonly (number | null)[]): Mark[] {
    return totals.flatMap((total, place) => {
      const week = this.points()[place]?.week;
      if (total === null || week === undefined) return [];
      return [{ week, place, x: this.across(place), y: up(total) }];
    });
  }

  private across(place: number): number {
    const steps = Math.max(this.points().length - 1, 1);
    return Math.round(left + 4 + (place * (this.edge() - left - 4)) / steps);
  }
}

function up(value: number): number {
  return Math.round(bottom - (value * (bottom - top)) / highest);
}

/** Where the name of a line stands that ends at `y`; of two at one height one is the upper. */
function beside(y: number | undefined, other: number | undefined, atOne: 'upper' | 'lower') {
  if (y === undefined) return null;
  if (other === undefined || Math.abs(y - other) >= apart) return y;
  const isUpper = y === other ? atOne === 'upper' : y < other;
  return (y + other) / 2 + (isUpper ? -apart : apart) / 2;
}

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
}
