import { randomUUID } from 'node:crypto';
import { ana, mira } from '@closeknit/fixtures/people';
import { signIn, startDemo } from './given/demo.mjs';
import { figure } from './measuring/figure.mjs';
import { median } from './measuring/rounds.mjs';
import { aPhone, slowPage, startBrowser } from './programs/phone.mjs';

const TIMES = 7;
const LIMIT = 100;

/** Waits for a click, then for the first frame in which the page shows what came of it. */
function watchClick({ selector, isGone }) {
  const drawn = (start, resolve) => {
    const isStill = document.querySelector(selector) !== null;
    if (isStill === isGone) return requestAnimationFrame(() => drawn(start, resolve));
    // The first task after a frame's callbacks comes when it has been drawn.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now() - start);
    port2.postMessage(undefined);
  };
  globalThis.painted = new Promise((resolve) => {
    const begin = ({ timeStamp }) => requestAnimationFrame(() => drawn(timeStamp, resolve));
    addEventListener('click', begin, { capture: true, once: true });
  });
}

/** From a click until what came of it is on screen, in milliseconds. */
async function clickToPaint(page, button, sign) {
  await page.evaluate(watchClick, { isGone: false, ...sign });
  await button.click();
  return page.evaluate('painted');
}

/** Asks the program as somebody of the demo, without a page. */
async function asking(context, program, who) {
  await signIn(context, program, who);
  return async (method, path, data) => {
    const headers = { origin: program.url };
    const answer = await context.request.fetch(program.url + path, { method, headers, data });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return answer.status() === 204 ? undefined : answer.json();
  };
}

const inAMonth = () => new Date(Date.now() + 30 * 24 * 3_600_000).toISOString().slice(0, 10);

/** Exercises for Ana and Ben, so that each is done once. */
async function exercisesGiven(browser, program) {
  const context = await browser.newContext();
  const ask = await asking(context, program, mira);
  const { couples } = await ask('GET', '/api/couples');
  const { id } = couples.find(({ name }) => name === 'Ana & Ben Duarte');
  const wish = { exerciseKey: 'i-have-missed', dueOn: inAMonth(), note: '' };
  const given = [];
  for (let time = 0; time < TIMES; time++)
    given.push((await ask('POST', `/api/couples/${id}/assignments`, wish)).id);
  await context.close();
  return given;
}

/** Lines of Ana's own to be talked about, so that each is ticked once. */
async function pointsAdded(ask) {
  for (let time = 0; time < TIMES; time++)
    await ask('POST', '/api/portal/discussion', { id: randomUUID(), text: 'A', toBoth: false });
}

async function moving(page, url) {
  await page.goto(`${url}?step=1`);
  const next = page.locator('.foot .main');
  return clickToPaint(page, next, { selector: '.progress[aria-label^="Question 2"]' });
}

async function done(page, url) {
  await page.goto(`${url}?step=99`);
  return clickToPaint(page, page.locator('.foot .main'), { selector: 'app-after' });
}

async function ticking(page, url) {
  await page.goto(url);
  const own = page.locator('li.sheet', { has: page.locator('.actions') }).first();
  await own.evaluate((point) => (point.id = 'ticked'));
  return clickToPaint(page, own.getByRole('button').first(), { selector: '#ticked', isGone: true });
}

/** On a slow phone: from a click until what came of it is on screen. */
export async function* run() {
  const [program] = await startDemo('bench_interaction');
  const browser = await startBrowser();
  try {
    const given = await exercisesGiven(browser, program);
    const context = await aPhone(browser);
    await pointsAdded(await asking(context, program, ana));
    const { page } = await slowPage(context);
    const at = (path) => `${program.url}/portal/${path}`;
    const works = {
      move: (id) => moving(page, at(`exercises/${id}`)),
      'mark done': (id) => done(page, at(`exercises/${id}`)),
      tick: () => ticking(page, at('discuss')),
    };
    for (const [name, work] of Object.entries(works)) {
      const taken = [];
      for (const id of given) taken.push(await work(id));
      const ours = median(taken);
      yield figure({ name: `interaction ${name}`, ours, limit: LIMIT, unit: 'ms', atMost: 1 });
    }
  } finally {
    await browser.close();
    await program.stop();
  }
}
