import { inject, Service } from '@angular/core';
import type { Params } from '@closeknit/domain/words/fill';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';

/** The parts of the app whose words travel in a file of their own. */
export type Face = 'shell' | 'portal' | 'workspace';

export type Say = (key: string, params?: Params) => string;

/** Every word on screen. A face's words are loaded before its pages, so a sentence is always at hand. */
@Service()
export class Words {
  private readonly transloco = inject(TranslocoService);

  readonly say: Say = (key, params = {}) => {
    this.transloco.activeLang();
    return this.transloco.translate<string>(key, params);
  };

  knows(key: string): boolean {
    return key in this.transloco.getTranslation(this.transloco.getActiveLang());
  }

  /** The sentence for a refusal's code; what has no sentence of its own is a fault. */
  problem(code: string): string {
    const key = `shell.problems.${code}`;
    return this.say(this.knows(key) ? key : 'shell.problems.fault');
  }

  async load(face: Face): Promise<void> {
    await firstValueFrom(this.transloco.load(`${face}/${this.transloco.getActiveLang()}`));
  }
}
