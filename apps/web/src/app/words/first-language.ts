import { DOCUMENT, inject, Service } from '@angular/core';
import { firstLanguageOf, type Language } from '@closeknit/domain/words/language';

const key = 'closeknit-language';

/**
 * The language of a page that nobody has signed in to: the one last chosen in this browser, or the
 * first of those it asks for. It says nothing of who chose it.
 */
@Service()
export class FirstLanguage {
  private readonly page = inject(DOCUMENT).defaultView;

  language(): Language {
    return firstLanguageOf([this.chosen() ?? '', ...(this.page?.navigator.languages ?? [])]);
  }

  /** What was chosen in this browser; undefined where nothing was. */
  chosen(): string | undefined {
    return this.inStorage((kept) => kept.getItem(key)) ?? undefined;
  }

  remember(language: Language): void {
    this.inStorage((kept) => kept.setItem(key, language));
  }

  // A browser may refuse to keep anything; then the language is that of the browser each time.
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
