import { Component, input } from '@angular/core';
import { CalendarWeek } from '@closeknit/contracts/appointments';
import { reading } from '../../client/reading.ts';
import { SessionsToday } from './sessions-today.ts';

/** The day of one therapist, for whoever runs the office. */
@Component({
  selector: 'app-sessions-of-colleague',
  imports: [SessionsToday],
  template: `
    @if (week.hasValue()) {
      <app-sessions-today [week]="week.value()" />
    }
  `,
})
export class SessionsOfColleague {
  readonly therapist = input.required<{ readonly id: string }>();
  protected readonly week = reading(
    () => `/calendar?therapistId=${this.therapist().id}`,
    CalendarWeek,
  );
}
