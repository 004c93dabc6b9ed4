import { Component, computed, inject } from '@angular/core';
import { Unconfirmed } from '@closeknit/contracts/attendance';
import { reading } from '../../client/reading.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';
import { SessionLines } from './session-lines.ts';

/** Sessions soon to begin that somebody has not said yes to: worth a call. */
@Component({
  selector: 'app-unconfirmed-sessions',
  imports: [SessionLines],
  template: `<app-session-lines [sessions]="sessions()" />`,
})
export class UnconfirmedSessions {
  private readonly times = inject(OwnTimes);
  private readonly say = inject(Words).say;
  private readonly read = reading(() => '/appointments/unconfirmed', Unconfirmed);

  protected readonly sessions = computed(() =>
    (this.read.hasValue() ? this.read.value().sessions : []).map(
      ({ id, coupleId, coupleName: couple, startsAt, waitingFor }) => ({
        ...{ id, coupleId },
        told: this.say('workspace.today.unconfirmed', {
          ...{ couple, names: waitingFor.join(' & '), count: waitingFor.length },
          ...{ day: this.times.day(startsAt), hour: this.times.hour(startsAt) },
        }),
      }),
    ),
  );
}
