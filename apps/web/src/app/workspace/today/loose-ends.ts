import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UnsignedNotes } from '@closeknit/contracts/notes';
import { Undelivered } from '@closeknit/contracts/reminders';
import { reading } from '../../client/reading.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';

/** What waits for the therapist and no couple: notes to be signed, and mail that did not arrive. */
@Component({
  selector: 'app-loose-ends',
  imports: [RouterLink],
  template: `
    @for (end of ends(); track end.key) {
      <p class="soft">
        <a [routerLink]="['/workspace/couples', end.coupleId, end.side]">{{ end.text }}</a>
        @if (end.why) {
          <span class="faint"> {{ end.why }}</span>
        }
      </p>
    }
  `,
  styles: `
    p {
      margin-block-end: var(--space-2);
    }
  `,
})
export class LooseEnds {
  private readonly times = inject(OwnTimes);
  private readonly say = inject(Words).say;
  private readonly notes = reading(() => '/notes/unsigned', UnsignedNotes);
  private readonly mails = reading(() => '/reminders/undelivered', Undelivered);

  protected readonly ends = computed(() => [...this.unsigned(), ...this.undelivered()]);

  private unsigned() {
    const couples = this.notes.hasValue() ? this.notes.value().couples : [];
    return couples.map(({ coupleId, coupleName: couple, count, since }) => ({
      ...{ key: `note ${coupleId}`, coupleId, side: 'notes', why: '' },
      text: this.say('workspace.today.unsigned', { couple, count, day: this.times.date(since) }),
    }));
  }

  private undelivered() {
    const mails = this.mails.hasValue() ? this.mails.value().mails : [];
    return mails.map(({ coupleId, coupleName: couple, to, at, reason }) => ({
      ...{ key: `mail ${coupleId} ${to} ${at}`, coupleId, side: 'reminders' },
      text: this.say('workspace.today.undelivered', { couple, name: to, day: this.times.date(at) }),
      why: reason ? this.say('workspace.reminders.reason', { reason }) : '',
    }));
  }
}
