import { expect, test } from './harness/journey.ts';
import { Person } from './harness/person.ts';

const password = 'a quiet harbour at dusk';
const [ana, ben, mira] = ['ana@duarte.example', 'ben@duarte.example', 'mira@harbour.example'];

test('a couple in two zones: one says yes, the other moves it, and it can be had back', async ({
  browser,
  clock,
}) => {
  const at = { browser, clock };
  const first = await Person.arrives({ ...at, zone: 'Europe/Lisbon', on: 'phone' });
  const second = await Person.arrives({ ...at, zone: 'America/New_York', on: 'phone' });
  const therapist = await Person.arrives({ ...at, zone: 'America/New_York', on: 'desktop' });
  const session = (person: Person, place = 0) =>
    person.page.getByRole('main').getByRole('list').first().getByRole('listitem').nth(place);
  // The second to come: far enough ahead for any rule about notice.
  let before = '';

  await test.step('one says yes, and reads what the therapist’s own clock shows', async () => {
    await first.signsIn({ email: ana, password });
    await first.opens('/portal/sessions');
    const coming = session(first, 1);
    if (await coming.getByRole('button', { name: /^I will be there/ }).count())
      await coming.getByRole('button', { name: /^I will be there/ }).click();
    await expect(coming.getByText(/You have said yes|both said yes/)).toBeVisible();
    await expect(coming).toContainText('New York');
  });

  await test.step('the other moves it to a time that is free', async () => {
    await second.signsIn({ email: ben, password });
    await second.opens('/portal/sessions');
    before = (await session(second, 1).locator('.day').innerText()).trim();
    await session(second, 1)
      .getByRole('button', { name: /^Move it/ })
      .click();
    const dialog = second.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Two weeks later' }).click();
    await dialog.getByRole('radio').first().check();
    await second.seesWholePage();
    await dialog.getByRole('button', { name: 'Move it there' }).click();
    await expect(second.page.getByText(/Until .* you can undo that/)).toBeVisible();
    await second.seesWholePage();
  });

  await test.step('the one who had said yes is asked anew', async () => {
    await first.opens('/portal/sessions');
    await expect(first.page.getByText(/Ben has said yes/).first()).toBeVisible();
  });

  await test.step('the therapist reads it on Today', async () => {
    await therapist.signsIn({ email: mira, password });
    await expect(therapist.page.getByText(/Ana & Ben Duarte: Ben has moved/)).toBeVisible();
    await therapist.seesWholePage();
  });

  await test.step('undone, it is where it was, with the yes of before, and nobody was told', async () => {
    await second.page.getByRole('button', { name: 'Undo' }).click();
    await expect(second.page.getByText(/you can undo that/)).toHaveCount(0);
    await expect(session(second, 1).locator('.day')).toHaveText(before);
    await first.opens('/portal/sessions');
    await expect(session(first, 1)).toContainText(/You have said yes|both said yes/);
    await therapist.opens('/workspace/today');
    await therapist.page.waitForLoadState('networkidle');
    await expect(therapist.page.getByText(/Ben has moved/)).toHaveCount(0);
  });

  await test.step('their therapist calls one off for them, and takes that back', async () => {
    await therapist.page
      .getByRole('link', { name: /Ana & Ben Duarte/ })
      .first()
      .click();
    await therapist.page.getByRole('link', { name: 'Sessions', exact: true }).click();
    await therapist.page
      .getByRole('button', { name: /^Cancel session/ })
      .first()
      .click();
    await therapist.page.getByLabel(/The couple calls it off/).check();
    await therapist.page.getByRole('button', { name: 'Cancel the session' }).click();
    await expect(therapist.page.getByText(/is cancelled\. Until/)).toBeVisible();
    await therapist.seesWholePage();
    await therapist.page.getByRole('button', { name: 'Undo' }).click();
    await expect(therapist.page.getByText(/is cancelled\. Until/)).toHaveCount(0);
  });
});
