import { computed, signal, type WritableSignal } from '@angular/core';
import type { SavedNote } from '@closeknit/contracts/notes';
import { Refused } from '../../../client/refused.ts';

export interface Wording {
  readonly text: string;
  readonly appointmentId: string | null;
}

/** A draft as the other side keeps it. */
export interface KeptNote extends Wording {
  readonly id: string;
  readonly revision: number;
  readonly begunAt: string;
  readonly savedAt: string;
}

type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'changed-elsewhere'; readonly theirs: KeptNote };

/** The other side, as far as one draft is concerned. */
export interface Keeping {
  begin(wording: Wording): Promise<SavedNote>;
  write(id: string, note: Wording & { revision: number }): Promise<SavedNote>;
  readAgain(id: string): Promise<KeptNote | undefined>;
}

const patience = 1200;
const retryIn = 5000;
const passing: readonly string[] = ['away', 'fault', 'too-many'];

/**
 * A note being written. It is saved as it is typed, one save at a time; what cannot be sent stays
 * here and is tried again, and what was changed on another device waits for a decision.
 */
export class NoteDraft {
  private readonly keeping: Keeping;
  private readonly wording: WritableSignal<Wording>;
  private readonly current: WritableSignal<SaveState>;
  private readonly kept: WritableSignal<{ id: string; revision: number } | undefined>;
  private readonly pending = signal(false);
  private sending: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly begunAt: string | undefined;
  readonly text = computed(() => this.wording().text);
  readonly appointmentId = computed(() => this.wording().appointmentId);
  readonly state = computed(() => this.current());
  readonly id = computed(() => this.kept()?.id);
  readonly revision = computed(() => this.kept()?.revision ?? 0);
  readonly isUnsaved = this.pending.asReadonly();
  /** Nothing of it is anywhere but on this page, and nothing stands in it. */
  readonly isBlank = computed(
    () => this.id() === undefined && this.state().kind !== 'saving' && this.text().trim() === '',
  );

  constructor(keeping: Keeping, note?: KeptNote) {
    this.keeping = keeping;
    this.begunAt = note?.begunAt;
    this.wording = signal(note ?? { text: '', appointmentId: null });
    this.kept = signal(note);
    this.current = signal(note ? { kind: 'saved', at: note.savedAt } : { kind: 'untouched' });
  }

  write(change: Partial<Wording>): void {
    this.wording.update((wording) => ({ ...wording, ...change }));
    // A note begins with its first word.
    this.pending.set(this.id() !== undefined || this.text().trim() !== '');
    this.timer ??= setTimeout(() => void this.save(), patience);
  }

  /** Resolves once what stood here has been sent or turned down. */
  async save(): Promise<void> {
    while (this.sending) await this.sending;
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.pending() || this.current().kind === 'changed-elsewhere') return;
    this.sending = this.send(this.wording()).finally(() => (this.sending = undefined));
    await this.sending;
  }

  /** What stands here replaces what the other device wrote. */
  async keepMine(): Promise<void> {
    const state = this.current();
    if (state.kind !== 'changed-elsewhere') return;
    this.kept.set(state.theirs);
    this.current.set({ kind: 'saving' });
    await this.save();
  }

  /** What the other device wrote replaces what stands here. */
  takeTheirs(): void {
    const state = this.current();
    if (state.kind !== 'changed-elsewhere') return;
    this.kept.set(state.theirs);
    this.wording.set(state.theirs);
    this.pending.set(false);
    this.current.set({ kind: 'saved', at: state.theirs.savedAt });
  }

  /** Its writer has thrown it away: nothing more is sent. */
  letGo(): void {
    clearTimeout(this.timer);
    this.pending.set(false);
  }

  private async send(sent: Wording): Promise<void> {
    const { text, appointmentId } = sent;
    const kept = this.kept();
    this.current.set({ kind: 'saving' });
    try {
      const saved = kept
        ? await this.keeping.write(kept.id, { text, appointmentId, revision: kept.revision })
        : await this.keeping.begin({ text, appointmentId });
      this.kept.set(saved);
      this.current.set({ kind: 'saved', at: saved.savedAt });
      this.pending.set(this.wording() !== sent);
      if (this.pending()) this.timer ??= setTimeout(() => void this.save(), patience);
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal;
      await this.turnDown(refusal.code, kept?.id);
    }
  }

  private async turnDown(code: string, id: string | undefined): Promise<void> {
    const theirs =
      code === 'changed-elsewhere' && id ? await this.keeping.readAgain(id) : undefined;
    this.current.set(theirs ? { kind: 'changed-elsewhere', theirs } : { kind: 'refused', code });
    if (passing.includes(code)) this.timer ??= setTimeout(() => void this.save(), retryIn);
  }
}
