import {
  Component,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { CoupleMessages } from '@closeknit/contracts/messages';
import { Tick } from '@closeknit/ui/tick/tick';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { reading } from '../../../client/reading.ts';
import { unlessRefused } from '../../../client/refused.ts';
import { FormError } from '../../../shell/form-error.ts';
import { MessageThread } from '../../../shell/messages/message-thread.ts';
import { OutgoingMessages } from '../../../shell/messages/outgoing.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';

/** Words between sessions with one of the two, or with both; and whether there are any. */
@Component({
  selector: 'app-messages-tab',
  imports: [FormError, MessageThread, Tick, Waiting],
  templateUrl: './messages-tab.html',
  styles: `
    section {
      display: grid;
      gap: var(--space-4);
      max-inline-size: 46rem;
    }
  `,
})
export default class MessagesTab {
  private readonly api = inject(Api);
  private readonly times = inject(OwnTimes);
  private readonly atHand = inject(CoupleAtHand);
  private readonly outgoing = inject(OutgoingMessages);
  protected readonly say = inject(Words).say;
  protected readonly allowing = injectErrand();
  protected readonly resource = reading(() => this.atHand.below('/messages'), CoupleMessages);
  /** Kept while the thread is read anew. */
  protected readonly kept = signal<CoupleMessages | undefined>(undefined);
  protected readonly isOn = linkedSignal(() => this.kept()?.on ?? true);
  private readonly chosen = signal<string | null | undefined>(undefined);
  private readonly shown = computed(() => this.chosen() ?? null);

  protected readonly threads = computed(() =>
    (this.kept()?.threads ?? []).map(({ with: whom, firstName, messages }) => ({
      whom,
      name: firstName ?? this.say('workspace.messages.both'),
      isOn: whom === this.shown(),
      fresh:
        this.kept()?.mayWrite && whom !== this.shown()
          ? messages.filter(({ isNew }) => isNew).length
          : 0,
    })),
  );
  protected readonly thread = computed(() => {
    const kept = this.kept();
    const thread = kept?.threads.find((each) => each.with === this.shown());
    if (!kept || !thread) return undefined;
    const { firstName } = thread;
    const other = kept.threads.find((each) => each.with && each.with !== thread.with)?.firstName;
    return {
      ...thread,
      outgoing: this.outgoing.to(this.path, thread.with),
      isOpen: kept.mayWrite && thread.closed === null,
      label: firstName
        ? this.say('workspace.messages.label', { name: firstName })
        : this.say('workspace.messages.label-both'),
      readers: firstName
        ? this.say('workspace.messages.readers', { name: firstName, other: other ?? '' })
        : this.say('workspace.messages.readers-both'),
      messages: thread.messages.map(({ use, ...message }) => ({
        ...message,
        isNew: kept.mayWrite && message.isNew,
        when: `${this.times.date(message.sentAt)}, ${this.times.hour(message.sentAt)}`,
        remark: use ? this.say(`workspace.use.${use}`) : '',
      })),
    };
  });

  constructor() {
    effect(() => {
      const read = this.resource.value();
      if (!read) return;
      untracked(() => {
        this.kept.set(read);
        // Chosen once: what is read meanwhile does not turn the page.
        if (this.chosen() === undefined) this.chosen.set(firstToRead(read.threads));
      });
    });
  }

  private get path(): string {
    return this.atHand.below('/messages') ?? '';
  }

  protected show(whom: string | null): void {
    this.chosen.set(whom);
  }

  protected markRead(upTo: string): void {
    const body = { to: this.shown(), upTo };
    this.api.send({ method: 'POST', path: `${this.path}/read`, body }).catch(unlessRefused);
  }

  protected async allow(on: boolean): Promise<void> {
    const body = { on };
    const isDone = await this.allowing.run(() =>
      this.api.send({ method: 'PUT', path: `${this.path}/allowed`, body }),
    );
    if (isDone) this.resource.reload();
    else this.isOn.set(!on);
  }
}

/** The thread with something unread, or else with the latest word, or else the first. */
function firstToRead(threads: CoupleMessages['threads']): string | null {
  const latest = ({ messages }: CoupleMessages['threads'][number]) =>
    messages
      .map(({ sentAt }) => sentAt)
      .toSorted()
      .at(-1) ?? '';
  const isUnread = ({ messages }: CoupleMessages['threads'][number]) =>
    messages.some(({ isNew }) => isNew);
  const [first] = threads.toSorted(
    (one, other) =>
      Number(isUnread(other)) - Number(isUnread(one)) || latest(other).localeCompare(latest(one)),
  );
  return first?.with ?? null;
}
