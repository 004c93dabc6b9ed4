import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Findings } from '@closeknit/contracts/findings';
import { may } from '@closeknit/domain/access/permissions';
import { reading } from '../../../client/reading.ts';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Words } from '../../../words/words.ts';
import { flagsIn } from '../../findings/flags-in.ts';
import { FlagLine } from '../../findings/flag-line.ts';
import { isGood, keyOf, rankOf } from '../../findings/flags.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';

/** What the rules found in the weekly check-ins, as on every other page; the other lines have a page of their own. */
@Component({
  selector: 'app-found-weekly',
  imports: [FlagLine, RouterLink],
  template: `
    @if (findings.hasValue()) {
      <section class="sheet" [class.is-found]="isUrgent()">
        @for (row of rows(); track row.key) {
          <app-flag-line
            [flag]="row.flag"
            [coupleId]="atHand.here().id"
            [today]="findings.value().today"
            [mayMark]="mayMark()"
            (changed)="findings.reload()"
          />
        } @empty {
          <p>{{ say('workspace.finding.nothing') }}</p>
        }
        @if (others() > 0) {
          <p>
            <a class="reach" routerLink="../measures">{{
              say('workspace.look.more', { count: others() })
            }}</a>
          </p>
        }
      </section>
    }
  `,
  styles: `
    section {
      display: grid;
      gap: var(--space-3);
      padding: var(--space-4) var(--space-5);
    }
    .is-found {
      border-inline-start: 3px solid var(--clay);
    }
  `,
})
export class FoundWeekly {
  private readonly me = inject(SignedIn).member();
  protected readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;
  protected readonly findings = reading(() => this.atHand.below('/findings'), Findings);

  private readonly flags = computed(() =>
    (this.findings.hasValue() ? this.findings.value().lines : []).flatMap(flagsIn),
  );
  protected readonly rows = computed(() =>
    this.flags()
      .filter(({ line }) => line.key === 'closeness')
      .toSorted((one, other) => rankOf(one) - rankOf(other))
      .map((flag) => ({ flag, key: keyOf(flag) })),
  );
  protected readonly isUrgent = computed(() =>
    this.rows().some(({ flag }) => flag.finding.isQuiet === false && !isGood(flag)),
  );
  /** What stands out elsewhere and has not been looked at. */
  protected readonly others = computed(
    () =>
      this.flags().filter(
        ({ line, finding }) => line.key !== 'closeness' && finding.isQuiet === false,
      ).length,
  );
  protected readonly mayMark = computed(() =>
    may(this.me, 'findings:mark', this.atHand.here().care),
  );
}
