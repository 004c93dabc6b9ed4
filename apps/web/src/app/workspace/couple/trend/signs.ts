import { Component, computed, inject, input } from '@angular/core';
import type { Trend } from '@closeknit/contracts/check-ins';
import { type Sign, SIGNS } from '@closeknit/domain/check-ins/closeness';
import { movementOf } from '@closeknit/domain/check-ins/trend';
import { SmallMultiple } from '@closeknit/ui/small-multiple/small-multiple';
import type { ChartLine, Measure } from '@closeknit/ui/trend-chart/lines';
import { Words } from '../../../words/words.ts';
import { linesOfSign, NEARNESS, nearnessLines, ONE_SIGN, spanOf } from './weekly.ts';

/** The five signs that make up the total, and nearness beside them, each as a small chart of its own. */
@Component({
  selector: 'app-signs',
  imports: [SmallMultiple],
  template: `
    <h2 class="visually-hidden">{{ say('workspace.trend.signs') }}</h2>
    <ul class="plain">
      @for (sign of signs(); track sign.name) {
        <li class="sheet">
          <h3>{{ sign.name }}</h3>
          <ck-small-multiple
            [lines]="sign.lines"
            [measure]="sign.measure"
            [span]="span()"
            [label]="sign.label"
          />
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(max(10.5rem, 30%), 1fr));
      gap: var(--space-3);
    }
    li {
      display: grid;
      align-content: space-between;
      gap: var(--space-2);
      padding: var(--space-3) var(--space-4);
    }
    h3 {
      font: 400 var(--step--1) / 1.4 var(--sans);
      color: var(--ink-faint);
    }
  `,
})
export class Signs {
  protected readonly say = inject(Words).say;
  readonly trend = input.required<Trend>();

  protected readonly span = computed(() => spanOf(this.trend()));
  protected readonly signs = computed(() => [
    ...SIGNS.map((sign) => this.chartOf(sign, linesOfSign(this.trend(), sign), ONE_SIGN)),
    this.chartOf('nearness', nearnessLines(this.trend()), NEARNESS),
  ]);

  private chartOf(sign: Sign | 'nearness', lines: ChartLine[], measure: Measure) {
    return {
      name: this.say(`workspace.signs.${sign}`),
      ...{ lines, measure },
      label: lines.map((line) => this.moved(line, measure)).join(' '),
    };
  }

  private moved({ name, results }: ChartLine, { max: most }: Measure): string {
    const moved = movementOf(results.map(({ score }) => score));
    if (!moved) return this.say('workspace.trend.too-few', { name });
    return this.say('workspace.trend.sign-moved', {
      name,
      from: moved.first,
      to: moved.last,
      most,
    });
  }
}
