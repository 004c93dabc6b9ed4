import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Programme } from '@closeknit/contracts/programmes';
import { Words } from '../../words/words.ts';
import { type Faults } from '../drafting/faults.ts';
import { OwnTimes } from '../own-times.ts';
import { ruleInWords } from '../programmes/rule-words.ts';
import { faultsByPlace } from './programme-faults.ts';

/** Everything a therapist weighs before giving a programme: why, when not, what comes and by which rule. */
@Component({
  selector: 'app-programme-facts',
  imports: [RouterLink],
  template: `
    @let it = programme();
    @if (it.purpose) {
      <section>
        <h2>{{ say('workspace.programmes.purpose') }}</h2>
        <p class="breaks">{{ it.purpose }}</p>
      </section>
    }
    @if (it.notWhen) {
      <section class="notice">
        <h2>{{ say('workspace.library.not-when') }}</h2>
        <p class="breaks">{{ it.notWhen }}</p>
      </section>
    }
    @if (it.about) {
      <section>
        <h2>{{ say('workspace.programmes.to-tell') }}</h2>
        <p class="letter">{{ it.about }}</p>
      </section>
    }
    <section>
      <h2>{{ say('workspace.programmes.order') }}</h2>
      <ol>
        @for (item of items(); track $index) {
          <li>
            @if (item.key) {
              <a class="reach" [routerLink]="['/workspace/exercises', item.key]">{{
                item.title
              }}</a>
            } @else {
              <b>{{ item.title }}</b>
            }
            <p class="faint">
              {{ item.by }}
              @if (item.minutes) {
                · {{ say('workspace.minutes', { minutes: item.minutes }) }}
              }
            </p>
            @if (item.error) {
              <p class="error">{{ item.error }}</p>
            }
          </li>
        }
      </ol>
    </section>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-5);
      max-inline-size: 46rem;
    }
    h2 {
      margin-block-end: var(--space-2);
    }
    ol {
      display: grid;
      gap: var(--space-3);
      padding-inline-start: 1.5rem;
    }
    b,
    a {
      font-weight: 580;
    }
    .error {
      color: var(--clay);
    }
  `,
})
export class ProgrammeFacts {
  private readonly words = inject(Words);
  private readonly times = inject(OwnTimes);
  protected readonly say = this.words.say;

  readonly programme = input.required<Programme>();
  readonly faults = input<Faults>(new Map());

  protected readonly items = computed(() => {
    const errors = faultsByPlace(this.faults(), this.words);
    return this.programme().items.map(({ exerciseKey, title, minutes, rule }, at) => ({
      minutes,
      key: title === null ? '' : exerciseKey,
      title: title ?? this.say('workspace.programmes.gone'),
      by: ruleInWords(this.say, rule, { reader: this.times.reader, isFirst: at === 0 }),
      error: errors.get(at) ?? '',
    }));
  });
}
