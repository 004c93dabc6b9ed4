import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ThisWeek } from '@closeknit/contracts/portal';
import { Tag } from '@closeknit/ui/tag/tag';
import { reading } from '../../client/reading.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { dayInWords } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';
import { sessionTimes } from '../session-times.ts';
import { checkInMinutes, timeNeeded } from './time-needed.ts';

/** The first page: what waits this week, in one sentence and at most three cards. */
@Component({
  selector: 'app-week',
  imports: [PageHeading, RouterLink, Tag, Waiting],
  templateUrl: './week.html',
  styleUrl: './week.css',
})
export default class Week {
  protected readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(this.me);
  protected readonly checkInMinutes = checkInMinutes;
  protected readonly week = reading(() => '/portal/week', ThisWeek);

  protected readonly heading = computed(() => {
    const { exercises = [], checkInDue = null } = this.week.value() ?? {};
    const minutes = exercises.map((exercise) => exercise.minutes);
    if (checkInDue !== null) minutes.push(checkInMinutes);
    if (minutes.length === 0) return this.say('portal.week.nothing');
    const time = this.say(`portal.week.time.${timeNeeded(minutes)}`);
    return this.say('portal.week.heading', { count: minutes.length, time });
  });

  protected readonly tasks = computed(() =>
    (this.week.value()?.exercises ?? []).map((exercise, place) => ({
      ...exercise,
      isFirst: place === 0,
      until: this.say(exercise.overdue ? 'portal.week.was-for' : 'portal.week.until', {
        day: dayInWords(exercise.dueOn, this.me),
      }),
      begin: this.say(exercise.begun ? 'portal.week.continue' : 'portal.week.begin'),
    })),
  );

  protected readonly session = computed(() => {
    const { nextSession = null, today = '' } = this.week.value() ?? {};
    return nextSession && sessionTimes({ say: this.say, me: this.me, today })(nextSession);
  });
}
