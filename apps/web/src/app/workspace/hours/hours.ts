import { Component, inject, signal } from '@angular/core';
import { WeeklyHours } from '@closeknit/contracts/appointments';
import { CalendarFeed } from '../../calendar-feed/calendar-feed.ts';
import { reading } from '../../client/reading.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { HoursForm } from './hours-form.ts';
import { TimeOff } from './time-off.ts';

/** When sessions can be booked, week by week. */
@Component({
  selector: 'app-hours',
  imports: [CalendarFeed, HoursForm, TimeOff, Waiting],
  template: `
    @if (hours.hasValue()) {
      <app-hours-form [hours]="hours.value()" />
      <app-time-off />
      <details (toggle)="isFeedOpen.set(true)">
        <summary>{{ say('workspace.feed.heading') }}</summary>
        @if (isFeedOpen()) {
          <app-calendar-feed face="workspace" />
        }
      </details>
    } @else {
      <app-waiting [resource]="hours" />
    }
  `,
  styles: `
    details {
      margin-block-start: var(--space-6);
      max-inline-size: 44rem;
    }
    summary {
      font-weight: 600;
      padding-block: var(--space-2);
    }
  `,
})
export default class Hours {
  protected readonly say = inject(Words).say;
  protected readonly isFeedOpen = signal(false);
  protected readonly hours = reading(() => '/hours', WeeklyHours);
}
