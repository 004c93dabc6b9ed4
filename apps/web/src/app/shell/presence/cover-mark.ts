import { DOCUMENT, inject, Service } from '@angular/core';

const key = 'closeknit-covered';

/**
 * That a page of this browser is covered. It outlives the page: opening it anew must not take the
 * cover away. It says nothing of whom it covers.
 */
@Service()
export class CoverMark {
  private readonly page = inject(DOCUMENT).defaultView;

  isSet(): boolean {
    return this.inStorage((kept) => kept.getItem(key) !== null) ?? false;
  }

  set(): void {
    this.inStorage((kept) => kept.setItem(key, ''));
  }

  clear(): void {
    this.inStorage((kept) => kept.removeItem(key));
  }

  // A browser may refuse to keep anything; then only the other side ends the session.
  private inStorage<T>(use: (kept: Storage) => T): T | undefined {
    try {
      const kept = this.page?.localStorage;
      return kept && use(kept);
    } catch (refusal) {
      if (refusal instanceof DOMException) return undefined;
      throw refusal;
    }
  }
}
