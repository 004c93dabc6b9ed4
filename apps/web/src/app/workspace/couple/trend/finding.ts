import { Component, computed, inject, input } from '@angular/core';
import type { Trend } from '@closeknit/contracts/check-ins';
import { lookOf, NOTABLE_CHANGE } from '@closeknit/domain/check-ins/trend';
import { Tag } from '@closeknit/ui/tag/tag';
import { Words } from '../../../words/words.ts';
import { bothLines, totalsOf } from './weekly.ts';

// The same nine weeks as the caseload, so that one couple never has two findings.
const WEEKS = 9;

/** What a rule has found in the last weeks, with the rule and its numbers. */
@Component({
  selector: 'app-finding',
  imports: [Tag],
  template: `<section class="sheet" [class.is-found]="look().finding">
    @if (look().finding; as finding) {
      <div>
        <ck-tag [tone]="finding === 'quiet' ? 'honey' : 'clay'">{{ tag() }}</ck-tag>
      </div>
      <p>{{ say('workspace.finding.' + finding) }}</p>
    } @else {
      <p>{{ say('workspace.finding.nothing') }}</p>
    }
    <p class="faint">{{ rule() }}</p>
  </section>`,
  styles: `
    section {
      display: grid;
      gap: 0.5rem;
      padding: var(--space-4) var(--space-5);
    }
    .is-found {
      border-inline-start: 3px solid var(--clay);
    }
  `,
})
export class Finding {
  protected readonly say = inject(Words).say;
  readonly trend = input.required<Trend>();

  private readonly lines = computed(() => bothLines(this.trend()));
  protected readonly look = computed(() => {
    const [first, second] = this.lines();
    return lookOf(totalsOf(first).slice(-WEEKS), totalsOf(second).slice(-WEEKS));
  });
  protected readonly tag = computed(() =>
    this.say(`workspace.look.${this.look().finding}`, { count: this.look().quietWeeks }),
  );
  protected readonly rule = computed(() => {
    const { first, second } = this.look();
    const [one, two] = this.lines();
    return this.say('workspace.finding.rule', {
      weeks: WEEKS,
      needed: NOTABLE_CHANGE,
      first: one.firstName,
      firstChange: signed(first?.change),
      second: two.firstName,
      secondChange: signed(second?.change),
    });
  });
}

function signed(change: number | undefined): string {
  if (change === undefined) return '–';
  return change < 0 ? `−${-change}` : `+${change}`;
}
