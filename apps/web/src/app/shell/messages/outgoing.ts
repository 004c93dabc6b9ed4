import { DOCUMENT, inject, Service, signal, type WritableSignal } from '@angular/core';
import { SentMessage } from '@closeknit/contracts/messages';
import { Api } from '../../client/api.ts';
import { Refused } from '../../client/refused.ts';
import { SignedIn } from '../signed-in.ts';
import { Unsaved } from '../unsaved.ts';

/** A message on its way: shown at once, and sent under the same id however often it is tried. */
export interface OnItsWay {
  readonly id: string;
  readonly text: string;
  /** Why it has not arrived; null while it is being sent. */
  readonly refusal: string | null;
}

/** What one person has typed for one thread, and what of it is on its way. */
export class Outgoing {
  readonly text = signal('');
  readonly onTheirWay: WritableSignal<readonly OnItsWay[]> = signal([]);
  /** How many have arrived: a page reads its thread anew then. */
  readonly arrived = signal(0);
  private readonly post: (message: { id: string; text: string }) => Promise<unknown>;

  constructor(post: (message: { id: string; text: string }) => Promise<unknown>) {
    this.post = post;
  }

  isUnsent(): boolean {
    return this.text().trim() !== '' || this.onTheirWay().length > 0;
  }

  async send(): Promise<void> {
    const text = this.text();
    if (text.trim() === '') return;
    const id = crypto.randomUUID();
    this.text.set('');
    this.onTheirWay.update((all) => [...all, { id, text, refusal: null }]);
    await this.attempt(id);
  }

  /** Sends what has not arrived once more. It arrives once, even where the answer alone was lost. */
  async sendAgain(): Promise<void> {
    const failed = this.onTheirWay().filter(({ refusal }) => refusal !== null);
    for (const { id } of failed) await this.attempt(id);
  }

  /** Puts the words of a message that was refused back under the hands of its writer. */
  takeBack(id: string): void {
    const back = this.onTheirWay().find((each) => each.id === id);
    if (!back) return;
    this.text.update((typed) => [back.text, typed].filter((words) => words !== '').join('\n'));
    this.drop(id);
  }

  /** What the thread shows has arrived. */
  forget(ids: ReadonlySet<string>): void {
    if (this.onTheirWay().some(({ id }) => ids.has(id))) {
      this.onTheirWay.update((all) => all.filter(({ id }) => !ids.has(id)));
    }
  }

  private async attempt(id: string): Promise<void> {
    const message = this.onTheirWay().find((each) => each.id === id);
    if (!message) return;
    this.mark(id, null);
    try {
      await this.post({ id, text: message.text });
      this.arrived.update((count) => count + 1);
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal;
      this.mark(id, refusal.code);
    }
  }

  private mark(id: string, refusal: string | null): void {
    this.onTheirWay.update((all) =>
      all.map((each) => (each.id === id ? { ...each, refusal } : each)),
    );
  }

  private drop(id: string): void {
    this.onTheirWay.update((all) => all.filter((each) => each.id !== id));
  }
}

/** Messages being written, in memory only: they outlive their page, and nobody else's device keeps them. */
@Service()
export class OutgoingMessages {
  private readonly api = inject(Api);
  private readonly signedIn = inject(SignedIn);
  private readonly held = new Map<string, Outgoing>();

  constructor() {
    inject(Unsaved).watch(
      () => [...this.held.values()].some((each) => each.isUnsent()),
      () => this.sendAgain(),
    );
    inject(DOCUMENT).defaultView?.addEventListener('online', () => void this.sendAgain());
  }

  /** What this person writes to a thread, named by where it is sent and to whom. */
  to(path: string, to: string | null): Outgoing {
    const key = [this.signedIn.me()?.id, path, to].join(' ');
    const known = this.held.get(key);
    if (known) return known;
    const outgoing = new Outgoing((message) =>
      this.api.send({ method: 'POST', path, body: { ...message, to } }, SentMessage),
    );
    this.held.set(key, outgoing);
    return outgoing;
  }

  private async sendAgain(): Promise<void> {
    await Promise.all([...this.held.values()].map((each) => each.sendAgain()));
  }
}
