import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { fill, type Params } from '@closeknit/domain/words/fill';
import { firstValueFrom } from 'rxjs';

/** The parts of the app whose words travel in a file of their own. */
export type Face = 'shell' | 'portal' | 'workspace' | 'account';

/** A sentence by its key, which begins with the face: `shell.sign-in.heading`. */
export type Say = (key: string, params?: Params) => string;

export interface WordTree {
  readonly [key: string]: string | WordTree;
}

const language = 'en';

/** Every word on screen. A face's words are there before its pages, so a sentence is always at hand. */
@Service()
export class Words {
  private readonly http = inject(HttpClient);
  private readonly faces = new Map<string, WordTree>();

  readonly say: Say = (key, params = {}) => {
    const message = this.find(key);
    if (message === undefined) throw new Error(`No words for ${key}`);
    return fill(message, params, language);
  };

  /** The sentence for the code of a problem, or the one for `otherwise` where it has none. */
  problem(code: string, otherwise: 'fault' | 'invalid-input' = 'fault'): string {
    const key = `shell.problems.${code}`;
    return this.say(this.find(key) === undefined ? `shell.problems.${otherwise}` : key);
  }

  async load(face: Face): Promise<void> {
    if (this.faces.has(face)) return;
    const file = this.http.get<WordTree>(`/i18n/${face}.${language}.json`);
    this.know(face, await firstValueFrom(file));
  }

  know(face: Face, words: WordTree): void {
    this.faces.set(face, words);
  }

  private find(key: string): string | undefined {
    const [face = '', ...path] = key.split('.');
    let found: string | WordTree | undefined = this.faces.get(face);
    for (const step of path) found = typeof found === 'object' ? found[step] : undefined;
    return typeof found === 'string' ? found : undefined;
  }
}
