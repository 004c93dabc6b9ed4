import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ThisWeek } from '@closeknit/contracts/portal';
import { isSharing } from '@closeknit/domain/couples/life';
import { Tag } from '@closeknit/ui/tag/tag';
import { reading } from '../../client/reading.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { dateInWords, dateOf, dayInWords } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { WordsForYou } from '../check-ins/words-for-you.ts';
import { DiscussLine } from '../discuss/discuss-line.ts';
import { UnsentLine } from '../exercise/unsent/unsent-line.ts';
import { LeftOut } from '../relief/left-out.ts';
import { ReliefDialog } from '../relief/relief-dialog.ts';
import { MessagesLine } from '../messages/messages-line.ts';
import { namesFor } from '../names.ts';
import { QuestionnairesLine } from '../questionnaire/questionnaires-line.ts';
import { QuestionsLine } from '../questions/questions-line.ts';
import { Standing } from '../standing/standing.ts';
import { DoneLately } from './done-lately.ts';
import { NextSession } from './next-session.ts';
import { checkInMinutes, timeNeeded } from './time-needed.ts';
import { ToSignLine } from './to-sign-line.ts';

/** The first page: what waits this week, in one sentence and at most three cards. */
@Component({
  selector: 'app-week',
  imports: [
    DiscussLine,
    DoneLately,
    LeftOut,
    ReliefDialog,
    MessagesLine,
    NextSession,
    PageHeading,
    QuestionnairesLine,
    QuestionsLine,
    RouterLink,
    Standing,
    Tag,
    ToSignLine,
    UnsentLine,
    Waiting,
    WordsForYou,
  ],
  templateUrl: './week.html',
  styleUrl: './week.css',
})
export default class Week {
  protected readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(this.me);
  /** Nothing new is to come once the work rests or is over. */
  protected readonly goesOn = isSharing(this.me.coupleState);
  protected readonly checkInMinutes = checkInMinutes;
  protected readonly week = reading(() => '/portal/week', ThisWeek);

  /** The exercise that is too much, while it is being asked how. */
  protected readonly tooMuch = signal<ThisWeek['exercises'][number] | undefined>(undefined);

  protected readonly heading = computed(() => {
    const { exercises = [], checkInDue = null, agreementToSign = null } = this.week.value() ?? {};
    if (agreementToSign !== null) return this.say('portal.week.agreement-first');
    const minutes = exercises.map((exercise) => exercise.minutes);
    if (checkInDue !== null) minutes.push(checkInMinutes);
    if (minutes.length === 0) return this.say('portal.week.nothing');
    const time = this.say(`portal.week.time.${timeNeeded(minutes)}`);
    return this.say('portal.week.heading', { count: minutes.length, time });
  });

  protected readonly tasks = computed(() =>
    (this.week.value()?.exercises ?? []).map((exercise, place) => ({
      ...exercise,
      isFirst: place === 0 && !this.week.value()?.agreementToSign,
      until: this.say(exercise.overdue ? 'portal.week.was-for' : 'portal.week.until', {
        day: dayInWords(exercise.dueOn, this.me),
      }),
      lines: this.linesOf(exercise),
      begin: this.say(exercise.begun ? 'portal.week.continue' : 'portal.week.begin'),
    })),
  );

  /** Several at once are found on one page, so one card is enough. */
  protected readonly wordsFrom = computed(() =>
    (this.week.value()?.wordsFrom ?? [])
      .slice(0, 1)
      .map((instant) =>
        this.say('portal.offers.card', { day: dateInWords(dateOf(instant, this.me), this.me) }),
      ),
  );

  /** What is one's own about an exercise, as far as there is anything. */
  private linesOf({ inPlaceOf: old, forYouAlone, role }: ThisWeek['exercises'][number]): string[] {
    return [
      ...(old ? [this.say('portal.relief.in-place-of', { title: old.title })] : []),
      ...(role ? [`${this.say('portal.exercise.your-part')} ${role}`] : []),
      ...(forYouAlone ? [this.say('portal.week.for-you-alone', this.names)] : []),
    ];
  }

  protected lighten(): void {
    this.tooMuch.set(undefined);
    this.week.reload();
  }
}
