import { Clock } from '../platform/clock.ts';

/** A clock that stands where it is put and runs on from there. */
export class FakeClock extends Clock {
  private ahead = 0;
  private heldAt: number | null = null;

  override now(): number {
    return this.heldAt ?? super.now();
  }

  override shift(): number {
    return this.ahead;
  }

  moveTo(instant: string): void {
    this.heldAt = null;
    this.ahead = Date.parse(instant) - Date.now();
  }

  /** Stands still until it is moved, for what must not depend on how fast the machine is. */
  hold(): void {
    this.heldAt = this.now();
  }
}
