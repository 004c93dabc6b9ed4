import { Component, computed, input } from '@angular/core';
import type { Frame } from './frame.ts';
import type { Stop } from './lines.ts';

const HIGHEST_BAR = 48;

/** How far the two are apart, week by week; a dash where one of them has not answered. */
@Component({
  selector: '[ckGapStrip]',
  template: `<svg:text x="0" [attr.y]="frame().gapFloor - 56">{{ name() }}</svg:text>
    @for (bar of bars(); track bar.x) {
      @if (bar.height === null) {
        <svg:path
          class="absent"
          [attr.d]="'M' + (bar.x - 3) + ' ' + (frame().gapFloor - 5) + 'h6'"
        />
      } @else {
        <svg:rect
          class="gap"
          rx="2"
          [attr.x]="bar.x - width() / 2"
          [attr.y]="frame().gapFloor - bar.height"
          [attr.width]="width()"
          [attr.height]="bar.height"
        />
      }
    }`,
  styles: `
    .gap {
      fill: var(--line-field);
    }
    .absent {
      stroke: var(--line-field);
    }
  `,
})
export class GapStrip {
  readonly frame = input.required<Frame>();
  readonly stops = input.required<readonly Stop[]>();
  readonly name = input.required<string>();
  /** Pixels a point is at most worth. */
  readonly most = input.required<number>();

  protected readonly width = computed(() => Math.max(2, Math.min(18, this.frame().step * 0.5)));
  private readonly scale = computed(() => {
    const widest = Math.max(1, ...this.stops().map(({ gap }) => gap ?? 0));
    return Math.min(this.most(), HIGHEST_BAR / widest);
  });
  protected readonly bars = computed(() =>
    this.stops()
      .filter(({ scores, missed }) => scores.some((own, at) => own.length > 0 || missed[at]))
      .map(({ day, gap }) => ({
        x: this.frame().across(day),
        height: gap === null ? null : gap * this.scale(),
      })),
  );
}
