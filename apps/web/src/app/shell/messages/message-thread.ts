import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { LONGEST_MESSAGE, type OwnMessage } from '@closeknit/contracts/messages';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Words } from '../../words/words.ts';
import type { Outgoing } from './outgoing.ts';

/** A message as it is shown: when it was sent in words, and a remark beneath it. */
export interface Shown extends OwnMessage {
  readonly when: string;
  readonly remark?: string;
}

const NEARLY = 200;

/** One thread: what was said, what is on its way, and a field to write the next in. */
@Component({
  selector: 'app-message-thread',
  imports: [Control, Field],
  templateUrl: './message-thread.html',
  styleUrl: './message-thread.css',
})
export class MessageThread {
  private readonly words = inject(Words);
  private readonly area = viewChild<ElementRef<HTMLTextAreaElement>>('area');
  protected readonly say = this.words.say;
  protected readonly most = LONGEST_MESSAGE;

  readonly messages = input.required<readonly Shown[]>();
  readonly outgoing = input.required<Outgoing>();
  readonly label = input.required<string>();
  /** Whether anything can be written here; why not is said by the page. */
  readonly isOpen = input.required<boolean>();

  /** The last of the messages has been on screen, and one of them was new. */
  readonly seen = output<string>();
  /** Something has arrived: the thread is to be read anew. */
  readonly arrived = output<void>();

  protected readonly onTheirWay = computed(() => {
    const there = new Set(this.messages().map(({ id }) => id));
    return this.outgoing()
      .onTheirWay()
      .filter(({ id }) => !there.has(id));
  });
  protected readonly left = computed(() => this.most - this.outgoing().text().length);
  protected readonly hint = computed(() => {
    if (this.left() > NEARLY) return this.say('shell.messages.most', { count: this.most });
    return this.say('shell.messages.left', { count: this.left() });
  });
  protected readonly failed = computed(() =>
    this.onTheirWay().filter(({ refusal }) => refusal !== null),
  );
  protected readonly why = computed(() =>
    [...new Set(this.failed().map(({ refusal }) => this.words.problem(refusal ?? '', 'fault')))]
      .join(' ')
      .trim(),
  );

  constructor() {
    effect(() => {
      const messages = this.messages();
      const last = messages.at(-1);
      const outgoing = this.outgoing();
      untracked(() => {
        outgoing.forget(new Set(messages.map(({ id }) => id)));
        if (last && messages.some(({ isNew }) => isNew)) this.seen.emit(last.id);
      });
    });
    effect(() => {
      if (this.outgoing().arrived() > 0) untracked(() => this.arrived.emit());
    });
  }

  protected async send(): Promise<void> {
    await this.outgoing().send();
    this.area()?.nativeElement.focus();
  }

  protected takeBack(id: string): void {
    this.outgoing().takeBack(id);
    this.area()?.nativeElement.focus();
  }
}
