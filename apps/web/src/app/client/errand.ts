import { inject, type Signal, signal } from '@angular/core';
import { refusalFrom, Refused } from './refused.ts';
import { Words } from '../words/words.ts';

/** Something a press of a button sends, which may be refused. */
export interface Errand {
  readonly underWay: Signal<boolean>;
  /** The sentence why it was refused, or empty. */
  readonly refusal: Signal<string>;
  /** Resolves with whether it was done; a second press while it is under way does nothing. */
  run(send: () => Promise<unknown>): Promise<boolean>;
}

export function injectErrand(): Errand {
  const words = inject(Words);
  const underWay = signal(false);
  const refusal = signal('');

  const run = async (send: () => Promise<unknown>): Promise<boolean> => {
    if (underWay()) return false;
    underWay.set(true);
    refusal.set('');
    try {
      await send();
      return true;
    } catch (error) {
      const refused = error instanceof Refused ? error : refusalFrom(error);
      refusal.set(words.problem(refused.code));
      return false;
    } finally {
      underWay.set(false);
    }
  };
  return { underWay, refusal, run };
}
