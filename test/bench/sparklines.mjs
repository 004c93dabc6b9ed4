import { join } from 'node:path';
import { buildSparklines } from './given/builds.mjs';
import { serveFolder } from './given/folder.mjs';
import { figure } from './measuring/figure.mjs';
import { inTurns } from './measuring/rounds.mjs';
import { aPhone, slowPage, startBrowser } from './programs/phone.mjs';

/** From asking for the caseload until the first task after the frame that shows it. */
async function untilDrawn(page, how) {
  await page.evaluate('clear()');
  return page.evaluate((kind) => globalThis.timed(kind), how);
}

/** A hundred couples' year on one page: our component beside a string that the browser only parses. */
export async function* run() {
  const server = await serveFolder(join(buildSparklines(), 'browser'));
  const browser = await startBrowser();
  try {
    const { page } = await slowPage(await aPhone(browser));
    await page.goto(server.url);
    await page.waitForFunction('globalThis.timed');
    const turns = await inTurns({
      ours: () => untilDrawn(page, 'components'),
      limit: () => untilDrawn(page, 'string'),
    });
    yield figure({ name: 'sparklines', ...turns, unit: 'ms', atMost: 2 });
  } finally {
    await browser.close();
    await server.stop();
  }
}
