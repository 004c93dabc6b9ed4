import { DOCUMENT, inject, Service } from '@angular/core';
import { Leaving } from './leaving.ts';

/** Words that only this page holds. While there are some, closing the page asks first. */
@Service()
export class Unsaved {
  private readonly leaving = inject(Leaving);
  private readonly holders = new Set<() => boolean>();

  constructor() {
    inject(DOCUMENT).defaultView?.addEventListener('beforeunload', (event) => this.ask(event));
  }

  /** Returns how to stop watching. */
  watch(holdsSome: () => boolean): () => void {
    this.holders.add(holdsSome);
    return () => this.holders.delete(holdsSome);
  }

  private ask(event: BeforeUnloadEvent): void {
    if (this.leaving.isQuick) return;
    if ([...this.holders].some((holdsSome) => holdsSome())) event.preventDefault();
  }
}
