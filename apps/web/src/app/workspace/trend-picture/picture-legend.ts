import { Component, computed, ElementRef, inject, input } from '@angular/core';
import type { LegendEntry } from '@closeknit/ui/trend-chart/drawing-file';
import type { ChartLine, ChartMark, Measure } from '@closeknit/ui/trend-chart/lines';
import { markRows, SHAPES } from '@closeknit/ui/trend-chart/marks';
import { Words } from '../../words/words.ts';

/** Which shape is who and what, as far as it is there to be seen. */
@Component({
  selector: 'app-picture-legend',
  template: `<ul class="plain faint">
    @for (line of lines(); track line.place) {
      <li>
        <svg width="34" height="12" aria-hidden="true">
          @if (line.place === 'first') {
            <path d="M0 6h34" stroke="var(--first)" stroke-width="2.2" />
            <circle cx="17" cy="6" r="4" fill="var(--first)" />
          } @else {
            <path d="M0 6h34" stroke="var(--second)" stroke-width="2.2" stroke-dasharray="5 3.5" />
            <path d="M17 1l5 5-5 5-5-5z" fill="var(--second)" />
          }</svg
        >{{ line.name }}
      </li>
    }
    @for (kind of kinds(); track kind) {
      <li>
        <svg [class]="kind" width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
          <path [attr.d]="shapes[kind]" /></svg
        >{{ say('workspace.trend.kinds.' + kind) }}
      </li>
    }
    @if (banded().length > 0) {
      <li>
        <svg [attr.width]="20 * banded().length" height="12" aria-hidden="true">
          @for (place of banded(); track place) {
            <g [class]="'band ' + place" [attr.transform]="'translate(' + 20 * $index + ')'">
              <rect width="18" height="12" />
              <path d="M0 .5h18M0 11.5h18" />
            </g>
          }</svg
        >{{ band() }}
      </li>
    }
  </ul>`,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2) var(--space-4);
      margin-block-end: var(--space-3);
    }
    li {
      display: inline-flex;
      gap: 0.5rem;
      align-items: center;
    }
    svg {
      flex: none;
      fill: none;
    }
    .session path {
      fill: var(--ink-faint);
    }
    .exercise path,
    .missed path {
      stroke: var(--ink-faint);
      stroke-width: 1.8;
    }
    .life path {
      fill: var(--ink-soft);
      stroke: var(--ink-soft);
    }
    .band {
      fill: var(--first);
      stroke: var(--first);
    }
    .band.second {
      fill: var(--second);
      stroke: var(--second);
      stroke-dasharray: 6 4;
    }
    .band rect {
      stroke: none;
      fill-opacity: 0.1;
    }
    .band path {
      stroke-opacity: 0.35;
    }
  `,
})
export class PictureLegend {
  protected readonly say = inject(Words).say;
  readonly lines = input.required<readonly ChartLine[]>();
  readonly marks = input.required<readonly ChartMark[]>();
  readonly measure = input.required<Measure>();
  /** What lies within the band. */
  readonly band = input.required<string>();

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly shapes = SHAPES;
  protected readonly kinds = computed(() => [
    ...new Set(markRows(this.lines(), this.marks()).map(({ kind }) => kind)),
  ]);
  /** As it stands on the page, for a file that has to speak for itself. */
  entries(): LegendEntry[] {
    return [...this.element.querySelectorAll('li')].flatMap((entry) => {
      const sign = entry.querySelector('svg');
      return sign ? [{ sign, text: entry.textContent.trim() }] : [];
    });
  }

  /** Around whose first answer a band lies; their edges tell them apart. */
  protected readonly banded = computed(() =>
    this.measure().band === null
      ? []
      : this.lines().flatMap(({ place, baseline }) => (baseline === null ? [] : [place])),
  );
}
