import { Component, computed, input } from '@angular/core';
import { type Line, type Stroke, strokeOf } from './strokes.ts';

/**
 * Two lines over the same weeks, told apart by dash and by the shape of the last mark. Gaps stay
 * gaps. Nothing in it comes and goes, so that a hundred of them are there with the next frame.
 */
@Component({
  selector: 'ck-sparkline',
  template: `<svg
    viewBox="0 0 1520 440"
    width="152"
    height="44"
    role="img"
    [attr.aria-label]="label()"
  >
    <path class="first" [attr.d]="drawn().first" />
    <path class="second" stroke-dasharray="40 30" [attr.d]="drawn().second" />
    <path class="first mark" [attr.d]="drawn().circle" />
    <path class="second mark" [attr.d]="drawn().diamond" />
  </svg>`,
  styles: `
    :host {
      display: inline-block;
      line-height: 0;
    }
    svg {
      max-inline-size: 100%;
      height: auto;
      fill: none;
      stroke-width: 20;
      stroke-linejoin: round;
      stroke-linecap: round;
    }
    .first {
      stroke: var(--first);
    }
    .second {
      stroke: var(--second);
    }
    .first.mark {
      fill: var(--first);
      stroke: none;
    }
    .second.mark {
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

  protected readonly drawn = computed(() => {
    const [one, other] = [this.first(), this.second()];
    const room = {
      width: 1520,
      height: 440,
      inset: 60,
      weeks: Math.max(one.length, other.length),
      lowest: this.lowest(),
      highest: this.highest(),
    };
    const [first, second] = [strokeOf(one, room), strokeOf(other, room)];
    return {
      first: first.path,
      second: second.path,
      circle: markAt(first, 'm-35 0a35 35 0 1 0 70 0a35 35 0 1 0-70 0z'),
      diamond: markAt(second, 'm0-45 45 45-45 45-45-45z'),
    };
  });
}

/** A shape around the end of a stroke; nothing without one. */
function markAt({ end }: Stroke, shape: string): string {
  return end ? `M${end.x} ${end.y}${shape}` : '';
}
