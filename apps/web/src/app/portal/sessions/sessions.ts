import { Component, computed, inject, signal } from '@angular/core';
import { type PortalSession, PortalSessions } from '@closeknit/contracts/appointments';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { Tag } from '@closeknit/ui/tag/tag';
import { CalendarFeed } from '../../calendar-feed/calendar-feed.ts';
import { reading } from '../../client/reading.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Clock } from '../../times/clock.ts';
import { dateOf, placeOf } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';
import { sessionTimes } from '../session-times.ts';
import { Changing } from './changing.ts';
import { Coming } from './coming.ts';
import { UndoChange } from './undo-change.ts';

@Component({
  selector: 'app-sessions',
  imports: [CalendarFeed, Changing, Coming, EmptyState, PageHeading, Tag, UndoChange, Waiting],
  templateUrl: './sessions.html',
  styleUrl: './sessions.css',
})
export default class Sessions {
  protected readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(this.me);
  protected readonly place = placeOf(this.me.zone);
  protected readonly sessions = reading(() => '/portal/sessions', PortalSessions);
  protected readonly isFeedOpen = signal(false);
  private readonly clock = inject(Clock);
  private readonly today = dateOf(this.clock.instant(), this.me);

  protected readonly told = computed(() => {
    const { coming = [], past = [] } = this.sessions.value() ?? {};
    const tell = sessionTimes({ say: this.say, me: this.me, today: this.today });
    const told = (session: PortalSession) => ({ ...tell(session), whole: session });
    return { coming: coming.map(told), past: past.map(told) };
  });
  /** What one has changed a moment ago. */
  protected readonly undoable = computed(() =>
    [...this.told().coming, ...this.told().past].flatMap(({ whole: session, day, hour }) =>
      Date.parse(session.undoUntil ?? '') > this.clock.now()
        ? [{ session, when: `${day}, ${hour}` }]
        : [],
    ),
  );

  protected hasBegun(startsAt: string): boolean {
    return Date.parse(startsAt) <= Date.parse(this.clock.instant());
  }

  protected readonly rules = computed(() => {
    const rules = this.sessions.value()?.rules;
    if (!rules) return '';
    const { cancelNoticeHours: cancel, moveNoticeHours: move, movesAllowed } = rules;
    const moves =
      movesAllowed === null ? '' : this.say('portal.sessions.moves', { moves: movesAllowed });
    return `${this.say('portal.sessions.rules', { ...this.names, cancel, move })} ${moves}`.trim();
  });

  protected readonly heading = computed(() => {
    const next = this.told().coming.find((session) => !session.isCancelled);
    if (!next) return this.say('portal.sessions.none');
    return this.say('portal.sessions.heading', { day: next.day, hour: next.hour });
  });
}
