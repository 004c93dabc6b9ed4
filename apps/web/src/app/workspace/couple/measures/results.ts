import { Component, computed, inject, input } from '@angular/core';
import type { Findings } from '@closeknit/contracts/findings';
import { shortDate, withYear } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { basisInWords } from '../../findings/finding-words.ts';

/** One questionnaire in one version: each partner's scores by day, and what its figures rest on. */
@Component({
  selector: 'app-results',
  template: `
    @let here = line();
    <section class="sheet">
      <h3>{{ here.name }}</h3>
      <p class="soft">{{ about() }}</p>
      <details [open]="!isDrawn()">
        <summary>{{ say('workspace.measures.by-day', { count: rows().length }) }}</summary>
        <div class="wide" tabindex="0" role="group" [attr.aria-label]="here.name">
          <table>
            <thead>
              <tr>
                <th scope="col">{{ say('workspace.measures.day') }}</th>
                @for (partner of here.partners; track partner.partnerId) {
                  <th scope="col" class="number">{{ partner.firstName }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.day) {
                <tr>
                  <th scope="row">{{ row.label }}</th>
                  @for (score of row.scores; track $index) {
                    <td class="number">{{ score ?? '–' }}</td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      </details>
      <p class="faint">{{ basis() }}</p>
    </section>
  `,
  styles: `
    .sheet {
      padding: var(--space-5);
    }
    .wide {
      max-block-size: 26rem;
      overflow-y: auto;
      margin-block-start: var(--space-3);
    }
  `,
  styleUrl: './figures.css',
})
export class Results {
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;

  readonly line = input.required<Findings['lines'][number]>();
  /** Whether a picture stands above with the same figures. */
  readonly isDrawn = input(false);

  protected readonly about = computed(() => {
    const { better, range, cutOff } = this.line();
    const direction = this.say(`workspace.measures.better.${better}`, { ...range });
    if (!cutOff) return direction;
    const known = cutOff.verified ? 'cut-off' : 'cut-off-memory';
    return `${direction} ${this.say(`workspace.measures.${known}`, { value: cutOff.value })}`;
  });
  protected readonly basis = computed(() => basisInWords(this.say, this.line()));

  /** Latest first; a day on which only one of them answered has a dash for the other. */
  protected readonly rows = computed(() => {
    const { partners } = this.line();
    const days = new Set(partners.flatMap(({ results }) => results.map(({ day }) => day)));
    return [...days]
      .toSorted()
      .toReversed()
      .map((day) => ({
        day,
        label: withYear(shortDate(day, this.times.reader), day, this.times.today()),
        scores: partners.map(
          ({ results }) => results.find((result) => result.day === day)?.score ?? null,
        ),
      }));
  });
}
