import { expect, test } from './harness/journey.ts';
import { Person } from './harness/person.ts';

const password = 'a quiet harbour at dusk';
const daniel = { email: 'daniel@harbour.example', password };
const tomas = { email: 'tomas@reyes.example', password };
const sofia = { email: 'sofia@reyes.example', password };
const DAY = 24 * 60 * 60 * 1000;
const fromTomas = 'At the table, with both of us on our phones.';
const fromSofia = 'When you left without saying where to.';

test('an exercise of her own, a programme, and what became of them', async ({ browser, clock }) => {
  test.setTimeout(300_000);
  const arrives = (on: 'phone' | 'desktop') =>
    Person.arrives({ browser, clock, zone: 'America/New_York', on });
  const [therapist, first, second] = [
    await arrives('desktop'),
    await arrives('phone'),
    await arrives('phone'),
  ];

  await test.step('a therapist writes an exercise, and sees it as on a phone', async () => {
    await therapist.signsIn(daniel);
    await therapist.opens('/workspace/own-exercises');
    await therapist.presses('Write an exercise');
    await therapist.fills('Title', 'The bench by the harbour');
    await therapist.page.getByLabel('Minutes').fill('15');
    await therapist.presses('Put into use');
    await expect(therapist.page.getByText(/places need a look/)).toBeVisible();
    await therapist.page.getByLabel('Why one gives it').fill('A place that asks nothing of them.');
    await therapist.page
      .getByLabel('What the couple reads')
      .fill('Sit on one bench. You need not talk.');
    await therapist.page.getByLabel('Question', { exact: true }).fill('What did you notice?');
    const phone = therapist.page.locator('app-phone-preview');
    await phone.getByRole('button', { name: 'Next' }).click();
    await expect(phone).toContainText('What did you notice?');
    await therapist.seesWholePage();
    await therapist.presses('Put into use');
    await expect(therapist.page.getByRole('button', { name: 'Retire' })).toBeVisible();
  });

  await test.step('he puts it into a programme of his own', async () => {
    await therapist.opens('/workspace/programmes');
    await therapist.follows('Two rhythms');
    await therapist.presses('Write my own from it');
    await therapist.fills('Title', 'Two rhythms and a bench');
    await therapist.page
      .getByLabel('Add an exercise')
      .selectOption({ label: 'The bench by the harbour' });
    await therapist.page.getByRole('button', { name: 'Add', exact: true }).click();
    await therapist.seesWholePage();
    await therapist.presses('Put into use');
    await expect(therapist.page.getByRole('button', { name: 'Retire' })).toBeVisible();
    await therapist.seesWholePage();
  });

  await test.step('he gives the six weeks, and sees beforehand when each exercise comes', async () => {
    await therapist.opens('/workspace/couples');
    await therapist.page.getByRole('link', { name: /^Open Tomas/ }).click();
    await therapist.page.getByRole('main').getByRole('link', { name: 'Exercises' }).click();
    await therapist.presses('Give a programme');
    const dialog = therapist.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /and a bench/ }).check();
    await expect(dialog.getByRole('listitem')).toHaveCount(6);
    await dialog.getByRole('radio', { name: /Six weeks back/ }).check();
    await expect(dialog.getByRole('listitem')).toHaveCount(11);
    await therapist.seesWholePage();
    await dialog.getByRole('button', { name: 'Give programme' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(therapist.page.getByText(/1 of 11 have come/)).toBeVisible();
    await therapist.seesWholePage();
  });

  await test.step('one of the two answers, sealed until the other has', async () => {
    await first.signsIn(tomas);
    await first.page
      .getByRole('link', { name: /distance map/i })
      .first()
      .click();
    await first.page.locator('.foot').getByRole('link').last().click();
    await first.page.getByRole('radio').first().check();
    await first.follows('Next');
    await first.page.getByRole('textbox').fill(fromTomas);
    await expect(first.page.getByText(/^Saved \d/)).toBeVisible();
    await first.seesWholePage();
    await goesToTheEnd(first);
  });

  await test.step('the other writes on where there is no network, and nothing is lost', async () => {
    await second.signsIn(sofia);
    await second.page
      .getByRole('link', { name: /distance map/i })
      .first()
      .click();
    await expect(second.page.getByText(fromTomas)).toHaveCount(0);
    await second.page.locator('.foot').getByRole('link').last().click();
    await second.page.getByRole('radio').first().check();
    await second.follows('Next');
    await second.page.context().setOffline(true);
    await second.page.getByRole('textbox').fill(fromSofia);
    await expect(second.page.getByText('Waiting for the network')).toBeVisible();
    await second.page.context().setOffline(false);
    await expect(second.page.getByText(/^Saved \d/)).toBeVisible({ timeout: 30_000 });
    await goesToTheEnd(second);
  });

  await test.step('both read what the other wrote', async () => {
    await expect(second.page.getByText(fromTomas)).toBeVisible();
    await second.seesWholePage();
    await first.page.reload();
    await expect(first.page.getByText(fromSofia)).toBeVisible();
  });

  await test.step('four days later the next one has come to both', async () => {
    await clock.moveTo(new Date(clock.now().getTime() + 4.5 * DAY));
    await first.comesBack(tomas);
    // The plan is looked at every second, and the page asks once.
    await expect(async () => {
      await first.page.goto('/portal');
      const next = first.page.getByRole('link', { name: /I have missed/ }).first();
      await expect(next).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 20_000 });
    await first.seesWholePage();
  });

  await test.step('he reads in the review what was done, and what may be told of it', async () => {
    await therapist.comesBack(daniel);
    await therapist.page.getByRole('main').getByRole('link', { name: 'Review' }).click();
    await expect(therapist.page.getByText('Our distance map').first()).toBeVisible();
    await expect(therapist.page.getByText(fromSofia).first()).toBeVisible();
    await therapist.seesWholePage();
  });
});

/** Goes through what is left of an exercise, and is done with it. */
async function goesToTheEnd(person: Person): Promise<void> {
  while (await person.page.getByRole('link', { name: 'Next' }).isVisible()) {
    await person.follows('Next');
    await person.page.waitForTimeout(100);
  }
  await person.presses('Done');
  await expect(person.page.getByRole('button', { name: 'Done' })).toHaveCount(0);
}
