import { Clock } from '../platform/clock.ts';

/** A clock that stands where it is put and runs on from there. */
export class FakeClock extends Clock {
  private ahead = 0;

  override shift(): number {
    return this.ahead;
  }

  moveTo(instant: string): void {
    this.ahead = Date.parse(instant) - Date.now();
  }
}
