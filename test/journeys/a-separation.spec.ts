import { expect, test } from './harness/journey.ts';
import { linkIn } from './harness/mailbox.ts';
import { Person } from './harness/person.ts';

const mira = { email: 'mira@harbour.example', password: 'a quiet harbour at dusk' };
const password = 'two boats on one lake';
const iris = { firstName: 'Iris', email: 'iris@separation.example' };
const paul = { firstName: 'Paul', email: 'paul@separation.example' };
const TUESDAY = 2;
const WEEK = 7 * 24 * 60 * 60 * 1000;

test('a couple separates while a session is planned', async ({ browser, clock, mailbox }) => {
  test.setTimeout(180_000);
  const someone = (on: 'phone' | 'desktop') =>
    Person.arrives({ browser, clock, zone: 'America/New_York', on });
  const therapist = await someone('desktop');
  const partners = { iris: await someone('phone'), paul: await someone('phone') };

  await test.step('a couple comes, and has a session ahead', async () => {
    await signsIn(therapist, mira);
    await therapist.opens('/workspace/couples/new');
    for (const [name, { firstName, email }] of [
      ['One partner', iris],
      ['The other partner', paul],
    ] as const) {
      const group = therapist.page.getByRole('group', { name });
      await group.getByLabel('First name').fill(firstName);
      await group.getByLabel('Email').fill(email);
    }
    await therapist.fills('Family name', 'Sato');
    await therapist.presses('Add and invite both');
    await therapist.sees('Iris & Paul Sato');
    for (const [person, { email, firstName }] of [
      [partners.iris, iris],
      [partners.paul, paul],
    ] as const) {
      await person.opens(linkIn(await mailbox.mailTo(email), '/invitation/'));
      await person.fills('Choose a password', password);
      await person.presses('Come in');
      await expect(person.page.getByText(`Answering as ${firstName}`)).toBeVisible();
    }
    await books(therapist);
    // What is booked can be undone for three minutes; then mail goes out.
    await clock.moveTo(new Date(clock.now().getTime() + 3 * 60_000 + 1000));
    await mailbox.mailTo(iris.email, 'appointment');
    await mailbox.mailTo(paul.email, 'appointment');
  });

  await test.step('she pauses the joint work, and takes it up again', async () => {
    await therapist.page.getByRole('link', { name: 'Partners' }).click();
    await expect(
      therapist.page.getByRole('heading', { name: 'Life of this couple' }),
    ).toBeVisible();
    await therapist.page.getByRole('button', { name: 'Pause', exact: true }).click();
    await expect(therapist.page.getByText('Reminders rest.')).toBeVisible();
    await therapist.seesWholePage();
    await therapist.page.getByLabel('Why').fill('Iris asked me to, on the telephone.');
    await inDialog(therapist, 'Pause');
    await expect(therapist.page.getByText('The joint work rests.').first()).toBeVisible();
    for (const person of [partners.iris, partners.paul]) {
      await person.opens('/portal');
      await expect(
        person.page.getByText('Your therapist has paused the joint work for now.'),
      ).toBeVisible();
      await expect(person.page.getByText('telephone')).toHaveCount(0);
    }
    await therapist.page.getByRole('button', { name: 'Go on', exact: true }).click();
    await inDialog(therapist, 'Go on');
    await expect(therapist.page.getByText('The joint work rests.')).toHaveCount(0);
  });

  await test.step('she separates them, and is told before what will happen', async () => {
    await mailbox.empty();
    await therapist.presses('They separate');
    await expect(therapist.page.getByText('This session is cancelled:')).toBeVisible();
    await expect(therapist.page.getByText('who goes on with whom?')).toBeVisible();
    await therapist.seesWholePage();
    await inDialog(therapist, 'Separate now');
    await expect(therapist.page.getByText('Please type “separate”.')).toBeVisible();
    await therapist.page.getByLabel('Type “separate”').fill('separate');
    await inDialog(therapist, 'Separate now');
    await expect(therapist.page.getByText('They are separating.').first()).toBeVisible();
    await therapist.seesWholePage();
  });

  await test.step('each gets one mail, in the same words, with no reason', async () => {
    const mails = [
      await mailbox.mailTo(iris.email, 'appointment'),
      await mailbox.mailTo(paul.email, 'appointment'),
    ];
    for (const { text, subject } of mails) {
      expect(text).toContain('does not take place. Your therapist will be in touch.');
      expect(subject + text).not.toMatch(/separat|couple|partner|Sato/i);
    }
    expect(mails[0]?.text.replace('Iris', '')).toBe(mails[1]?.text.replace('Paul', ''));
  });

  await test.step('each is still in, reads their own, and finds no session', async () => {
    for (const [person, { firstName }] of [
      [partners.iris, iris],
      [partners.paul, paul],
    ] as const) {
      await person.opens('/portal');
      await expect(person.page.getByText(`Answering as ${firstName}`)).toBeVisible();
      await expect(person.page.getByText('The joint work has come to its end.')).toBeVisible();
      await expect(person.page.getByText(/separat/i)).toHaveCount(0);
      await person.opens('/portal/sessions');
      await expect(
        person.page.getByText(/does not take place|Cancelled|No session/i).first(),
      ).toBeVisible();
    }
  });

  await test.step('no reminder comes for what was planned', async () => {
    await mailbox.empty();
    await clock.moveTo(new Date(Date.now() + 3 * WEEK).toISOString());
    await therapist.page.waitForTimeout(3000);
    expect(await mailbox.mailsTo(iris.email)).toEqual([]);
    expect(await mailbox.mailsTo(paul.email)).toEqual([]);
  });
});

async function signsIn(person: Person, { email, password: word }: typeof mira): Promise<void> {
  await person.opens('/sign-in');
  await person.fills('Email', email);
  await person.fills('Password', word);
  await person.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(person.page).not.toHaveURL(/sign-in/);
}

async function inDialog(person: Person, button: string): Promise<void> {
  await person.page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
}

/** The first time there is on a Tuesday more than a week ahead. */
async function books(person: Person): Promise<void> {
  await person.page.getByRole('main').getByRole('link', { name: 'Sessions', exact: true }).click();
  await person.presses('Book a session');
  const dialog = person.page.getByRole('dialog');
  const ahead = new Date(Date.now() + WEEK);
  while (ahead.getUTCDay() !== TUESDAY) ahead.setUTCDate(ahead.getUTCDate() + 1);
  await dialog.getByLabel('Day').fill(ahead.toISOString().slice(0, 10));
  await dialog.getByLabel('Time').selectOption({ index: 0 });
  await dialog.getByRole('button', { name: 'Book the session' }).click();
  await expect(dialog).toBeHidden();
}
