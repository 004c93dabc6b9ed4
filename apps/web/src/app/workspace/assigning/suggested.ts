import { Component, computed, inject, input, model } from '@angular/core';
import { Suggestions } from '@closeknit/contracts/assignments';
import { reading } from '../../client/reading.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';

/** The most pressing ones are enough to choose by. */
const MOST_REASONS = 2;

type Reason = Suggestions['suggestions'][number]['reasons'][number];

/** Exercises that answer the last check-ins, each with whose sign it was and how it stands. */
@Component({
  selector: 'app-suggested',
  template: `
    @if (suggestions().length > 0) {
      <h3>{{ say('workspace.assign.suggested') }}</h3>
      <ul class="plain">
        @for (each of suggestions(); track each.exerciseKey) {
          <li [class.on]="each.exerciseKey === value()">
            <div>
              <b>{{ each.title }}</b>
              &ngsp;
              <span class="faint">{{ say('workspace.minutes', { minutes: each.minutes }) }}</span>
              @if (each.before) {
                <p class="faint">{{ each.before }}</p>
              }
              @for (why of each.why; track why) {
                <p class="soft">{{ why }}</p>
              }
            </div>
            <button
              class="button"
              type="button"
              [attr.aria-pressed]="each.exerciseKey === value()"
              (click)="value.set(each.exerciseKey)"
            >
              {{ say('workspace.assign.take') }}
              <span class="visually-hidden">{{ each.title }}</span>
            </button>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
    }
    ul {
      border: 1px solid var(--line);
      border-radius: var(--round);
      overflow: hidden;
    }
    li {
      display: flex;
      gap: var(--space-3);
      align-items: start;
      justify-content: space-between;
      padding: var(--space-3) var(--space-4);
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
    li.on {
      background: var(--action-wash);
    }
    b {
      font-weight: 580;
    }
    h3 {
      font: 580 var(--step-0) / 1.4 var(--sans);
    }
  `,
})
export class Suggested {
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  readonly coupleId = input.required<string>();
  readonly value = model('');

  // They help to choose: where they cannot be read, the whole library is still there.
  private readonly resource = reading(() => `/couples/${this.coupleId()}/suggestions`, Suggestions);
  protected readonly suggestions = computed(() =>
    this.resource.hasValue()
      ? this.resource.value().suggestions.map((each) => ({
          ...each,
          before: this.beforeOf(each),
          why: each.reasons.slice(0, MOST_REASONS).map((reason) => this.whyOf(reason)),
        }))
      : [],
  );

  private beforeOf({ givenBefore: at }: Suggestions['suggestions'][number]): string {
    return at ? this.say('workspace.assign.given-before', { day: this.times.date(at) }) : '';
  }

  private whyOf({ kind, firstName: name, sign, from, to, weeks }: Reason): string {
    const facts = { name, sign: this.say(`workspace.signs.${sign}`), to };
    if (kind === 'low') return this.say('workspace.assign.why-low', facts);
    return this.say('workspace.assign.why-fell', { ...facts, from: from ?? 0, weeks: weeks ?? 0 });
  }
}
