import { test as base } from '@playwright/test';
import { clockIn, type JourneyClock } from './clock.ts';
import { mailboxAt, type Mailbox } from './mailbox.ts';

export { expect } from '@playwright/test';

interface Surroundings {
  readonly mailbox: Mailbox;
  readonly clock: JourneyClock;
}

function fromSetUp(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the journeys through Playwright's config.`);

  return value;
}

/** A story told through the browser, with the mails it sends and the time it takes place. */
export const test = base.extend<Surroundings>({
  baseURL: async ({}, use) => use(fromSetUp('JOURNEY_URL')),

  mailbox: async ({}, use) => {
    const mailbox = mailboxAt(fromSetUp('JOURNEY_MAILS_URL'));
    await mailbox.empty();
    await use(mailbox);
  },

  clock: async ({ browser }, use) => {
    const clock = clockIn(fromSetUp('JOURNEY_CLOCK_FILE'), browser);
    await use(clock);
    clock.backToNow();
  },
});
