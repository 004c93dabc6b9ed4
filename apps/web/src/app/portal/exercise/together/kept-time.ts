import { DOCUMENT, inject, Service } from '@angular/core';
import type { TimeTogether } from '@closeknit/domain/exercises/time-together';

export interface KeptTime extends TimeTogether {
  /** Who has the first turn; nobody where none are taken. */
  readonly begins: 'me' | 'other';
}

const prefix = 'closeknit-time ';

/** A running time outlives the page in its own tab, and says nothing but when it began. */
@Service()
export class KeptTimes {
  private readonly page = inject(DOCUMENT).defaultView;

  of(assignmentId: string): KeptTime | undefined {
    const kept = this.inStorage((storage) => storage.getItem(prefix + assignmentId));
    return kept ? (JSON.parse(kept) as KeptTime) : undefined;
  }

  keep(assignmentId: string, time: KeptTime | undefined): void {
    this.inStorage((storage) =>
      time
        ? storage.setItem(prefix + assignmentId, JSON.stringify(time))
        : storage.removeItem(prefix + assignmentId),
    );
  }

  // A browser may refuse to keep anything; then the time runs as long as the page stands.
  private inStorage<T>(use: (storage: Storage) => T): T | undefined {
    try {
      const storage = this.page?.sessionStorage;
      return storage && use(storage);
    } catch (refusal) {
      if (refusal instanceof DOMException) return undefined;
      throw refusal;
    }
  }
}
