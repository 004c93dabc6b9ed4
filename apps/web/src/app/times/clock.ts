import { Service } from '@angular/core';

/** The time it is. Tests put another in its place. */
@Service()
export class Clock {
  /** Epoch milliseconds. */
  now(): number {
    return Date.now();
  }

  /** The same as an instant, `2026-11-24T13:30:00.000Z`. */
  instant(): string {
    return new Date(this.now()).toISOString();
  }
}
