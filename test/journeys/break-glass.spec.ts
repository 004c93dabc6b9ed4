import { expect, test } from './harness/journey.ts';
import { Person } from './harness/person.ts';

const password = 'a quiet harbour at dusk';
const mira = { email: 'mira@harbour.example', password };
const daniel = { email: 'daniel@harbour.example', password };
const tomas = { email: 'tomas@reyes.example', password };
const reason = 'Daniel is ill, and Sofia has called in distress.';
const HOUR = 60 * 60 * 1000;

test('an owner opens a colleague’s record, in the open, and for an hour', async ({
  browser,
  clock,
}) => {
  test.setTimeout(180_000);
  const someone = (on: 'phone' | 'desktop') =>
    Person.arrives({ browser, clock, zone: 'America/New_York', on });
  const owner = await someone('desktop');
  const therapist = await someone('desktop');
  const partner = await someone('phone');

  await test.step('she sees that the couple is there, and nothing of what they say', async () => {
    await signsIn(owner, mira);
    await owner.opens('/workspace/couples');
    await owner.page.getByRole('link', { name: 'Open Tomas & Sofia Reyes' }).click();
    await owner.sees('Tomas & Sofia Reyes');
    await expect(owner.page.getByText('What they write is with Daniel Brandt')).toBeVisible();
    await expect(owner.page.getByRole('link', { name: 'Trend' })).toHaveCount(0);
    await owner.seesWholePage();
  });

  await test.step('she opens the record with a reason', async () => {
    await owner.presses('Open with a reason');
    await owner.fills('Why now?', 'urgent');
    await owner.presses('Open for an hour');
    await expect(owner.page.getByText('in at least 20 characters')).toBeVisible();
    await owner.page.getByLabel('Why now?').fill(reason);
    await owner.presses('Open for an hour');
    await expect(owner.page.getByText('It closes by itself')).toBeVisible();
    await expect(owner.page.getByText('Closeness, week by week')).toBeVisible();
    await owner.seesWholePage();
  });

  await test.step('their therapist is told who, when and why', async () => {
    await signsIn(therapist, daniel);
    await therapist.opens('/workspace/today');
    await expect(
      therapist.page.getByText('Mira Okafor (owner) has opened the record'),
    ).toBeVisible();
    await expect(therapist.page.getByText(reason)).toBeVisible();
    await therapist.follows('See who opened it');
    await expect(therapist.page.getByText('Open now')).toBeVisible();
    await therapist.seesWholePage();
  });

  await test.step('a partner sees that it happened, and not why', async () => {
    await signsIn(partner, tomas);
    await partner.opens('/portal/privacy');
    await expect(partner.page.getByText('Mira Okafor, who runs the practice')).toBeVisible();
    await expect(partner.page.getByText('Opened with a reason, for an hour')).toBeVisible();
    await expect(partner.page.getByText('distress')).toHaveCount(0);
  });

  await test.step('an hour later it is closed again', async () => {
    await clock.moveTo(new Date(Date.now() + 1.1 * HOUR).toISOString());
    await owner.comesBack(mira);
    await expect(owner.page.getByText('What they write is with Daniel Brandt')).toBeVisible();
    await expect(owner.page.getByText('Closeness, week by week')).toHaveCount(0);
  });

  await test.step('and the log tells it', async () => {
    await owner.opens('/workspace/practice/audit');
    const told = 'Mira Okafor opened the record of Tomas & Sofia Reyes with a reason.';
    await expect(owner.page.getByText(told)).toBeVisible();
  });
});

async function signsIn(person: Person, { email, password: word }: typeof mira): Promise<void> {
  await person.opens('/sign-in');
  await person.fills('Email', email);
  await person.fills('Password', word);
  await person.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(person.page).not.toHaveURL(/sign-in/);
}
