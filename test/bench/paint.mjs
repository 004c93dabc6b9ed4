import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ana } from '@closeknit/fixtures/people';
import { inRoot } from '../../tools/set-up/places.mjs';
import { buildEmptyApp, buildWeb } from './given/builds.mjs';
import { signIn, startDemo } from './given/demo.mjs';
import { figure } from './measuring/figure.mjs';
import { inTurns, median } from './measuring/rounds.mjs';
import { aPhone, slowPage, startBrowser } from './programs/phone.mjs';

const QUIET = 50;

/** Notes from the very beginning of a page what it paints, what blocks it and what shifts. */
function watch() {
  const seen = { first: Infinity, largest: 0, tasks: [], shift: 0 };
  const on = (type, take) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(take));
    observer.observe({ type, buffered: true });
  };
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.first = startTime;
  });
  on('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
  on('longtask', ({ startTime, duration }) => seen.tasks.push({ startTime, duration }));
  on('layout-shift', ({ value }) => (seen.shift += value));
  globalThis.seen = seen;
}

/** What a phone sees of a first page: all of it comes over the line. */
async function firstSight(browser, program, { address, who }) {
  const context = await aPhone(browser);
  try {
    if (who) await signIn(context, program, who);
    const { page, slowTheLine } = await slowPage(context);
    await slowTheLine();
    await page.addInitScript(watch);
    await page.goto(`${program.url}${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const { first, largest, tasks, shift } = await page.evaluate('seen');
    const blocking = tasks
      .filter(({ startTime, duration }) => startTime + duration > first)
      .reduce((sum, { duration }) => sum + duration - QUIET, 0);
    return { largest, blocking, shift };
  } finally {
    await context.close();
  }
}

function compressed(folder) {
  execFileSync(process.execPath, [inRoot('tools/set-up/compress.mjs'), folder]);
  return folder;
}

/** The portal's first page on a slow phone and a slow line, beside an empty app from the same server. */
export async function* run() {
  const emptyRoot = compressed(join(buildEmptyApp(), 'browser'));
  const [portal, empty] = await startDemo('bench_paint', [join(buildWeb(), 'browser'), emptyRoot]);
  const browser = await startBrowser();
  try {
    const sights = [];
    const ours = async () => {
      sights.push(await firstSight(browser, portal, { address: '/portal', who: ana }));
      return sights.at(-1).largest;
    };
    const limit = async () => (await firstSight(browser, empty, { address: '/' })).largest;
    const turns = await inTurns({ ours, limit });
    yield figure({ name: 'portal paint', ...turns, unit: 'ms', atMost: 1.25 });

    const blocking = median(sights.map((sight) => sight.blocking));
    yield figure({ name: 'portal blocking', ours: blocking, limit: 50, unit: 'ms', atMost: 1 });
    const shift = median(sights.map((sight) => sight.shift));
    yield figure({ name: 'portal shift', ours: shift, limit: 0.02, atMost: 1 });
  } finally {
    await browser.close();
    await Promise.all([portal.stop(), empty.stop()]);
  }
}
