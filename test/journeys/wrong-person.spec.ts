import { expect, test } from './harness/journey.ts';
import { Person } from './harness/person.ts';

const password = 'a quiet harbour at dusk';
const ana = { name: 'Ana', email: 'ana@duarte.example' };
const ben = { name: 'Ben', email: 'ben@duarte.example' };
const words = 'In the kitchen, with the radio on.';
const MINUTE = 60 * 1000;

test('words find the person they are from, on a tablet both use', async ({ browser, clock }) => {
  test.setTimeout(180_000);
  const tablet = await Person.arrives({ browser, clock, zone: 'Europe/Lisbon', on: 'phone' });
  const { page } = tablet;

  await test.step('Ben has signed in, and a name is asked for before anything is shown', async () => {
    await signsIn(tablet, ben);
    await tablet.sees('You answer as Ben');
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await tablet.seesWholePage();
    await tablet.presses('I am Ben');
  });

  await test.step('Ana sits down and answers in his name', async () => {
    await page.locator('article').getByRole('link').first().click();
    await tablet.sees('You answer as Ben');
    await tablet.presses('I am Ben');
    await page.locator('.foot').getByRole('link').last().click();
    await page.getByRole('textbox').fill(words);
    await page.getByText('Only me').click();
    await expect(page.getByText(/Saved \d/)).toBeVisible();
    await tablet.seesWholePage();
  });

  await test.step('she notices, and hands the words over to herself', async () => {
    await page.goto(`${page.url().split('?')[0]}?step=99`);
    await tablet.presses('I am Ben');
    await tablet.presses('I am Ben');
    await tablet.sees('What happens with what you wrote');
    await tablet.presses('I answered as the wrong person');
    await tablet.seesWholePage();
    await tablet.presses('Hand them over to Ana');
    await expect(page.getByText('Handed over. They wait for Ana.')).toBeVisible();
    await expect(page.getByText(words)).toHaveCount(0);
  });

  await test.step('five minutes later the page is covered, and Back shows nothing', async () => {
    await clock.moveTo(new Date(Date.now() + 6 * MINUTE));
    await page.reload();
    await tablet.sees('Good to see you');
    await page.goBack();
    await expect(page.getByRole('textbox', { name: 'Email' })).toBeVisible();
    await expect(page.getByText('Ben')).toHaveCount(0);
  });

  await test.step('Ana signs in, finds her words and takes them', async () => {
    await signsIn(tablet, ana);
    await tablet.presses('I am Ana');
    await expect(page.getByText(/Words from .* wait for you/)).toBeVisible();
    await tablet.seesWholePage();
    await tablet.follows('Have a look');
    await expect(page.getByText(words)).toBeVisible();
    await tablet.seesWholePage();
    await tablet.presses('Take as mine');
    await tablet.sees('No words wait for you');
  });

  await test.step('they are hers, for her and her therapist', async () => {
    await tablet.follows('My privacy');
    await tablet.seesWholePage();
    const hers = page.locator('section').filter({ hasText: 'Mira and me' });
    await hers.locator('summary').first().click();
    await tablet.presses(/^Change who reads it/);
    await expect(page.getByRole('radio', { name: /Mira and me/ })).toBeChecked();
    await tablet.seesWholePage();
  });
});

async function signsIn(person: Person, { email }: typeof ana): Promise<void> {
  await person.page.goto('/sign-in');
  await person.fills('Email', email);
  await person.fills('Password', password);
  await person.page.getByText('Others use this device too').click();
  await person.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(person.page).not.toHaveURL(/sign-in/);
}
