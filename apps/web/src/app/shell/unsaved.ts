import { DestroyRef, DOCUMENT, inject, Service } from '@angular/core';
import { Leaving } from './leaving.ts';

interface Holder {
  readonly holdsSome: () => boolean;
  readonly save: () => Promise<void>;
}

const cannotSave = () => Promise.resolve();

/** Words that only this page holds. While there are some, closing the page asks first. */
@Service()
export class Unsaved {
  private readonly leaving = inject(Leaving);
  private readonly holders = new Set<Holder>();

  constructor() {
    const page = inject(DOCUMENT).defaultView;
    const ask = (event: BeforeUnloadEvent) => this.ask(event);
    page?.addEventListener('beforeunload', ask);
    inject(DestroyRef).onDestroy(() => page?.removeEventListener('beforeunload', ask));
  }

  /** Returns how to stop watching. `save` is for words that need no more than being sent. */
  watch(holdsSome: () => boolean, save: () => Promise<void> = cannotSave): () => void {
    const holder = { holdsSome, save };
    this.holders.add(holder);
    return () => this.holders.delete(holder);
  }

  /** Saves what can be saved, and resolves with whether nothing is left. */
  async saveAll(): Promise<boolean> {
    await Promise.all([...this.holders].map(({ save }) => save()));
    return !this.isAny();
  }

  /** The writer has been asked, and has given these words up. */
  letGo(): void {
    this.holders.clear();
  }

  private isAny(): boolean {
    return [...this.holders].some(({ holdsSome }) => holdsSome());
  }

  private ask(event: BeforeUnloadEvent): void {
    if (!this.leaving.isQuick && this.isAny()) event.preventDefault();
  }
}
