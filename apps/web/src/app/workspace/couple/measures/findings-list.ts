import { Component, computed, inject, input, output } from '@angular/core';
import type { Finding, Findings } from '@closeknit/contracts/findings';
import { may } from '@closeknit/domain/access/permissions';
import { Tag } from '@closeknit/ui/tag/tag';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { FormError } from '../../../shell/form-error.ts';
import { SignedIn } from '../../../shell/signed-in.ts';
import { dateInWords } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import { findingInWords } from './finding-words.ts';

interface Shown {
  readonly finding: Finding;
  readonly line: Findings['lines'][number];
  readonly partnerId: string | null;
  readonly names: readonly string[];
}

const FORTNIGHT = { days: 14 };
// What may not wait comes first, and good news last.
const urgency: readonly Finding['kind'][] = [
  'deteriorating',
  'divergence',
  'not-on-track',
  'gap',
  'stale',
  'improved',
  'recovered',
];
const good: readonly Finding['kind'][] = ['improved', 'recovered'];

/** What the rules found, each with its reason and since when; it can be seen, or put off. */
@Component({
  selector: 'app-findings-list',
  imports: [FormError, Tag],
  template: `
    <ul class="plain">
      @for (row of rows(); track row.key) {
        <li class="sheet">
          <p>
            <ck-tag [tone]="row.tone">{{ row.tag }}</ck-tag>
            <span class="faint"> {{ row.since }}</span>
          </p>
          <p>{{ row.text }}</p>
          @if (row.quiet) {
            <p class="faint">{{ row.quiet }}</p>
          }
          @if (mayMark()) {
            <p class="actions">
              @if (row.isQuiet) {
                <button class="button quiet" type="button" (click)="mark(row.shown, 'reopen')">
                  {{ say('workspace.measures.reopen')
                  }}<span class="visually-hidden">: {{ row.text }}</span>
                </button>
              } @else {
                <button class="button" type="button" (click)="mark(row.shown, 'acknowledge')">
                  {{ say('workspace.measures.seen')
                  }}<span class="visually-hidden">: {{ row.text }}</span>
                </button>
                <button class="button quiet" type="button" (click)="mark(row.shown, 'snooze')">
                  {{ say('workspace.measures.later')
                  }}<span class="visually-hidden">: {{ row.text }}</span>
                </button>
              }
            </p>
          }
        </li>
      } @empty {
        <li>
          <p class="soft">{{ say('workspace.measures.nothing-found') }}</p>
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
      display: grid;
      gap: var(--space-2);
      padding: var(--space-4) var(--space-5);
    }
  `,
})
export class FindingsList {
  private readonly api = inject(Api);
  private readonly atHand = inject(CoupleAtHand);
  private readonly me = inject(SignedIn).member();
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly findings = input.required<Findings>();
  readonly changed = output<void>();

  protected readonly mayMark = computed(() =>
    may(this.me, 'findings:mark', this.atHand.here().care),
  );

  /** What asks for a look first, then what was seen or put off. */
  protected readonly rows = computed(() =>
    this.findings()
      .lines.flatMap(shownIn)
      .toSorted((one, other) => rank(one) - rank(other))
      .map((shown) => this.rowOf(shown)),
  );

  protected async mark(shown: Shown, act: 'acknowledge' | 'snooze' | 'reopen'): Promise<void> {
    const { finding, line, partnerId } = shown;
    const { kind, since } = finding;
    const which = { act, key: line.key, version: line.version, partnerId, kind, since };
    const until = Temporal.PlainDate.from(this.findings().today).add(FORTNIGHT).toString();
    const body = act === 'snooze' ? { ...which, until } : which;
    const path = this.atHand.below('/findings/marks') ?? '';
    const isDone = await this.errand.run(() => this.api.send({ method: 'POST', path, body }));
    if (isDone) this.changed.emit();
  }

  private rowOf(shown: Shown) {
    const { finding, line, names, partnerId } = shown;
    return {
      shown,
      key: [line.key, line.version, partnerId, finding.kind].join(' '),
      tag: this.say(`workspace.measures.kind.${finding.kind}`),
      text: findingInWords(this.say, finding, { names, line: this.nameOf(line) }),
      since: this.say('workspace.measures.since', { day: this.day(finding.since) }),
      isQuiet: finding.isQuiet,
      tone: toneOf(finding),
      quiet: this.quietInWords(finding),
    };
  }

  private quietInWords({ isQuiet, mark }: Finding): string {
    if (!isQuiet || !mark) return '';
    const { snoozedUntil, acknowledgedAt, markedBy } = mark;
    if (!acknowledgedAt && snoozedUntil)
      return this.say('workspace.measures.put-off', { day: this.day(snoozedUntil) });
    return this.say('workspace.measures.seen-by', { name: markedBy });
  }

  private nameOf({ key, name }: Findings['lines'][number]): string {
    return key === 'closeness' ? this.say('workspace.measures.closeness') : name;
  }

  private day(date: string): string {
    return dateInWords(date, this.times.reader);
  }
}

function rank({ finding: { isQuiet, kind } }: Shown): number {
  return (isQuiet ? urgency.length : 0) + urgency.indexOf(kind);
}

function toneOf({ isQuiet, kind }: Finding): 'plain' | 'action' | 'honey' {
  if (isQuiet) return 'plain';
  return good.includes(kind) ? 'action' : 'honey';
}

function shownIn(line: Findings['lines'][number]): Shown[] {
  const names = line.partners.map(({ firstName }) => firstName);
  const alone = line.partners.flatMap(({ partnerId, firstName, findings }) =>
    findings.map((finding) => ({ finding, line, partnerId, names: [firstName] })),
  );
  const between = line.between.map((finding) => ({ finding, line, partnerId: null, names }));
  return [...alone, ...between];
}
