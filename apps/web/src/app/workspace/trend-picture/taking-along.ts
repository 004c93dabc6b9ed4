import { Component, inject, input } from '@angular/core';
import { type LegendEntry, pngFileOf, svgFileOf } from '@closeknit/ui/trend-chart/drawing-file';
import { type ChartLine, pointsOf } from '@closeknit/ui/trend-chart/lines';
import { csvOf } from '../../client/csv.ts';
import { saveFile } from '../../client/save-file.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';

/** The picture and its numbers as files. No name of a person stands in the name of a file. */
@Component({
  selector: 'app-taking-along',
  template: `<div class="actions" role="group" [attr.aria-label]="say('workspace.trend.take')">
    <span class="faint" aria-hidden="true">{{ say('workspace.trend.take') }}</span>
    @if (drawing()) {
      <button class="button quiet" type="button" (click)="takeSvg()">SVG</button>
      <button class="button quiet" type="button" (click)="takePng()">PNG</button>
    }
    <button class="button quiet" type="button" (click)="takeCsv()">CSV</button>
  </div>`,
  styles: `
    :host {
      display: block;
      margin-block-start: var(--space-2);
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class TakingAlong {
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  /** What is measured, as it stands in the name of a file: `closeness`. */
  readonly subject = input.required<string>();
  readonly title = input.required<string>();
  readonly lines = input.required<readonly ChartLine[]>();
  /** More columns of numbers, drawn elsewhere. */
  readonly also = input<readonly ChartLine[]>([]);
  /** The picture, while it is on screen. */
  readonly drawing = input.required<(() => SVGSVGElement) | undefined>();

  /** What its signs stand for. */
  readonly legend = input<() => readonly LegendEntry[]>(() => []);

  protected takeSvg(): void {
    saveFile(this.nameOf('svg'), [this.svg()], 'image/svg+xml');
  }

  protected async takePng(): Promise<void> {
    saveFile(this.nameOf('png'), [await pngFileOf(this.svg())], 'image/png');
  }

  /** Every day by itself: what was missed is an empty cell. */
  protected takeCsv(): void {
    const taken = [...this.lines(), ...this.also()];
    const lines = taken.map((line) => ({ name: line.name, points: pointsOf(line) }));
    const days = lines.flatMap(({ points }) => points.map(({ day }) => day));
    const rows = [...new Set(days)]
      .toSorted()
      .map((day) => [
        day,
        ...lines.map(({ points }) => points.find((point) => point.day === day)?.score ?? null),
      ]);
    const head = [this.say('workspace.trend.day'), ...lines.map(({ name }) => name)];
    saveFile(this.nameOf('csv'), [csvOf([head, ...rows])], 'text/csv;charset=utf-8');
  }

  private svg(): string {
    const draw = this.drawing();
    return draw ? svgFileOf(draw(), this.title(), this.legend()()) : '';
  }

  private nameOf(ending: string): string {
    return `${this.subject()}-${this.times.today()}.${ending}`;
  }
}
