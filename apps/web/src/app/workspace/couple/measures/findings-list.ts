import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Findings } from '@closeknit/contracts/findings';
import { may } from '@closeknit/domain/access/permissions';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Words } from '../../../words/words.ts';
import { FlagNote } from '../../findings/flag-note.ts';
import { FlagLine } from '../../findings/flag-line.ts';
import { flagsIn } from '../../findings/flags-in.ts';
import { keyOf, rankOf } from '../../findings/flags.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';

// Most pressing first: whoever has three to look at is not helped by a page of them before any result.
const AT_FIRST = 3;

/** What the rules found, each with its reason, since when, and what somebody noted about it. */
@Component({
  selector: 'app-findings-list',
  imports: [FlagLine, FlagNote],
  template: `
    <ul class="plain">
      @for (row of shown(); track row.key) {
        <li class="sheet">
          <app-flag-line
            [flag]="row.flag"
            [coupleId]="atHand.here().id"
            [today]="findings().today"
            [mayMark]="mayMark()"
            (changed)="changed.emit()"
          >
            <app-flag-note
              [flag]="row.flag"
              [coupleId]="atHand.here().id"
              (changed)="changed.emit()"
            />
          </app-flag-line>
          @if (row.flag.finding.mark?.note; as note) {
            <p class="letter">{{ note }}</p>
          }
        </li>
      } @empty {
        <li>
          <p class="soft">{{ say('workspace.measures.nothing-found') }}</p>
        </li>
      }
    </ul>
    @if (rows().length > shown().length) {
      <button class="button" type="button" (click)="isWhole.set(true)">
        {{ say('workspace.measures.more', { count: rows().length - shown().length }) }}
      </button>
    }
  `,
  styles: `
    .button {
      margin-block-start: var(--space-3);
    }
    ul {
      display: grid;
      gap: var(--space-3);
    }
    .sheet {
      padding: var(--space-4) var(--space-5);
    }
  `,
})
export class FindingsList {
  protected readonly atHand = inject(CoupleAtHand);
  private readonly me = inject(SignedIn).member();
  protected readonly say = inject(Words).say;

  readonly findings = input.required<Findings>();
  readonly changed = output<void>();

  protected readonly mayMark = computed(() =>
    may(this.me, 'findings:mark', this.atHand.here().care),
  );
  protected readonly rows = computed(() =>
    this.findings()
      .lines.flatMap(flagsIn)
      .toSorted((one, other) => rankOf(one) - rankOf(other))
      .map((flag) => ({ flag, key: keyOf(flag) })),
  );
  protected readonly isWhole = signal(false);
  protected readonly shown = computed(() =>
    this.isWhole() ? this.rows() : this.rows().slice(0, AT_FIRST),
  );
}
