import { expect, test } from './harness/journey.ts';
import { Person } from './harness/person.ts';

const password = 'a quiet harbour at dusk';
const fromLena = 'When you waited for me at the station.';
const fromJonas = 'When we painted the hall.';

test('two sealed answers open at the same moment, and not before', async ({ browser, clock }) => {
  test.setTimeout(180_000);
  const arrives = (zone: string) => Person.arrives({ browser, clock, zone, on: 'phone' });
  const [lena, jonas, therapist] = [
    await arrives('Europe/Berlin'),
    await arrives('Europe/Berlin'),
    await Person.arrives({ browser, clock, zone: 'America/New_York', on: 'desktop' }),
  ];
  let address = '';

  await test.step('their therapist gives them an exercise', async () => {
    await signsIn(therapist, 'mira@harbour.example');
    await therapist.opens('/workspace/couples');
    await therapist.page.getByRole('link', { name: /^Open Lena/ }).click();
    await therapist.presses('Assign an exercise');
    const dialog = therapist.page.getByRole('dialog');
    await dialog.getByLabel('Find an exercise').fill('I have missed');
    await dialog.getByRole('radio', { name: /I have missed/ }).check();
    await dialog.getByRole('button', { name: 'Assign', exact: true }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('each answers the first question, sealed', async () => {
    await signsIn(lena, 'lena@weiss.example');
    await lena.page.getByRole('link', { name: /: .*missed/i }).click();
    await lena.page.locator('.foot').getByRole('link').last().click();
    address = lena.page.url().split('?')[0] as string;
    await answers(lena, fromLena);
    await signsIn(jonas, 'jonas@weiss.example');
    await jonas.page.goto(`${address}?step=1`);
    await answers(jonas, fromJonas);
  });

  await test.step('she looks at her words as he will see them, and is done', async () => {
    await lena.presses('See it as Jonas does');
    await expect(lena.page.getByRole('dialog').getByText(fromLena)).toBeVisible();
    await lena.seesWholePage();
    await lena.presses('Close');
    await finishes(lena, address);
    await expect(lena.page.getByText(fromJonas)).toHaveCount(0);
    await jonas.page.reload();
    await expect(jonas.page.getByText(fromLena)).toHaveCount(0);
  });

  await test.step('he is done too, and both read', async () => {
    await finishes(jonas, address);
    await jonas.sees('Here is what Lena wrote');
    await expect(jonas.page.getByText(fromLena)).toBeVisible();
    await jonas.seesWholePage();
    await lena.page.goto(address);
    await expect(lena.page.getByText(fromJonas)).toBeVisible();
  });

  await test.step('what he has read she cannot take back, and her page says so', async () => {
    await lena.presses(/^Change who reads it/);
    await expect(lena.page.getByText('It can no longer be kept from Jonas.')).toBeVisible();
    await expect(lena.page.getByRole('radio', { name: /Only me/ })).toHaveCount(0);
    await lena.seesWholePage();
  });
});

async function answers({ page }: Person, words: string): Promise<void> {
  await page.getByRole('textbox').fill(words);
  await page.getByRole('radio', { name: /too, once we have both answered/ }).check();
  const asked = page.getByRole('dialog');
  await asked.getByRole('button', { name: /^Let .* read it/ }).click();
  await expect(page.getByText(/Saved \d/)).toBeVisible();
}

async function finishes(person: Person, address: string): Promise<void> {
  await person.page.goto(`${address}?step=99`);
  await person.sees('What happens with what you wrote');
  await person.presses('Done');
  await expect(person.page.getByRole('link', { name: 'To this week' })).toBeVisible();
}

async function signsIn(person: Person, email: string): Promise<void> {
  await person.page.goto('/sign-in');
  await person.fills('Email', email);
  await person.fills('Password', password);
  await person.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(person.page).not.toHaveURL(/sign-in/);
}
