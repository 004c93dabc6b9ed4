import { writeFileSync } from 'node:fs';
import type { Browser, BrowserContext } from '@playwright/test';

export interface JourneyClock {
  /** Moves the server's clock and every open page's to an instant; from there time goes on. */
  moveTo(instant: string | Date): Promise<void>;
  /** Gives a page opened after the move the same time. */
  follow(context: BrowserContext): Promise<void>;
  /** The instant it is in the journey. */
  now(): Date;
}

export interface StoppableClock extends JourneyClock {
  backToNow(): void;
}

export function clockIn(file: string, browser: Browser): StoppableClock {
  const following = new WeakSet<BrowserContext>();
  let shift = 0;

  async function follow(context: BrowserContext): Promise<void> {
    const time = Date.now() + shift;
    if (following.has(context)) return context.clock.setSystemTime(time);
    following.add(context);
    await context.clock.install({ time });
  }

  function shiftTo(milliseconds: number): void {
    shift = milliseconds;
    writeFileSync(file, String(shift));
  }

  return {
    async moveTo(instant) {
      shiftTo(new Date(instant).getTime() - Date.now());
      for (const context of browser.contexts()) await follow(context);
    },
    follow,
    now: () => new Date(Date.now() + shift),
    backToNow: () => shiftTo(0),
  };
}
