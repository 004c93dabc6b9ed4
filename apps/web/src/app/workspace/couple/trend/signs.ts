import { Component, computed, inject, input } from '@angular/core';
import type { Trend } from '@closeknit/contracts/check-ins';
import { type Sign, SIGNS } from '@closeknit/domain/check-ins/closeness';
import { movementOf } from '@closeknit/domain/check-ins/trend';
import { Sparkline } from '@closeknit/ui/sparkline/sparkline';
import { Words } from '../../../words/words.ts';
import { spanAround } from '../../couple-row/span-around.ts';
import { bothLines, type Line } from './in-words.ts';

/** The five signs that make up the total, each as a small chart of its own. */
@Component({
  selector: 'app-signs',
  imports: [Sparkline],
  template: `
    <h2 class="visually-hidden">{{ say('workspace.trend.signs') }}</h2>
    <ul class="plain">
      @for (sign of signs(); track sign.name) {
        <li class="sheet">
          <h3>{{ sign.name }}</h3>
          <ck-sparkline
            [first]="sign.first"
            [second]="sign.second"
            [lowest]="sign.lowest"
            [highest]="sign.highest"
            [label]="sign.label"
          />
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
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

  protected readonly signs = computed(() => {
    const [one, two] = bothLines(this.trend());
    return SIGNS.map((sign) => this.chartOf(sign, [one, two]));
  });

  private chartOf(sign: Sign, [one, two]: readonly [Line, Line]) {
    const first = scoresOf(one, sign);
    const second = scoresOf(two, sign);
    return {
      name: this.say(`workspace.signs.${sign}`),
      first,
      second,
      ...spanAround([...first, ...second], { highest: 10, least: 6 }),
      label: [one, two].map((line) => this.moved(line, sign)).join(' '),
    };
  }

  private moved(line: Line, sign: Sign): string {
    const name = line.firstName;
    const moved = movementOf(scoresOf(line, sign));
    if (!moved) return this.say('workspace.trend.too-few', { name });
    return this.say('workspace.trend.sign-moved', { name, from: moved.first, to: moved.last });
  }
}

function scoresOf({ points }: Line, sign: Sign): (number | null)[] {
  return points.map(({ scores }) => scores?.[sign] ?? null);
}
