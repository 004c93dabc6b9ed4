import type { Locator } from '@playwright/test';
import { expect, test } from './harness/journey.ts';
import { Person } from './harness/person.ts';

const password = 'a quiet harbour at dusk';
const ana = { email: 'ana@duarte.example', password };
const ben = { email: 'ben@duarte.example', password };
const AT_MOST_TAPS = 7;
const AT_MOST_SECONDS = 90;

/** Counts what a thumb does. */
class Thumb {
  taps = 0;

  async presses(target: Locator, options = {}): Promise<void> {
    this.taps += 1;
    await target.tap(options);
  }
}

test('a partner checks in on a phone, in a few taps and little time', async ({
  browser,
  clock,
}) => {
  const someone = (zone: string) => Person.arrives({ browser, clock, zone, on: 'phone' });
  const [first, second] = [await someone('Europe/Lisbon'), await someone('Europe/Lisbon')];
  const { page } = second;
  const dueOf = async (person: Person) => {
    await person.opens('/portal/check-ins');
    return person.page.getByRole('link', { name: 'Check in', exact: true }).getAttribute('href');
  };

  await test.step('five signs, one drawing, sent', async () => {
    await second.signsIn(ben);
    const address = (await dueOf(second)) ?? '';
    const thumb = new Thumb();
    const began = performance.now();
    await page.goto(address);
    await expect(page.getByText('Not a test')).toBeVisible();
    // Also the very middle, where an untouched thumb stands: the browser makes no click of that.
    for (const [at, slider] of (await page.getByRole('slider').all()).entries()) {
      const { width = 0, height = 0 } = (await slider.boundingBox()) ?? {};
      const x = at === 0 ? width / 2 : width * 0.7;
      await thumb.presses(slider, { position: { x, y: height / 2 } });
    }
    const step = page.getByRole('group', { name: /How near/ }).locator('label');
    await thumb.presses(step.nth(4));
    await thumb.presses(page.getByRole('button', { name: 'Check in' }));
    await second.sees(/^Thank you/);
    const seconds = (performance.now() - began) / 1000;

    console.log(`check-in\t${thumb.taps} taps\t${seconds.toFixed(1)} s`);
    expect(thumb.taps).toBeLessThanOrEqual(AT_MOST_TAPS);
    expect(seconds).toBeLessThan(AT_MOST_SECONDS);
    await second.seesWholePage();
  });

  await test.step('the drawing is a group of steps for the keyboard, each with its name', async () => {
    await first.signsIn(ana);
    await first.page.goto((await dueOf(first)) ?? '');
    await first.seesWholePage();
    const step = (name: string) => first.page.getByRole('radio', { name, exact: true });
    await step('Worlds apart').focus();
    for (const name of ['Far apart', 'Rather apart', 'Halfway']) {
      await first.page.keyboard.press('ArrowRight');
      await expect(step(name)).toBeChecked();
    }
  });

  await test.step('one good thing for oneself, one wish for the other', async () => {
    await first.slidesTo([6, 6, 7, 5, 6]);
    await first.fills('One good thing, if you like', 'I slept through, three nights.');
    await readBy(first, 'the good thing', 'Only me');
    await first.fills('One wish, if you like', 'A walk by the river on Sunday.');
    await readBy(first, 'the wish', 'Ben too');
    await first.seesWholePage();
    await first.presses('Check in');
    await first.sees(/^Thank you/);
  });

  await test.step('the wish can be taken back until it was read, and shared again', async () => {
    await first.follows('See my own line');
    await changesReaders(first, 'Mira and me', 'Keep it from Ben');
    await page.goto('/portal/check-ins');
    await second.sees('Your own line, week by week');
    await expect(page.getByText('A walk by the river')).toHaveCount(0);
    await changesReaders(first, 'Ben too', 'Let Ben read it');
  });

  await test.step('the other reads the wish, and no more than that', async () => {
    await second.opens('/portal');
    await expect(page.getByText('A walk by the river on Sunday.')).toBeVisible();
    await expect(page.getByText('I slept through')).toHaveCount(0);
    await first.page.reload();
    await first.presses(/Change who reads it ?: One wish/);
    await expect(first.page.getByText('It can no longer be kept from Ben.')).toBeVisible();
  });

  await test.step('both can be cleared again, with all that was said', async () => {
    for (const person of [first, second]) {
      await person.opens('/portal/check-ins');
      await person.presses(/I answered as the wrong person/);
      await person.presses('Clear this check-in');
      await expect(person.page.getByText(/can be told anew/)).toBeVisible();
    }
    await second.opens('/portal/check-ins');
    await expect(page.getByText('A walk by the river')).toHaveCount(0);
  });
});

async function readBy({ page }: Person, what: string, readers: string): Promise<void> {
  const group = page.getByRole('group', { name: `Who may read ${what}?` });
  await group.getByRole('radio', { name: readers }).check();
}

async function changesReaders(person: Person, readers: string, yes: string): Promise<void> {
  await person.presses(/Change who reads it ?: One wish/);
  await person.page.getByRole('dialog').getByRole('radio', { name: readers }).check();
  await person.presses(yes);
  await expect(person.page.getByRole('dialog')).toHaveCount(0);
}
