import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CalendarWeek } from '@closeknit/contracts/appointments';
import { Caseload } from '@closeknit/contracts/couples';
import { CaseloadFindings } from '@closeknit/contracts/findings';
import { may } from '@closeknit/domain/access/permissions';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { Tag } from '@closeknit/ui/tag/tag';
import { reading } from '../../client/reading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { dayInWords } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { BookDialog } from '../booking/book-dialog.ts';
import { CoupleRow } from '../couple-row/couple-row.ts';
import { FlagLine } from '../findings/flag-line.ts';
import { keyOf } from '../findings/flags.ts';
import { GlassNotices } from '../glass/glass-notices.ts';
import { OwnTimes } from '../own-times.ts';
import { PageTop } from '../page-top/page-top.ts';
import { CheckInTasks } from './check-in-tasks.ts';
import { LooseEnds } from './loose-ends.ts';
import { needsALook } from './needs-a-look.ts';
import { SafetyTasks } from './safety-tasks.ts';
import { SessionsOfColleague } from './sessions-of-colleague.ts';
import { SessionsToday } from './sessions-today.ts';
import { RecentReliefs } from './recent-reliefs.ts';
import { ChangedSessions } from './changed-sessions.ts';
import { UnconfirmedSessions } from './unconfirmed-sessions.ts';
import { UnreadMessages } from './unread-messages.ts';

/** More than these are told on the couple's own page. */
const MOST_FLAGS = 2;

/** The first page of a working day: who needs a look and why, and the sessions ahead. */
@Component({
  selector: 'app-today',
  imports: [
    BookDialog,
    ChangedSessions,
    CheckInTasks,
    CoupleRow,
    EmptyState,
    FlagLine,
    GlassNotices,
    LooseEnds,
    PageTop,
    RecentReliefs,
    RouterLink,
    SafetyTasks,
    SessionsOfColleague,
    SessionsToday,
    Tag,
    UnconfirmedSessions,
    UnreadMessages,
    Waiting,
  ],
  template: `
    @if (looks(); as looks) {
      <app-page-top [heading]="heading()" [over]="day()">
        @if (hasCouples() && mayBook) {
          <button class="button main" type="button" (click)="isBooking.set(true)">
            {{ say('workspace.book.open') }}
          </button>
        } @else if (mayAdd) {
          <a class="button main" routerLink="/workspace/couples/new">{{
            say('workspace.couples.add')
          }}</a>
        }
      </app-page-top>
      @if (isTold) {
        <app-glass-notices />
      }
      @if (isInCare) {
        <app-safety-tasks />
        <app-check-in-tasks />
        <app-recent-reliefs />
        @defer {
          <app-loose-ends />
        }
      }
      @if (mayWrite) {
        <app-unread-messages />
      }
      @if (mayBook) {
        @defer {
          <app-changed-sessions />
          <app-unconfirmed-sessions />
        }
      }
      <div class="split" [class.office]="!isInCare">
        @if (!isInCare) {
          <p class="soft">{{ say('workspace.today.office-help') }}</p>
        } @else if (looks.length > 0) {
          <ul class="plain sheet">
            @for (look of looks; track look.couple.id) {
              <li>
                <app-couple-row [couple]="look.couple">
                  @for (reason of look.reasons; track reason.tag) {
                    <ck-tag [tone]="reason.tone">{{ reason.tag }}</ck-tag>
                  }
                  <p class="soft">{{ look.text }}</p>
                  @for (flag of look.flags; track flag.key) {
                    <app-flag-line
                      [flag]="flag.flag"
                      [coupleId]="look.couple.id"
                      [today]="look.today"
                      [mayMark]="look.mayMark"
                      (changed)="findings.reload()"
                    />
                  }
                  @if (look.more > 0) {
                    <p>
                      <a
                        class="reach"
                        [routerLink]="['/workspace/couples', look.couple.id, 'measures']"
                        >{{ say('workspace.look.more', { count: look.more }) }}</a
                      >
                    </p>
                  }
                </app-couple-row>
              </li>
            }
          </ul>
        } @else if (hasCouples()) {
          <ck-empty-state
            [title]="say('workspace.today.calm')"
            [text]="say('workspace.today.calm-help')"
          />
        } @else {
          <ck-empty-state
            [title]="say('workspace.couples.empty')"
            [text]="say(mayAdd ? 'workspace.couples.empty-help' : 'workspace.couples.empty-others')"
          />
        }
        @if (calendar.hasValue()) {
          <app-sessions-today class="sheet" [week]="calendar.value()" />
          @for (colleague of colleagues(); track colleague.id) {
            <app-sessions-of-colleague class="sheet" [therapist]="colleague" />
          }
        }
      </div>
      @if (isBooking()) {
        @defer {
          <app-book-dialog (booked)="showBooked()" (closed)="isBooking.set(false)" />
        }
      }
    } @else {
      <app-waiting [resource]="caseload.hasValue() ? findings : caseload" />
    }
  `,
  styles: `
    .split {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 22rem;
      gap: var(--space-5);
      align-items: start;
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
    ck-tag {
      margin-inline-end: 0.375rem;
    }
    app-couple-row {
      align-items: start;
    }
    app-flag-line {
      margin-block-start: var(--space-3);
    }
    .split.office {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
    }
    .split.office > p {
      grid-column: 1 / -1;
    }
    @media (max-width: 75rem) {
      .split {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export default class Today {
  private readonly me = inject(SignedIn).member();
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  private readonly telling = { say: this.say, reader: this.times.reader };
  protected readonly isInCare = may(this.me, 'trends:read');
  protected readonly caseload = reading(() => '/couples', Caseload);
  protected readonly calendar = reading(
    () => (may(this.me, 'calendar:read') ? '/calendar' : undefined),
    CalendarWeek,
  );
  protected readonly findings = reading(
    () => (this.isInCare ? '/findings' : undefined),
    CaseloadFindings,
  );
  protected readonly isBooking = signal(false);
  protected readonly isTold = may(this.me, 'openings:read');
  protected readonly mayBook = may(this.me, 'appointments:book');
  protected readonly mayWrite = may(this.me, 'messages:write');
  protected readonly mayAdd = may(this.me, 'couples:add');

  /** Those the reader is in care of; the others need nobody's look here. */
  private readonly couples = computed(() => {
    if (!this.caseload.hasValue()) return undefined;
    const { couples } = this.caseload.value();
    return this.isInCare ? couples.filter(({ lines }) => lines !== null) : couples;
  });
  /** Whoever runs the office looks after everybody's day. */
  protected readonly colleagues = computed(() => {
    const { therapistId, therapists } = this.calendar.value() ?? { therapists: [] };
    return this.isInCare ? [] : therapists.filter(({ id }) => id !== therapistId);
  });
  protected readonly hasCouples = computed(() => (this.couples()?.length ?? 0) > 0);
  protected readonly looks = computed(() => {
    const couples = this.couples();
    if (!couples) return undefined;
    if (!this.isInCare) return [];
    if (!this.findings.hasValue()) return undefined;
    const findings = this.findings.value();
    return needsALook(couples, findings, this.telling).map(({ couple, flags, reasons }) => ({
      ...{ couple, reasons, text: reasons.map(({ text }) => text).join(' ') },
      flags: flags.slice(0, MOST_FLAGS).map((flag) => ({ flag, key: keyOf(flag) })),
      more: Math.max(0, flags.length - MOST_FLAGS),
      today: findings.couples.find(({ coupleId }) => coupleId === couple.id)?.today ?? '',
      mayMark: may(this.me, 'findings:mark', couple.care),
    }));
  });
  protected readonly heading = computed(() =>
    this.isInCare
      ? this.say('workspace.today.heading', { count: this.looks()?.length ?? 0 })
      : this.say('workspace.today.office'),
  );
  protected readonly day = computed(() => {
    const today = this.calendar.hasValue() ? this.calendar.value().today : this.times.today();
    return dayInWords(today, this.times.reader);
  });

  protected showBooked(): void {
    this.isBooking.set(false);
    this.calendar.reload();
  }
}
