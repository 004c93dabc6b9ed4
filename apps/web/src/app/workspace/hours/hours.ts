import { Component } from '@angular/core';
import { WeeklyHours } from '@closeknit/contracts/appointments';
import { reading } from '../../client/reading.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { HoursForm } from './hours-form.ts';

/** When sessions can be booked, week by week. */
@Component({
  selector: 'app-hours',
  imports: [HoursForm, Waiting],
  template: `
    @if (hours.hasValue()) {
      <app-hours-form [hours]="hours.value()" />
    } @else {
      <app-waiting [resource]="hours" />
    }
  `,
})
export default class Hours {
  protected readonly hours = reading(() => '/hours', WeeklyHours);
}
