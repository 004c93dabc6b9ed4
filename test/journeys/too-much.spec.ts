import { expect, test } from './harness/journey.ts';
import { Person } from './harness/person.ts';

const password = 'a quiet harbour at dusk';
const mira = { email: 'mira@harbour.example', password };
const lena = { email: 'lena@weiss.example', password };
const jonas = { email: 'jonas@weiss.example', password };
const asked = 'When it was easy';

test('too much for one: something shorter stands in its place, and the other knows nothing', async ({
  browser,
  clock,
}) => {
  test.setTimeout(180_000);
  const arrives = (on: 'phone' | 'desktop') =>
    Person.arrives({ browser, clock, zone: 'Europe/Berlin', on });
  const [therapist, first, second] = [
    await arrives('desktop'),
    await arrives('phone'),
    await arrives('phone'),
  ];
  const { page } = therapist;
  const row = page.locator('app-assigned').filter({ hasText: 'Thursdays are long.' });
  let shorter = '';
  let hisWeek = '';

  await test.step('an exercise is given to both', async () => {
    await therapist.signsIn(mira);
    await therapist.opens('/workspace/couples');
    await page.getByRole('link', { name: /^Open Lena/ }).click();
    await therapist.presses('Assign an exercise');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Find an exercise').fill(asked);
    await dialog.getByRole('radio', { name: asked }).check();
    await dialog.getByRole('button', { name: 'Assign', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await second.signsIn(jonas);
    hisWeek = await weekOf(second);
  });

  await test.step('for Lena it is too much: she wishes for something shorter, and says why', async () => {
    await first.signsIn(lena);
    await first.opens('/portal');
    await first.presses(/^Too much this week.*When it was easy$/);
    await first.page.getByRole('radio', { name: 'Something shorter instead' }).check();
    await first.page.getByLabel(/A word to/).fill('Thursdays are long.');
    await first.presses('Make it lighter');
    await expect(first.page.getByText('Put aside')).toBeVisible();
  });

  await test.step('her therapist reads it, is offered a few, and gives one with a press', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Exercises' }).click();
    await page.reload();
    const give = row.getByRole('button', { name: /^Give this instead/ });
    await expect(give.first()).toBeVisible();
    expect(await give.count()).toBeLessThanOrEqual(3);
    await therapist.seesWholePage();
    shorter = (await give.first().textContent())?.replace('Give this instead', '').trim() ?? '';
    await give.first().click();
    await expect(row.getByText(`“${shorter}” stands in its place for Lena.`)).toBeVisible();
    await expect(give).toHaveCount(0);
    await therapist.seesWholePage();
  });

  await test.step('Lena finds it in her week, in place of the old one', async () => {
    await first.opens('/portal');
    await expect(first.page.getByRole('heading', { name: shorter, exact: true })).toBeVisible();
    await expect(first.page.getByText(`In place of “${asked}”`)).toBeVisible();
    await expect(first.page.getByText('Put aside')).toHaveCount(0);
  });

  await test.step('Jonas’s week is as it was', async () => {
    expect(await weekOf(second)).toBe(hisWeek);
  });

  // Whoever tells the next story finds a week as it was before this one.
  await test.step('both exercises are taken back', async () => {
    for (const title of [shorter, asked]) {
      const takeBack = page.getByRole('button', { name: `Take back ${title}`, exact: true });
      await takeBack.first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Take back', exact: true }).click();
      await expect(dialog).toHaveCount(0);
    }
  });
});

async function weekOf(person: Person): Promise<string> {
  await person.opens('/portal');
  return person.page.getByRole('main').innerText();
}
