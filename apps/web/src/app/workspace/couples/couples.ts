import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Caseload, type CoupleInBrief } from '@closeknit/contracts/couples';
import { CaseloadFindings } from '@closeknit/contracts/findings';
import { may } from '@closeknit/domain/access/permissions';
import { isOver, isSharing } from '@closeknit/domain/couples/life';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { Tag } from '@closeknit/ui/tag/tag';
import { reading } from '../../client/reading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { stateTones } from '../couple/life/state-tones.ts';
import { CoupleRow } from '../couple-row/couple-row.ts';
import { findingInWords, lineName } from '../findings/finding-words.ts';
import { byNeed, type Flag, flagsOf, toneOf } from '../findings/flags.ts';
import { OwnTimes } from '../own-times.ts';
import { PageTop } from '../page-top/page-top.ts';

/** Every couple in sight, own ones first: each with both lines, the next session, and who is still to come in. */
@Component({
  selector: 'app-couples',
  imports: [CoupleRow, EmptyState, PageTop, RouterLink, Tag, Waiting],
  template: `
    @if (caseload.hasValue()) {
      <app-page-top [heading]="heading()">
        @if (mayAdd) {
          <a class="button main" routerLink="/workspace/couples/new">{{
            say('workspace.couples.add')
          }}</a>
        }
      </app-page-top>
      @if (hasFlags()) {
        <p class="actions" role="group" [attr.aria-label]="say('workspace.couples.order')">
          @for (each of orders; track each) {
            <button
              class="button"
              [class.quiet]="order() !== each"
              type="button"
              [attr.aria-pressed]="order() === each"
              (click)="order.set(each)"
            >
              {{ say('workspace.couples.by-' + each) }}
            </button>
          }
        </p>
      }
      @for (group of groups(); track group.name) {
        @if (group.name) {
          <h2>{{ group.name }}</h2>
        }
        <ul class="plain sheet">
          @for (row of group.rows; track row.couple.id) {
            <li>
              <app-couple-row [couple]="row.couple">
                @if (row.standing; as standing) {
                  <ck-tag [tone]="standing.tone">{{ standing.text }}</ck-tag>
                }
                @for (joining of row.joining; track joining.id) {
                  <ck-tag [tone]="joining.tone">{{ joining.text }}</ck-tag>
                }
                @if (row.flag; as flag) {
                  <ck-tag [tone]="flag.tone">{{ flag.tag }}</ck-tag>
                }
                @if (row.flag; as flag) {
                  <p class="soft">{{ flag.text }}</p>
                }
                <p [class.faint]="row.flag" [class.soft]="!row.flag">{{ row.next }}</p>
              </app-couple-row>
            </li>
          }
        </ul>
      } @empty {
        <ck-empty-state
          [title]="say('workspace.couples.empty')"
          [text]="say(mayAdd ? 'workspace.couples.empty-help' : 'workspace.couples.empty-others')"
        />
      }
      @if (closedCount() > 0) {
        <p>
          <button
            class="button quiet"
            type="button"
            [attr.aria-pressed]="showsClosed()"
            (click)="showsClosed.set(!showsClosed())"
          >
            {{ say('workspace.couples.show-closed', { count: closedCount() }) }}
          </button>
        </p>
      }
    } @else {
      <app-waiting [resource]="caseload" />
    }
  `,
  styles: `
    h2 {
      margin-block: var(--space-6) var(--space-3);
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
    ck-tag {
      margin-inline-end: 0.375rem;
    }
  `,
})
export default class Couples {
  private readonly me = inject(SignedIn).member();
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly caseload = reading(() => '/couples', Caseload);

  /** They order the list: where they cannot be read, it is still there. */
  private readonly findings = reading(
    () => (may(this.me, 'trends:read') ? '/findings' : undefined),
    CaseloadFindings,
  );
  protected readonly mayAdd = may(this.me, 'couples:add');
  protected readonly orders = ['need', 'name'] as const;
  protected readonly order = signal<(typeof this.orders)[number]>('need');

  /** Closed records are filed away until they are asked for. */
  protected readonly showsClosed = signal(false);
  private readonly all = computed(() => this.caseload.value()?.couples ?? []);
  protected readonly closedCount = computed(
    () => this.all().filter(({ state }) => state === 'closed').length,
  );
  private readonly shown = computed(() =>
    this.all().filter(({ state }) => state !== 'closed' || this.showsClosed()),
  );

  private readonly rows = computed(() => {
    const rows = this.shown().map((couple) => ({
      ...this.rowOf(couple),
      flags: this.flagsOf(couple),
    }));
    const told = this.order() === 'need' ? byNeed(rows) : rows;
    return told.map((row) => ({ ...row, flag: this.inWords(row.flags[0]) }));
  });
  protected readonly hasFlags = computed(() => this.rows().some(({ flag }) => flag));
  private readonly own = computed(() => this.rows().filter(({ couple }) => this.isOwn(couple)));
  private readonly inCare = computed(() =>
    this.own().filter(({ couple }) => couple.state !== 'closed'),
  );
  /** Own couples first, without a name to them; then those of each colleague. */
  protected readonly groups = computed(() => {
    const others = this.rows().filter(({ couple }) => !this.isOwn(couple));
    const byTherapist = Map.groupBy(others, ({ couple }) => couple.care.therapistName);
    const groups = [...byTherapist].map(([name, rows]) => ({
      name: this.say('workspace.couples.with', { name }),
      rows,
    }));
    return this.own().length > 0 ? [{ name: '', rows: this.own() }, ...groups] : groups;
  });
  protected readonly heading = computed(() => {
    if (this.mayAdd) return this.say('workspace.couples.heading', { count: this.inCare().length });
    return this.say('workspace.couples.heading-of-others', { count: this.rows().length });
  });

  private rowOf(couple: CoupleInBrief) {
    return {
      couple,
      standing: this.standingOf(couple),
      joining: this.joiningOf(couple),
      next: this.nextOf(couple),
    };
  }

  private flagsOf(couple: CoupleInBrief): Flag[] {
    return this.findings.hasValue() ? flagsOf(couple, this.findings.value()) : [];
  }

  /** The most urgent of a couple: the others are told on their page. */
  private inWords(flag: Flag | undefined) {
    if (!flag) return null;
    const { finding, names } = flag;
    const tag = this.say(`workspace.measures.kind.${finding.kind}`);
    const line = lineName(this.say, flag.line);
    return { tag, tone: toneOf(flag), text: findingInWords(this.say, finding, { names, line }) };
  }

  private isOwn({ care }: CoupleInBrief): boolean {
    return care.therapistId === this.me.id;
  }

  private standingOf({ state }: CoupleInBrief) {
    if (isSharing(state)) return null;
    return { tone: stateTones[state], text: this.say(`workspace.life.state.${state}`) };
  }

  private joiningOf({ partners, state }: CoupleInBrief) {
    if (isOver(state)) return [];
    return partners
      .filter(({ joining }) => joining !== 'joined')
      .map(({ id, firstName, joining }) => ({
        id,
        tone: joining === 'expired' ? ('honey' as const) : ('plain' as const),
        text: this.say(`workspace.joining.${joining}-of`, { name: firstName }),
      }));
  }

  private nextOf({ nextSessionAt }: CoupleInBrief): string {
    if (nextSessionAt === null) return this.say('workspace.couples.no-session');
    const when = { day: this.times.day(nextSessionAt), hour: this.times.hour(nextSessionAt) };
    return this.say('workspace.couples.next-session', when);
  }
}
