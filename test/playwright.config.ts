import { defineConfig } from '@playwright/test';
import { chromiumPath } from './journeys/harness/chromium.ts';

// Workers inherit what the first reading of this file has found.
const executablePath = (process.env['JOURNEY_CHROMIUM'] ??= await chromiumPath());

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'test-results',
  globalSetup: './journeys/harness/set-up.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    headless: true,
    launchOptions: {
      executablePath,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    locale: 'en-US',
    timezoneId: 'America/New_York',
    trace: 'retain-on-failure',
    actionTimeout: 10_000,
  },
});
