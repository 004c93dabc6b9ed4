import { Component, computed, input } from '@angular/core';

export interface LinePoint {
  readonly week: string;
  readonly label: string;
  readonly total: number | null;
}

const left = 26;
const right = 352;
const top = 12;
const bottom = 152;
const highest = 50;

/** One person's totals, 0 to 50. A missing week is a gap, never a line drawn across it. */
@Component({
  selector: 'app-own-line',
  template: `<svg viewBox="0 0 360 180" role="img" [attr.aria-label]="label()">
    @for (level of levels; track level.value) {
      <path class="grid" [attr.d]="level.path" />
      <text x="0" [attr.y]="level.y + 4">{{ level.value }}</text>
    }
    <path class="line" [attr.d]="path()" />
    @for (mark of marks(); track mark.week) {
      <circle r="4" [attr.cx]="mark.x" [attr.cy]="mark.y" />
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
    circle {
      fill: var(--first);
      stroke: var(--sheet);
      stroke-width: 1.5;
    }
    text {
      font: 500 12px var(--sans);
      fill: var(--ink-faint);
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class OwnLine {
  readonly points = input.required<readonly LinePoint[]>();
  readonly label = input.required<string>();

  protected readonly levels = [0, 10, 20, 30, 40, 50].map((value) => ({
    value,
    y: up(value),
    path: `M${left} ${up(value)}H${right}`,
  }));

  protected readonly marks = computed(() =>
    this.points().flatMap(({ week, total }, place) =>
      total === null ? [] : [{ week, place, x: this.across(place), y: up(total) }],
    ),
  );

  protected readonly path = computed(() =>
    this.marks()
      .map(
        ({ x, y, place }, nth, all) => `${all[nth - 1]?.place === place - 1 ? 'L' : 'M'}${x} ${y}`,
      )
      .join(''),
  );

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

  private across(place: number): number {
    const steps = Math.max(this.points().length - 1, 1);
    return Math.round(left + 4 + (place * (right - left - 8)) / steps);
  }
}

function up(value: number): number {
  return Math.round(bottom - (value * (bottom - top)) / highest);
}
