import { Component, computed, input } from '@angular/core';
import type { Frame } from './frame.ts';
import type { ChartLine, Measure } from './lines.ts';

/** Around each baseline what does not count as a change yet, and the cut-off as a dotted line. */
@Component({
  selector: '[ckBands]',
  template: `@for (band of bands(); track band.place) {
      <svg:rect
        [class]="'band ' + band.place"
        [attr.x]="frame().left"
        [attr.y]="band.y"
        [attr.width]="frame().right - frame().left"
        [attr.height]="band.height"
      />
      <svg:path
        [class]="'edge ' + band.place"
        [attr.stroke-dasharray]="band.place === 'second' ? '6 4' : null"
        [attr.d]="band.edges"
      />
    }
    @if (cutOff(); as line) {
      <svg:path
        class="cut-off"
        stroke-dasharray="1.5 5"
        [attr.d]="'M' + frame().left + ' ' + line.y + 'H' + frame().right"
      />
      <svg:text class="cut-off-name" [attr.x]="frame().left + 4" [attr.y]="line.y - 6">
        {{ line.name }}
      </svg:text>
    }`,
  styles: `
    .band {
      fill-opacity: 0.07;
    }
    .band.first {
      fill: var(--first);
    }
    .band.second {
      fill: var(--second);
    }
    .edge {
      stroke-opacity: 0.35;
    }
    .edge.first {
      stroke: var(--first);
    }
    .edge.second {
      stroke: var(--second);
    }
    .cut-off {
      stroke: var(--ink-soft);
      stroke-width: 2;
      stroke-linecap: round;
    }
    .cut-off-name {
      fill: var(--ink-soft);
      stroke: var(--sheet);
      stroke-width: 4px;
      paint-order: stroke;
    }
  `,
})
export class Bands {
  readonly frame = input.required<Frame>();
  readonly lines = input.required<readonly ChartLine[]>();
  readonly measure = input.required<Measure>();

  protected readonly bands = computed(() => {
    const { band } = this.measure();
    return this.lines().flatMap(({ place, baseline }) =>
      band === null || baseline === null ? [] : [{ place, ...this.around(baseline, band) }],
    );
  });
  protected readonly cutOff = computed(() => {
    const { cutOff } = this.measure();
    return cutOff && { name: cutOff.name, y: this.frame().up(cutOff.value) };
  });

  private around(baseline: number, points: number) {
    const { up, left, right } = this.frame();
    const [y, low] = [up(baseline + points), up(baseline - points)];
    return { y, height: low - y, edges: `M${left} ${y}H${right}M${left} ${low}H${right}` };
  }
}
