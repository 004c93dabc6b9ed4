import { computed, signal, type WritableSignal } from '@angular/core';
import type { SavedDraft } from '@closeknit/contracts/own-exercises';
import { Refused } from '../../client/refused.ts';

/** A draft as the other side keeps it; revision 0 is one that is not kept there yet. */
export interface KeptDraft<Draft> {
  readonly draft: Draft;
  readonly revision: number;
  readonly savedAt: string;
}

/** Where work on a draft begins: at what is kept, or at words that are not kept yet. */
export type Start<Draft> = Omit<KeptDraft<Draft>, 'savedAt'> & Partial<KeptDraft<Draft>>;

type SaveState<Draft> =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'changed-elsewhere'; readonly theirs: KeptDraft<Draft> };

/** The other side, as far as one draft is concerned. */
export interface Keeping<Draft> {
  write(draft: Draft, revision: number): Promise<SavedDraft>;
  readAgain(): Promise<KeptDraft<Draft> | undefined>;
}

const patience = 1200;
const retryIn = 5000;
const passing: readonly string[] = ['away', 'fault', 'too-many'];

/**
 * Something being written, as an exercise or a programme is. It is saved as it is typed, one save at a time; what cannot be sent
 * stays here and is tried again, and what was changed on another device waits for a decision.
 */
export class DraftAtWork<Draft extends object> {
  readonly id: string;
  private readonly keeping: Keeping<Draft>;
  private readonly words: WritableSignal<Draft>;
  private readonly seen: WritableSignal<number>;
  private readonly current: WritableSignal<SaveState<Draft>>;
  private readonly pending = signal(false);
  private sending: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly draft = computed(() => this.words());
  readonly revision = computed(() => this.seen());
  readonly state = computed(() => this.current());
  readonly isUnsaved = this.pending.asReadonly();

  constructor(id: string, keeping: Keeping<Draft>, kept: Start<Draft>) {
    this.id = id;
    this.keeping = keeping;
    this.words = signal(kept.draft);
    this.seen = signal(kept.revision);
    this.current = signal(
      kept.savedAt ? { kind: 'saved', at: kept.savedAt } : { kind: 'untouched' },
    );
  }

  write(change: Partial<Draft>): void {
    this.words.update((draft) => ({ ...draft, ...change }));
    this.pending.set(true);
    this.timer ??= setTimeout(() => void this.save(), patience);
  }

  /** Resolves once what stood here has been sent or turned down. */
  async save(): Promise<void> {
    while (this.sending) await this.sending;
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.pending() || this.current().kind === 'changed-elsewhere') return;
    this.sending = this.send(this.words()).finally(() => (this.sending = undefined));
    await this.sending;
  }

  /** What stands here replaces what the other device wrote. */
  async keepMine(): Promise<void> {
    const state = this.current();
    if (state.kind !== 'changed-elsewhere') return;
    this.seen.set(state.theirs.revision);
    this.current.set({ kind: 'saving' });
    await this.save();
  }

  /** What the other device wrote replaces what stands here. */
  takeTheirs(): void {
    const state = this.current();
    if (state.kind !== 'changed-elsewhere') return;
    const { draft, revision, savedAt } = state.theirs;
    this.seen.set(revision);
    this.words.set(draft);
    this.pending.set(false);
    this.current.set({ kind: 'saved', at: savedAt });
  }

  /** It has become a version, or was thrown away: nothing more is sent. */
  letGo(): void {
    clearTimeout(this.timer);
    this.pending.set(false);
  }

  private async send(sent: Draft): Promise<void> {
    this.current.set({ kind: 'saving' });
    try {
      const saved = await this.keeping.write(sent, this.seen());
      this.seen.set(saved.revision);
      this.current.set({ kind: 'saved', at: saved.savedAt });
      this.pending.set(this.words() !== sent);
      if (this.pending()) this.timer ??= setTimeout(() => void this.save(), patience);
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal;
      await this.turnDown(refusal.code);
    }
  }

  private async turnDown(code: string): Promise<void> {
    const theirs = code === 'changed-elsewhere' ? await this.keeping.readAgain() : undefined;
    this.current.set(theirs ? { kind: 'changed-elsewhere', theirs } : { kind: 'refused', code });
    if (passing.includes(code)) this.timer ??= setTimeout(() => void this.save(), retryIn);
  }
}
