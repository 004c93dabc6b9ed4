import { Component, computed, inject, input, output } from '@angular/core';
import type { CheckInPlans } from '@closeknit/contracts/questionnaires';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { FormError } from '../../../shell/form-error.ts';
import { dateInWords, dateOf, withYear } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';

type Plan = CheckInPlans['plans'][number];

/** What runs: which questionnaire, for whom, how often, and when it comes next. */
@Component({
  selector: 'app-asked-for',
  imports: [FormError],
  template: `
    <ul class="plain">
      @for (row of rows(); track row.id) {
        <li class="sheet">
          <div>
            <p>
              <b>{{ row.name }}</b> <span class="soft"> {{ row.how }}</span>
            </p>
            @for (next of row.next; track $index) {
              <p class="faint">{{ next }}</p>
            }
          </div>
          @if (mayStop()) {
            <button class="button quiet" type="button" (click)="stop(row.id)">
              {{ say('workspace.measures.stop')
              }}<span class="visually-hidden">: {{ row.name }}</span>
            </button>
          }
        </li>
      } @empty {
        <li>
          <p class="soft">{{ say('workspace.measures.nothing-asked') }}</p>
        </li>
      }
    </ul>
    <app-form-error [text]="errand.refusal()" />
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--space-3);
    }
    .sheet {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-3) var(--space-5);
      align-items: center;
      justify-content: space-between;
      padding: var(--space-4) var(--space-5);
    }
    b {
      font-weight: 580;
    }
  `,
})
export class AskedFor {
  private readonly api = inject(Api);
  private readonly atHand = inject(CoupleAtHand);
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly plans = input.required<readonly Plan[]>();
  readonly mayStop = input.required<boolean>();
  readonly changed = output<void>();

  protected readonly rows = computed(() =>
    this.plans()
      .filter(({ endedAt }) => endedAt === null)
      .map((plan) => ({
        id: plan.id,
        name: plan.name,
        how: this.how(plan),
        next: plan.asks.map((ask) => this.next(ask)),
      })),
  );

  protected async stop(id: string): Promise<void> {
    const path = `${this.atHand.below('/check-in-plans')}/${id}`;
    if (await this.errand.run(() => this.api.send({ method: 'DELETE', path }))) this.changed.emit();
  }

  private how({ rhythm, everyWeeks, asks, reminds }: Plan): string {
    const often = this.say(`workspace.measures.runs.${rhythm}`, { count: everyWeeks ?? 0 });
    const names = asks.map(({ firstName }) => firstName).join(' & ');
    const asked = this.say('workspace.measures.asked-of', { names, often });
    return reminds ? `${asked}, ${this.say('workspace.measures.reminded')}` : asked;
  }

  private next({ firstName, due }: Plan['asks'][number]): string {
    const isResting = this.atHand.here().state === 'paused';
    if (!due)
      return this.say(`workspace.measures.${isResting ? 'rests' : 'not-due'}`, { name: firstName });
    const facts = { name: firstName, day: this.dated(due.day), until: this.lastDay(due.closesAt) };
    const open = due.closesAt === null ? 'open-since' : 'open-until';
    return this.say(`workspace.measures.${due.isOpen ? open : 'comes-on'}`, facts);
  }

  /** It closes as its last day ends. */
  private lastDay(closesAt: string | null): string {
    if (closesAt === null) return '';
    const last = new Date(Date.parse(closesAt) - 1).toISOString();
    return this.dated(dateOf(last, this.times.reader));
  }

  private dated(day: string): string {
    return withYear(dateInWords(day, this.times.reader), day, this.times.today());
  }
}
