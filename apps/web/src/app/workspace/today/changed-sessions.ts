import { Component, computed, inject } from '@angular/core';
import { ChangedByCouples } from '@closeknit/contracts/attendance';
import { reading } from '../../client/reading.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';
import { SessionLines } from './session-lines.ts';

/** Sessions to come that a partner has moved or called off: the day is another than it was. */
@Component({
  selector: 'app-changed-sessions',
  imports: [SessionLines],
  template: `<app-session-lines [sessions]="sessions()" />`,
})
export class ChangedSessions {
  private readonly times = inject(OwnTimes);
  private readonly say = inject(Words).say;
  private readonly read = reading(() => '/appointments/changed', ChangedByCouples);

  protected readonly sessions = computed(() =>
    (this.read.hasValue() ? this.read.value().sessions : []).map(
      ({ id, coupleId, coupleName: couple, by, startsAt, wasAt, state }) => ({
        ...{ id, coupleId },
        told: this.say(`workspace.today.changed-${state}`, {
          ...{ couple, by, day: this.times.day(startsAt), hour: this.times.hour(startsAt) },
          ...{ wasDay: this.times.day(wasAt), wasHour: this.times.hour(wasAt) },
        }),
      }),
    ),
  );
}
