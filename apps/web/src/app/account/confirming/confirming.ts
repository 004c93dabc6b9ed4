import { Service, signal } from '@angular/core';
import { Refused } from '../../client/refused.ts';

/** Lets a wish wait until the person has shown that it is them, if the other side asks for that. */
@Service()
export class Confirming {
  private readonly asking = signal<PromiseWithResolvers<boolean> | undefined>(undefined);

  readonly isAsking = () => this.asking() !== undefined;

  /** Sends the wish, and once more after confirming. Nothing has to be typed again. */
  async before<T>(wish: () => Promise<T>): Promise<T> {
    try {
      return await wish();
    } catch (refusal) {
      if (!(refusal instanceof Refused) || refusal.code !== 'confirm-first') throw refusal;
      if (!(await this.ask())) throw refusal;
    }
    return wish();
  }

  /** How the question was answered; false is for not now. */
  settle(isConfirmed: boolean): void {
    this.asking()?.resolve(isConfirmed);
    this.asking.set(undefined);
  }

  private async ask(): Promise<boolean> {
    const question = this.asking() ?? Promise.withResolvers<boolean>();
    this.asking.set(question);
    return question.promise;
  }
}
