import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OwnMessages, type Thread } from '@closeknit/contracts/messages';
import { Api } from '../../client/api.ts';
import { reading } from '../../client/reading.ts';
import { unlessRefused } from '../../client/refused.ts';
import { MessageThread } from '../../shell/messages/message-thread.ts';
import { OutgoingMessages } from '../../shell/messages/outgoing.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { dateInWords, dateOf, hourOf } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { Beside } from '../agreements/beside.ts';
import { namesFor } from '../names.ts';

/** A word to the therapist between sessions: alone, or where the other reads it too. */
@Component({
  selector: 'app-messages',
  imports: [Beside, MessageThread, PageHeading, RouterLink, Waiting],
  templateUrl: './messages.html',
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
    }
    .who {
      padding: var(--space-4) var(--space-5);
    }
  `,
})
export default class Messages {
  private readonly api = inject(Api);
  private readonly outgoing = inject(OutgoingMessages);
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(this.me);
  protected readonly own = reading(() => '/portal/messages', OwnMessages);
  protected readonly shown = signal<Thread>('therapist');
  /** Kept while the thread is read anew. */
  private readonly kept = signal<OwnMessages | undefined>(undefined);

  protected readonly threads = computed(() =>
    (this.kept()?.threads ?? []).map(({ to, messages }) => ({
      to,
      name: this.say(`portal.messages.to.${to}`, this.names),
      isOn: to === this.shown(),
      fresh: to === this.shown() ? 0 : messages.filter(({ isNew }) => isNew).length,
    })),
  );
  protected readonly thread = computed(() => {
    const thread = this.kept()?.threads.find(({ to }) => to === this.shown());
    return (
      thread && {
        ...thread,
        outgoing: this.outgoing.to('/portal/messages', thread.to),
        messages: thread.messages.map((message) => ({
          ...message,
          when: `${dateInWords(dateOf(message.sentAt, this.me), this.me)}, ${hourOf(message.sentAt, this.me)}`,
        })),
      }
    );
  });

  constructor() {
    effect(() => {
      const read = this.own.value();
      if (read) untracked(() => this.kept.set(read));
    });
  }

  protected markRead(upTo: string): void {
    const body = { to: this.shown(), upTo };
    this.api.send({ method: 'POST', path: '/portal/messages/read', body }).catch(unlessRefused);
  }
}
