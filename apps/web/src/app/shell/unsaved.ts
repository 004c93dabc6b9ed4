import { computed, DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { forgetUnsent } from './offline/forget-unsent.ts';
import { Leaving } from './leaving.ts';

interface Holder {
  readonly holdsSome: () => boolean;
  readonly save: () => Promise<void>;
  readonly giveUp?: () => void;
  /** It goes with the page it stands on, wherever in the app one goes from there. */
  readonly isOfPage: boolean;
}

const cannotSave = () => Promise.resolve();

/** Words that only this page holds. While there are some, closing the page asks first. */
@Service()
export class Unsaved {
  private readonly leaving = inject(Leaving);
  private readonly holders = new Set<Holder>();
  private readonly question = signal<PromiseWithResolvers<boolean> | undefined>(undefined);

  /** Whether somebody on the way to another page is asked; whoever watches shows the question. */
  readonly isAsking = computed(() => this.question() !== undefined);

  private readonly page = inject(DOCUMENT).defaultView;

  constructor() {
    const page = this.page;
    const ask = (event: BeforeUnloadEvent) => this.ask(event);
    page?.addEventListener('beforeunload', ask);
    inject(DestroyRef).onDestroy(() => page?.removeEventListener('beforeunload', ask));
  }

  /**
   * Returns how to stop watching. `save` is for words that need no more than being sent, `giveUp`
   * for those that are kept in the browser and must not be any more.
   */
  watch(
    holdsSome: () => boolean,
    save: () => Promise<void> = cannotSave,
    giveUp?: () => void,
  ): () => void {
    return this.hold({ holdsSome, save, isOfPage: false, ...(giveUp && { giveUp }) });
  }

  /** The same for what is lost with the page: on a route with `asksBeforeLeaving` that asks, too. */
  watchThisPage(holdsSome: () => boolean): () => void {
    return this.hold({ holdsSome, save: cannotSave, isOfPage: true });
  }

  /** On the way to another page of the app. */
  async mayLeavePage(): Promise<boolean> {
    const isLost = [...this.holders].some(({ holdsSome, isOfPage }) => isOfPage && holdsSome());
    if (!isLost || this.leaving.isQuick) return true;
    this.settle(false);
    const question = Promise.withResolvers<boolean>();
    this.question.set(question);
    return question.promise;
  }

  /** How the question was answered; true is for leaving. */
  settle(leaves: boolean): void {
    this.question()?.resolve(leaves);
    this.question.set(undefined);
  }

  /** Saves what can be saved, and resolves with whether nothing is left. */
  async saveAll(): Promise<boolean> {
    await Promise.all([...this.holders].map(({ save }) => save()));
    return !this.isAny();
  }

  /** The writer has been asked, and has given these words up: nothing of them stays here. */
  letGo(): void {
    for (const { giveUp } of this.holders) giveUp?.();
    forgetUnsent(this.page);
    this.holders.clear();
  }

  private hold(holder: Holder): () => void {
    this.holders.add(holder);
    return () => this.holders.delete(holder);
  }

  private isAny(): boolean {
    return [...this.holders].some(({ holdsSome }) => holdsSome());
  }

  private ask(event: BeforeUnloadEvent): void {
    if (!this.leaving.isQuick && this.isAny()) event.preventDefault();
  }
}

export const asksBeforeLeaving: CanDeactivateFn<unknown> = () => inject(Unsaved).mayLeavePage();
