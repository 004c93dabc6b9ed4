import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CalendarWeek } from '@closeknit/contracts/appointments';
import { SignedIn } from '../../shell/signed-in.ts';
import { dateOf, dayInWords, hourOf } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { injectSessionFacts } from '../booking/session-facts.ts';
import { OwnTimes } from '../own-times.ts';

/** The hours of today, each with whom. */
@Component({
  selector: 'app-sessions-today',
  imports: [RouterLink],
  template: `
    <h2>{{ heading() }}</h2>
    <ol class="plain">
      @for (session of sessions(); track session.id) {
        <li>
          <time [attr.datetime]="session.startsAt">{{ session.hour }}</time>
          <div>
            <a [routerLink]="['/workspace/couples', session.coupleId]">{{ session.coupleName }}</a>
            <p class="faint">{{ session.facts }}</p>
            @if (isOwn()) {
              <a class="brief" [routerLink]="['/workspace/couples', session.coupleId, 'brief']">{{
                say('workspace.brief.open')
              }}</a>
            }
          </div>
        </li>
      } @empty {
        <li class="soft">
          <p>{{ say('workspace.today.no-sessions') }}</p>
          @if (next(); as next) {
            <a [routerLink]="['/workspace/couples', next.coupleId]">{{ next.told }}</a>
          } @else {
            <a routerLink="/workspace/calendar">{{ say('workspace.today.to-calendar') }}</a>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: block;
      padding-block: var(--space-4) var(--space-2);
    }
    h2 {
      padding: 0 var(--space-5) var(--space-2);
      font: 620 var(--step-1) / 1.3 var(--sans);
      letter-spacing: 0;
    }
    li {
      display: grid;
      grid-template-columns: 3.5rem minmax(0, 1fr);
      gap: var(--space-3);
      padding: var(--space-3) var(--space-5);
    }
    li.soft {
      display: block;
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
    time {
      font-weight: 600;
    }
    a {
      font-weight: 600;
      text-decoration: none;
    }
    .brief {
      font-size: var(--step--1);
    }
    a:hover {
      text-decoration: underline;
    }
  `,
})
export class SessionsToday {
  private readonly me = inject(SignedIn).member();
  private readonly times = inject(OwnTimes);
  private readonly factsOf = injectSessionFacts();
  protected readonly say = inject(Words).say;
  readonly week = input.required<CalendarWeek>();

  /** Who prepares a session is its therapist. */
  protected readonly isOwn = computed(() => this.week().therapistId === this.me.id);
  protected readonly heading = computed(() => {
    const { therapistId, therapists } = this.week();
    const name = therapists.find(({ id }) => id === therapistId)?.name ?? '';
    return this.isOwn()
      ? this.say('workspace.today.sessions')
      : this.say('workspace.today.sessions-of', { name });
  });
  protected readonly sessions = computed(() => {
    const { zone, today, appointments } = this.week();
    const reader = { zone, locale: this.times.reader.locale };
    return appointments
      .filter(({ state, startsAt }) => state === 'booked' && dateOf(startsAt, reader) === today)
      .toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))
      .map((session) => ({
        ...session,
        hour: hourOf(session.startsAt, reader),
        facts: this.factsOf(session),
      }));
  });
  /** What is still ahead this week, for a day that has nothing. */
  protected readonly next = computed(() => {
    const { zone, now, appointments } = this.week();
    const reader = { zone, locale: this.times.reader.locale };
    const [next] = appointments
      .filter(({ state, startsAt }) => state === 'booked' && Date.parse(startsAt) > Date.parse(now))
      .toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
    if (!next) return undefined;

    const day = dayInWords(dateOf(next.startsAt, reader), reader);
    const facts = { day, hour: hourOf(next.startsAt, reader), name: next.coupleName };
    return { coupleId: next.coupleId, told: this.say('workspace.today.next-session', facts) };
  });
}
