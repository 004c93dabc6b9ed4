import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Reminder, Reminders } from '@closeknit/contracts/reminders';
import { hoursBeforeOf } from '@closeknit/domain/reminders/appointment-reminders';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { Tag, type Tone } from '@closeknit/ui/tag/tag';
import { dateOf, dayInWords, hourOf, withYear } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';

const AT_FIRST = 20;

const tones: Partial<Record<Reminder['state'], Tone>> = {
  planned: 'action',
  sending: 'action',
  sent: 'leaf',
  refused: 'clay',
  expired: 'honey',
};

/** Mails in two lists, those to come and those that are settled, each with how it stands and why. */
@Component({
  selector: 'app-reminders-read',
  imports: [EmptyState, RouterLink, Tag],
  template: `
    @for (list of lists(); track list.heading) {
      <section>
        <h2>{{ list.heading }}</h2>
        @if (list.rows.length > 0) {
          <ul class="plain sheet">
            @for (row of list.rows; track row.id) {
              <li>
                <div>
                  <p>
                    <b>{{ row.kind }}</b>&ngsp;<ck-tag [tone]="row.tone">{{ row.state }}</ck-tag>
                  </p>
                  <p class="faint">
                    {{ row.to }}
                    @if (withCouples()) {
                      · <a [routerLink]="['/workspace/couples', row.coupleId]">{{ row.couple }}</a>
                    }
                  </p>
                  @if (row.reason) {
                    <p class="soft">{{ row.reason }}</p>
                  }
                </div>
                <time class="soft" [attr.datetime]="row.at">{{ row.when }}</time>
              </li>
            }
          </ul>
          @if (list.more > 0) {
            <button class="button more" type="button" (click)="isWhole.set(true)">
              {{ say('workspace.reminders.more', { count: list.more }) }}
            </button>
          }
        } @else {
          <ck-empty-state [title]="list.empty" [text]="list.emptyHelp" />
        }
      </section>
    }
  `,
  styleUrl: './reminders-read.css',
})
export class RemindersRead {
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;

  readonly reminders = input.required<Reminders>();
  /** Name the couple of each mail, where they stand together. */
  readonly withCouples = input(false);

  protected readonly isWhole = signal(false);
  protected readonly lists = computed(() => {
    const { planned, settled } = this.reminders();
    const shown = this.isWhole() ? settled : settled.slice(0, AT_FIRST);
    return [
      {
        heading: this.say('workspace.reminders.planned', { count: planned.length }),
        rows: planned.map((reminder) => this.rowOf(reminder, reminder.dueAt)),
        more: 0,
        empty: this.say('workspace.reminders.no-planned'),
        emptyHelp: this.say('workspace.reminders.no-planned-help'),
      },
      {
        heading: this.say('workspace.reminders.settled'),
        rows: shown.map((reminder) => this.rowOf(reminder, reminder.settledAt ?? reminder.dueAt)),
        more: settled.length - shown.length,
        empty: this.say('workspace.reminders.no-settled'),
        emptyHelp: '',
      },
    ];
  });

  private kindInWords(kind: Reminder['kind']): string {
    const hours = hoursBeforeOf(kind);
    if (hours === null) return this.say(`workspace.reminder-kind.${kind}`);
    return hours % 24 === 0
      ? this.say('workspace.reminder-kind.days-ahead', { count: hours / 24 })
      : this.say('workspace.reminder-kind.hours-ahead', { count: hours });
  }

  private rowOf(reminder: Reminder, at: string) {
    const reader = { zone: this.reminders().zone, locale: this.times.reader.locale };
    const date = dateOf(at, reader);
    const { id, kind, to, state, reason, coupleId, coupleName } = reminder;
    return {
      id,
      at,
      to,
      coupleId,
      couple: coupleName,
      kind: this.kindInWords(kind),
      tone: tones[state] ?? 'plain',
      state: this.say(`workspace.reminder-state.${state}`),
      reason: reason === null ? '' : this.say('workspace.reminders.reason', { reason }),
      when: this.say('workspace.when', {
        day: withYear(dayInWords(date, reader), date, this.times.today()),
        hour: hourOf(at, reader),
      }),
    };
  }
}
