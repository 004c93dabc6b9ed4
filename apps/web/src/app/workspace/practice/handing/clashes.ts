import { signal } from '@angular/core';
import { Refused } from '../../../client/refused.ts';

/** Remembers, by field, at which times a refused hand-over would have booked somebody twice. */
export class Clashes {
  private readonly byPointer = signal<Readonly<Record<string, readonly string[]>>>({});

  at(pointer: string): readonly string[] {
    return this.byPointer()[pointer] ?? [];
  }

  /** Sends, and keeps the times of a refusal before passing it on. */
  async during(send: () => Promise<void>): Promise<void> {
    this.byPointer.set({});
    try {
      await send();
    } catch (refusal) {
      if (refusal instanceof Refused) this.byPointer.set(timesOf(refusal));
      throw refusal;
    }
  }
}

function timesOf({ fields }: Refused): Record<string, readonly string[]> {
  return Object.fromEntries(
    fields.map(({ pointer, times = [] }) => [pointer.replace(/^#/, ''), times]),
  );
}
