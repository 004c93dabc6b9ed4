import { Component, computed, input } from '@angular/core';

type Line = readonly (number | null)[];

const width = 152;
const height = 44;
const inset = 6;

/** Two lines over the same weeks, told apart by dash and by the shape of the last mark. Gaps stay gaps. */
@Component({
  selector: 'ck-sparkline',
  template: `<svg
    viewBox="0 0 152 44"
    width="152"
    height="44"
    role="img"
    [attr.aria-label]="label()"
  >
    <path class="first" [attr.d]="firstPath()" />
    <path class="second" stroke-dasharray="4 3" [attr.d]="secondPath()" />
    @if (firstEnd(); as end) {
      <circle class="first" r="3.5" [attr.cx]="end.x" [attr.cy]="end.y" />
    }
    @if (secondEnd(); as end) {
      <path
        class="second mark"
        d="M0-4.5 4.5 0 0 4.5-4.5 0z"
        [attr.transform]="'translate(' + end.x + ' ' + end.y + ')'"
      />
    }
  </svg>`,
  styles: `
    :host {
      display: inline-block;
      line-height: 0;
    }
    svg {
      max-inline-size: 100%;
      height: auto;
    }
    path {
      fill: none;
      stroke-width: 2;
      stroke-linejoin: round;
      stroke-linecap: round;
    }
    path.first {
      stroke: var(--first);
    }
    path.second {
      stroke: var(--second);
    }
    circle.first {
      fill: var(--first);
    }
    path.mark {
      fill: var(--second);
      stroke: none;
    }
  `,
})
export class Sparkline {
  readonly first = input.required<Line>();
  readonly second = input<Line>([]);
  readonly lowest = input(0);
  readonly highest = input(50);
  /** Both lines in words. */
  readonly label = input.required<string>();

  protected readonly firstPath = computed(() => this.pathOf(this.first()));
  protected readonly secondPath = computed(() => this.pathOf(this.second()));
  protected readonly firstEnd = computed(() => this.endOf(this.first()));
  protected readonly secondEnd = computed(() => this.endOf(this.second()));

  private pathOf(line: Line): string {
    let path = '';
    let drawing = false;
    line.forEach((value, index) => {
      if (value !== null) path += `${drawing ? 'L' : 'M'}${this.across(index)} ${this.up(value)}`;
      drawing = value !== null;
    });
    return path;
  }

  private endOf(line: Line): { x: number; y: number } | undefined {
    const index = line.findLastIndex((value) => value !== null);
    const value = line[index] ?? null;
    return value === null ? undefined : { x: this.across(index), y: this.up(value) };
  }

  private across(index: number): number {
    const steps = Math.max(this.first().length, this.second().length) - 1;
    return Math.round((inset + (index * (width - 2 * inset)) / Math.max(steps, 1)) * 10) / 10;
  }

  private up(value: number): number {
    const share = (value - this.lowest()) / (this.highest() - this.lowest());
    return Math.round((height - inset - share * (height - 2 * inset)) * 10) / 10;
  }
}
