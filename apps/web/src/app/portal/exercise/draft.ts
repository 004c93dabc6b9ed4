import { computed, signal, type WritableSignal } from '@angular/core';
import type {
  AnswerValue,
  PortalAssignment,
  SavedAnswer,
  WriteAnswer,
} from '@closeknit/contracts/assignments';
import type { Visibility } from '@closeknit/contracts/exercises';
import { saysTheSame } from '@closeknit/domain/exercises/answer-same';
import { Refused } from '../../client/refused.ts';

export type KeptAnswer = PortalAssignment['answers'][number];

export interface Wording {
  readonly value: AnswerValue | null;
  readonly visibility: Visibility;
}

export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string; readonly takenBack?: true | undefined }
  | { readonly kind: 'away' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'changed-elsewhere'; readonly theirs: KeptAnswer };

/** The other side, as far as one answer is concerned. */
export interface Keeping {
  save(answer: WriteAnswer): Promise<SavedAnswer>;
  readAgain(): Promise<KeptAnswer | undefined>;
  /** What would be lost with this page, or undefined once nothing would, and what was sent unheard. */
  hold(unsent: WriteAnswer | undefined, unheard: readonly Wording[]): void;
}

interface Start {
  readonly visibility: Visibility;
  readonly kept?: KeptAnswer | undefined;
  /** What a page that is closed by now could not send. */
  readonly unsent?: WriteAnswer;
  /** What such a page had sent without hearing of it. */
  readonly unheard?: readonly Wording[];
}

/** What is typed goes out after this long, whether the typing goes on or not. */
const patience = 1200;
// So many may be sent without an answer, and be known again.
const UNHEARD = 10;
const firstRetry = 3000;
const longestRetry = 30_000;
const passing: readonly string[] = ['away', 'fault', 'too-many'];

/** Why an answer is not saved, as the code of a problem; undefined while nothing is in its way. */
export function hindranceOf(state: SaveState): string | undefined {
  if (state.kind === 'refused') return state.code;
  return state.kind === 'away' || state.kind === 'changed-elsewhere' ? state.kind : undefined;
}

/** Whether sending the same once more may get another answer. */
export function mayPass(code: string): boolean {
  return passing.includes(code) || code === 'not-signed-in';
}

/**
 * One answer being written. It is saved as it is typed, one save at a time; what cannot be sent
 * stays here and is tried again, and what was changed on another device waits for a decision.
 */
export class Draft {
  private readonly keeping: Keeping;
  private readonly wording: WritableSignal<Wording>;
  private readonly current: WritableSignal<SaveState>;
  private readonly pending: WritableSignal<boolean>;
  private readonly narrowable: WritableSignal<boolean>;
  private revision: number;
  /** Who may read what the other side keeps. */
  private readers: Visibility;
  /** Sent, and not heard of: it may have arrived all the same. */
  private unheard: readonly Wording[];
  private retryIn = firstRetry;
  private sending: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly value = computed(() => this.wording().value);
  readonly visibility = computed(() => this.wording().visibility);
  readonly state = computed(() => this.current());
  /** Whether readers can still be taken away. */
  readonly mayNarrow = computed(() => this.narrowable());
  readonly isUnsaved = computed(() => this.pending());

  constructor(keeping: Keeping, start: Start) {
    this.keeping = keeping;
    const { kept, unsent, visibility } = start;
    this.unheard = start.unheard ?? [];
    this.revision = (unsent ?? kept)?.revision ?? 0;
    this.readers = kept?.visibility ?? visibility;
    this.narrowable = signal(kept?.mayNarrow ?? true);
    this.wording = signal(unsent ?? kept ?? { value: null, visibility });
    this.pending = signal(unsent !== undefined);
    this.current = signal(kept ? { kind: 'saved', at: kept.savedAt } : { kind: 'untouched' });
  }

  write(value: AnswerValue): void {
    if (saysTheSame(value, this.value())) return;
    this.wording.update((wording) => ({ ...wording, value }));
    this.setPending(true);
    this.saveIn(patience);
  }

  /** Who may read is never left for later: a narrower circle holds at once. */
  showTo(visibility: Visibility): void {
    this.wording.update((wording) => ({ ...wording, visibility }));
    this.setPending(this.value() !== null);
    this.saveIn(0);
  }

  /** Resolves once what stood here has been sent or turned down. */
  async save(): Promise<void> {
    while (this.sending) await this.sending;
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.pending() || this.isHeld()) return;
    this.sending = this.send(this.wording()).finally(() => (this.sending = undefined));
    await this.sending;
  }

  /** Nothing of what stands here is sent any more. */
  letGo(): void {
    clearTimeout(this.timer);
    this.setPending(false);
  }

  /** The browser has been emptied, and what is not sent yet may stay in it again. */
  holdAgain(): void {
    this.keeping.hold(this.unsent(), this.unheard);
  }

  /** What stands here replaces what the other device wrote. */
  async keepMine(): Promise<void> {
    const state = this.current();
    if (state.kind !== 'changed-elsewhere') return;
    this.revision = state.theirs.revision;
    this.current.set({ kind: 'saving' });
    await this.save();
  }

  /** What the other device wrote replaces what stands here. */
  takeTheirs(): void {
    const state = this.current();
    if (state.kind === 'changed-elsewhere') this.adopt(state.theirs);
  }

  isNewerThan(kept: KeptAnswer | undefined): boolean {
    return this.revision > (kept?.revision ?? 0);
  }

  /** For the way out, when no answer can be waited for. */
  unsent(): WriteAnswer | undefined {
    const { value, visibility } = this.wording();
    if (value === null || !this.pending()) return undefined;
    return { value, visibility, revision: this.revision };
  }

  private async send(wording: Wording): Promise<void> {
    const { value, visibility } = wording;
    if (value === null) return;
    this.current.set({ kind: 'saving' });
    this.unheard = [...this.unheard, wording].slice(-UNHEARD);
    this.holdAgain();
    try {
      const saved = await this.keeping.save({ value, visibility, revision: this.revision });
      this.settle(saved, wording);
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal;
      await this.turnDown(refusal.code);
    }
  }

  /** What was changed elsewhere waits for a decision; an exercise taken back is not asked again. */
  private isHeld(): boolean {
    const hindrance = hindranceOf(this.current());
    return hindrance === 'changed-elsewhere' || hindrance === 'withdrawn';
  }

  private setPending(isPending: boolean): void {
    this.pending.set(isPending);
    this.holdAgain();
  }

  private saveIn(wait: number): void {
    if (this.timer !== undefined && wait > 0 && this.current().kind !== 'away') return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), wait);
  }

  private settle(saved: SavedAnswer, sent: Wording): void {
    this.revision = saved.revision;
    this.unheard = [];
    this.retryIn = firstRetry;
    this.readers = sent.visibility;
    this.current.set({ kind: 'saved', at: saved.savedAt, takenBack: saved.takenBack });
    this.setPending(this.wording() !== sent);
    if (this.pending()) this.saveIn(patience);
  }

  private async turnDown(code: string): Promise<void> {
    if (code === 'changed-elsewhere') return this.compare();
    if (code === 'already-opened') this.keepReaders();
    this.current.set(code === 'away' ? { kind: 'away' } : { kind: 'refused', code });
    if (!passing.includes(code)) return;
    this.timer ??= setTimeout(() => void this.save(), this.retryIn);
    this.retryIn = Math.min(this.retryIn * 2, longestRetry);
  }

  /** It was read meanwhile: the words may still change, their readers may not. */
  private keepReaders(): void {
    this.narrowable.set(false);
    this.wording.update((wording) => ({ ...wording, visibility: this.readers }));
  }

  private async compare(): Promise<void> {
    const theirs = await this.keeping.readAgain();
    if (!theirs) this.current.set({ kind: 'refused', code: 'not-found' });
    else if (isSame(theirs, this.wording())) this.adopt(theirs);
    else if (this.isOwn(theirs)) this.goOnFrom(theirs);
    else this.current.set({ kind: 'changed-elsewhere', theirs });
  }

  /** Whether it is what was sent from here, and only the answer was lost. */
  private isOwn(theirs: KeptAnswer): boolean {
    if (theirs.revision !== this.revision + 1) return false;
    return this.unheard.some((sent) => isSame(theirs, sent));
  }

  private goOnFrom(theirs: KeptAnswer): void {
    ({ revision: this.revision, visibility: this.readers } = theirs);
    this.saveIn(0);
  }

  private adopt(theirs: KeptAnswer): void {
    this.revision = theirs.revision;
    this.readers = theirs.visibility;
    this.narrowable.set(theirs.mayNarrow);
    this.wording.set({ value: theirs.value, visibility: theirs.visibility });
    this.setPending(false);
    this.current.set({ kind: 'saved', at: theirs.savedAt });
  }
}

function isSame(one: Wording, other: Wording): boolean {
  return saysTheSame(one.value, other.value) && one.visibility === other.visibility;
}
