import { HttpClient } from '@angular/common/http';
import { computed, DOCUMENT, inject, Service, signal } from '@angular/core';
import { fill, type Params } from '@closeknit/domain/words/fill';
import type { Language } from '@closeknit/domain/words/language';
import { firstValueFrom } from 'rxjs';
import { FirstLanguage } from './first-language.ts';

/** The parts of the app whose words travel in a file of their own. */
export type Face = 'shell' | 'portal' | 'workspace' | 'account';

/** A sentence by its key, which begins with the face: `shell.sign-in.heading`. */
export type Say = (key: string, params?: Params) => string;

export interface WordTree {
  readonly [key: string]: string | WordTree;
}

interface Spoken {
  readonly language: Language;
  readonly faces: ReadonlyMap<string, WordTree>;
}

/**
 * Every word on screen. A face's words are there before its pages, so a sentence is always at hand;
 * another language takes the place of this one at once, on every page that asks in its template.
 */
@Service()
export class Words {
  private readonly http = inject(HttpClient);
  private readonly page = inject(DOCUMENT).documentElement;
  private readonly spoken = signal<Spoken>({
    language: inject(FirstLanguage).language(),
    faces: new Map(),
  });
  private wanted = this.spoken().language;

  readonly language = computed(() => this.spoken().language);

  constructor() {
    this.page.lang = this.wanted;
  }

  readonly say: Say = (key, params = {}) => {
    const message = this.find(key);
    if (message === undefined) throw new Error(`No words for ${key}`);
    return fill(message, params, this.language());
  };

  /** The sentence for the code of a problem, or the one for `otherwise` where it has none. */
  problem(code: string, otherwise: 'fault' | 'invalid-input' = 'fault'): string {
    const key = `shell.problems.${code}`;
    return this.say(this.find(key) === undefined ? `shell.problems.${otherwise}` : key);
  }

  async load(face: Face): Promise<void> {
    const { language, faces } = this.spoken();
    if (faces.has(face)) return;
    const words = await this.fetched(face, language);
    // Another language may have been chosen meanwhile.
    if (language === this.language()) this.know(face, words);
    else await this.load(face);
  }

  /** Speaks another language from now on, once its words for what is open are there. */
  async speak(language: Language): Promise<void> {
    this.wanted = language;
    if (language === this.language()) return;
    const faces = new Map<string, WordTree>();
    const missing = () => [...this.spoken().faces.keys()].filter((face) => !faces.has(face));
    const fetch = async (face: string) => faces.set(face, await this.fetched(face, language));
    // While some are on their way, another face may come to be known.
    while (missing().length > 0) await Promise.all(missing().map(fetch));
    if (this.wanted !== language) return;
    this.spoken.set({ language, faces });
    this.page.lang = language;
  }

  know(face: Face, words: WordTree): void {
    this.spoken.update(({ language, faces }) => ({
      language,
      faces: new Map([...faces, [face, words]]),
    }));
  }

  private fetched(face: string, language: Language): Promise<WordTree> {
    return firstValueFrom(this.http.get<WordTree>(`/i18n/${face}.${language}.json`));
  }

  private find(key: string): string | undefined {
    const [face = '', ...path] = key.split('.');
    let found: string | WordTree | undefined = this.spoken().faces.get(face);
    for (const step of path) found = typeof found === 'object' ? found[step] : undefined;
    return typeof found === 'string' ? found : undefined;
  }
}
