import { Injectable } from '@nestjs/common';

/** The only place that reads the time. */
@Injectable()
export class Clock {
  /** Now, in epoch milliseconds. */
  now(): number {
    return Date.now() + this.shift();
  }

  /**
   * How far this clock runs ahead of the database's, in milliseconds. Due times are
   * compared with the database's own time plus this, so that a worker on a machine
   * whose clock is wrong neither sends early nor late. Always 0 outside of tests.
   */
  shift(): number {
    return 0;
  }

  instant(): Date {
    return new Date(this.now());
  }
}
