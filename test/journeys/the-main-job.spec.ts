import { expect, test } from './harness/journey.ts';
import type { JourneyClock } from './harness/clock.ts';
import { linkIn } from './harness/mailbox.ts';
import { Person } from './harness/person.ts';

const password = 'a small boat on calm water';
const thea = {
  practiceName: 'Journey Practice',
  name: 'Thea Lind',
  email: 'thea@journey.example',
  password,
};
const ana = { firstName: 'Ines', email: 'ines@journey.example', zone: 'Europe/Lisbon' };
const ben = { firstName: 'Noah', email: 'noah@journey.example', zone: 'America/New_York' };

// A Monday; in Lisbon the clocks change on the 28th, in New York they have on the 14th.
const firstMonday = '2027-03-01T15:00:00Z';
const HOUR = 60 * 60 * 1000;
const session = '2027-03-25T14:00:00Z';

test('the main job, from registering to the last reminder', async ({ browser, clock, mailbox }) => {
  test.setTimeout(240_000);
  await clock.moveTo(firstMonday);
  const someone = (zone: string, on: 'phone' | 'desktop') =>
    Person.arrives({ browser, clock, zone, on });
  const therapist = await someone('America/New_York', 'desktop');
  const partners = {
    ines: await someone(ana.zone, 'phone'),
    noah: await someone(ben.zone, 'phone'),
  };

  await test.step('a therapist founds a practice and opens her hours', async () => {
    await therapist.founds(thea, mailbox);
    await therapist.opens('/workspace/calendar/hours');
    for (const day of ['Monday', 'Tuesday', 'Thursday'])
      await therapist.presses(`Add hours ${day}`);
    await therapist.presses('Keep these hours');
    await therapist.sees(/^1 to 5 March|^March 1/);
  });

  await test.step('she adds a couple, and both are invited by mail', async () => {
    await therapist.opens('/workspace/couples');
    await therapist.follows('Add a couple');
    await therapist.seesWholePage();
    const [first, second] = [
      therapist.page.getByRole('group', { name: 'One partner' }),
      therapist.page.getByRole('group', { name: 'The other partner' }),
    ];
    await first.getByLabel('First name').fill(ana.firstName);
    await first.getByLabel('Email').fill(ana.email);
    await second.getByLabel('First name').fill(ben.firstName);
    await second.getByLabel('Email').fill(ben.email);
    await therapist.fills('Family name', 'Araujo');
    await therapist.presses('Add and invite both');
    await therapist.sees('Ines & Noah Araujo');
  });

  await test.step('each accepts alone; reading the link has spent nothing', async () => {
    for (const [person, { email, firstName }] of [
      [partners.ines, ana],
      [partners.noah, ben],
    ] as const) {
      const link = linkIn(await mailbox.mailTo(email), '/invitation/');
      for (let scans = 0; scans < 3; scans++) await fetch(link);
      await person.opens(link);
      await person.sees(`Welcome, ${firstName}`);
      await person.fills('Choose a password', password);
      await person.presses('Come in');
      await expect(person.page.getByText(`Answering as ${firstName}`)).toBeVisible();
      await person.seesWholePage();
    }
  });

  await test.step('each reads and signs how confidences are kept', async () => {
    for (const person of [partners.ines, partners.noah]) {
      await person.opens('/portal');
      await person.follows('Read it');
      await expect(person.page.getByRole('button', { name: /^Sign$/ })).toBeVisible();
      await person.seesWholePage();
      await person.fills('Your full name', 'A. Araujo');
      await person.presses(/^Sign$/);
      await expect(person.page.getByText('Thank you. It is signed.')).toBeVisible();
    }
  });

  await test.step('she gives them an exercise, and each answers it alone', async () => {
    await therapist.presses('Assign an exercise');
    const dialog = therapist.page.getByRole('dialog');
    await dialog.getByLabel('Find an exercise').fill('I have missed');
    await dialog.getByRole('radio', { name: /I have missed/ }).check();
    await dialog.getByLabel('Due on').fill('2027-03-10');
    await dialog.getByLabel('A note to both').fill('Take your time.');
    await dialog.getByRole('button', { name: 'Assign', exact: true }).click();
    await tab(therapist, 'Exercises');

    await answers(partners.ines, { text: 'I miss our long breakfasts.', readers: 'Thea and me' });
    await answers(partners.noah, {
      text: 'I miss her laugh.',
      readers: 'Ines too$|^Ines too Thea',
    });

    await therapist.page.reload();
    await therapist.page.getByText('What Ines wrote').click();
    await expect(therapist.page.getByText('I miss our long breakfasts.').first()).toBeVisible();
    await expect(therapist.page.getByText('both did it').first()).toBeVisible();
    const ownPages = ['/portal', '/portal/privacy', '/portal/check-ins'];
    for (const address of ownPages) await partners.noah.opens(address);
    await expect(partners.noah.page.getByText('breakfasts')).toHaveCount(0);
  });

  await test.step('both check in over three weeks, one of them twice', async () => {
    await checksIn(partners.ines, [4, 5, 4, 5, 6]);
    await checksIn(partners.noah, [6, 6, 6, 6, 6]);
    await clock.moveTo('2027-03-08T15:00:00Z');
    await partners.ines.comesBack({ ...ana, password });
    await checksIn(partners.ines, [5, 5, 5, 5, 6]);
    await clock.moveTo('2027-03-15T15:00:00Z');
    await partners.ines.comesBack({ ...ana, password });
    await partners.noah.comesBack({ ...ben, password });
    await checksIn(partners.ines, [6, 6, 6, 6, 6]);
    await checksIn(partners.noah, [5, 5, 5, 5, 4]);
  });

  await test.step('she reads the chart, with the missing week as a gap', async () => {
    await therapist.comesBack(thea);
    await therapist.opens('/workspace/couples');
    await therapist.page
      .getByRole('link', { name: /Ines & Noah Araujo/ })
      .first()
      .click();
    await therapist.sees('Ines & Noah Araujo');
    await therapist.seesWholePage();
    await expect(therapist.page.getByText(/Ines is up 6 points, from 24 to 30/)).toBeVisible();
    await therapist.presses('Table');
    const rows = therapist.page.getByRole('table').getByRole('row');
    const weekAgo = (weeks: number) => rows.nth(1 + weeks).getByRole('cell');
    await expect(weekAgo(0)).toHaveText(['30', '24', '6']);
    await expect(weekAgo(1)).toHaveText(['26', '–', '–']);
    await expect(weekAgo(2)).toHaveText(['24', '30', '6']);
  });

  await test.step('she books a session; both are told after three minutes, in their own time', async () => {
    await books(therapist, { day: '2027-03-25', time: '10:00' });
    await untilTold(clock);
    const toInes = await mailbox.mailTo(ana.email, 'appointment');
    const toNoah = await mailbox.mailTo(ben.email, 'appointment');

    // New York is four hours behind Lisbon in this fortnight, not five.
    expect(toInes.subject).toBe('Your appointment on Thursday at 14:00');
    expect(toNoah.subject).toBe('Your appointment on Thursday at 10:00');
    expect(toInes.text + toInes.html).not.toMatch(/Noah|Araujo|therap|couple|I have missed/i);
    await partners.ines.opens('/portal/sessions');
    await expect(partners.ines.page.getByText('10:00 for Thea in New York.')).toBeVisible();
  });

  await test.step('three days and one day before, one reminder comes to each', async () => {
    const told = async (email: string) => (await mailbox.mailsTo(email)).length;
    const before = [await told(ana.email), await told(ben.email)];
    await clock.moveTo(new Date(Date.parse(session) - 72 * HOUR + 1000));
    await expect.poll(() => told(ana.email)).toBe(before[0]! + 1);
    await expect.poll(() => told(ben.email)).toBe(before[1]! + 1);
    await clock.moveTo(new Date(Date.parse(session) - 24 * HOUR + 1000));
    await expect.poll(() => told(ana.email)).toBe(before[0]! + 2);
    await expect.poll(() => told(ben.email)).toBe(before[1]! + 2);
    await therapist.page.waitForTimeout(3000);
    expect([await told(ana.email), await told(ben.email)]).toEqual(before.map((n) => n + 2));
  });

  await test.step('a second session, cancelled, is told once and never reminded of', async () => {
    await therapist.comesBack(thea);
    await books(therapist, { day: '2027-04-01', time: '10:00' });
    await untilTold(clock);
    await mailbox.mailTo(ana.email, 'Thursday at 15:00');
    await therapist.presses(/^Cancel .*(April 1|1 April)/);
    await therapist.presses('Cancel the session');
    await expect(therapist.page.getByRole('dialog')).toBeHidden();
    await untilTold(clock);
    await mailbox.mailTo(ana.email, 'is cancelled');
    const mails = (await mailbox.mails()).length;

    await clock.moveTo(new Date(Date.parse('2027-04-01T14:00:00Z') - 72 * HOUR + 1000));
    await therapist.page.waitForTimeout(3000);
    await clock.moveTo(new Date(Date.parse('2027-04-01T14:00:00Z') - 24 * HOUR + 1000));
    await therapist.page.waitForTimeout(3000);

    expect((await mailbox.mails()).slice(mails)).toEqual([]);
    await therapist.comesBack(thea);
    await tab(therapist, 'Reminders');
    await expect(therapist.page.getByText('called off').first()).toBeVisible();
    await therapist.seesWholePage();
  });
});

/** What is done can be undone for three minutes; then mail goes out. */
async function untilTold(clock: JourneyClock): Promise<void> {
  await clock.moveTo(new Date(clock.now().getTime() + 3 * 60_000 + 1000));
}

/** One of the pages of a couple, under its heading. */
async function tab({ page }: Person, name: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
}

async function books(person: Person, { day, time }: { day: string; time: string }): Promise<void> {
  await tab(person, 'Sessions');
  await person.presses('Book a session');
  const dialog = person.page.getByRole('dialog');
  await dialog.getByLabel('Day').fill(day);
  await dialog.getByLabel('Time').selectOption(time);
  await dialog.getByLabel('Place').fill('Room 2');
  await person.seesWholePage();
  await dialog.getByRole('button', { name: 'Book the session' }).click();
  await expect(dialog).toBeHidden();
}

interface Answering {
  readonly text: string;
  readonly readers: string;
}

/** Goes through the one exercise of this week, question by question. */
async function answers(person: Person, { text, readers }: Answering): Promise<void> {
  const { page } = person;
  await person.opens('/portal');
  await person.follows('Begin');
  await person.sees('I have missed');
  await person.follows('Begin');
  await expect(page.getByRole('img', { name: /Question 1 of/ })).toBeVisible();
  // Before there are words, nobody need be asked whether more may read them.
  await page.getByRole('radio', { name: new RegExp(`^${readers}`) }).check();
  await page.getByRole('textbox').fill(text);
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await person.seesWholePage();
  while (await page.getByRole('link', { name: 'Next' }).isVisible()) {
    await person.follows('Next');
    await page.waitForTimeout(100);
  }
  await person.sees('What happens with what you wrote');
  await person.presses('Done');
  await person.seesWholePage();
}

async function checksIn(person: Person, scores: readonly number[]): Promise<void> {
  await person.opens('/portal');
  await person.follows('Check in');
  await person.sees('How close did this week feel?');
  await person.slidesTo(scores);
  await person.page.getByRole('radio', { name: 'Halfway' }).check();
  await person.presses('Check in');
  await person.sees(/^Thank you/);
}
