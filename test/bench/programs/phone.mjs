import { chromium } from '@playwright/test';
import { chromiumPath } from '../../journeys/harness/chromium.ts';

// As Lighthouse has its phone: a processor four times as slow, and 1.6 Mbit/s at 150 ms there and back.
const phone = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
  locale: 'en-US',
};
const slowLine = { offline: false, latency: 150, downloadThroughput: 2e5, uploadThroughput: 9e4 };

export async function startBrowser() {
  const args = ['--disable-gpu', '--no-first-run', '--disable-background-networking'];
  return chromium.launch({ executablePath: await chromiumPath(), args });
}

/** A phone that nothing is on yet. */
export const aPhone = (browser) => browser.newContext(phone);

/** A new page on a phone as slow as most are. */
export async function slowPage(context) {
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return {
    page,
    async slowTheLine() {
      await tools.send('Network.enable');
      await tools.send('Network.emulateNetworkConditions', slowLine);
    },
  };
}
