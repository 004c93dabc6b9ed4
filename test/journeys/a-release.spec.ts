import { expect, test } from './harness/journey.ts';
import { Person } from './harness/person.ts';

const password = 'a quiet harbour at dusk';
const mira = { email: 'mira@harbour.example', password };
const ana = { email: 'ana@duarte.example', password };
const ben = { email: 'ben@duarte.example', password };

test('a signed note leaves the practice on two signatures, until one is taken back', async ({
  browser,
  clock,
}) => {
  test.setTimeout(240_000);
  const someone = (on: 'phone' | 'desktop') =>
    Person.arrives({ browser, clock, zone: 'America/New_York', on });
  const therapist = await someone('desktop');
  const first = await someone('phone');
  const second = await someone('phone');
  const goTo = (tab: string) =>
    therapist.page.getByRole('link', { name: tab, exact: true }).click();

  await test.step('the therapist writes a note, and signs it', async () => {
    await signsIn(therapist, mira);
    await therapist.opens('/workspace/couples');
    await therapist.page.getByRole('link', { name: 'Open Ana & Ben Duarte' }).click();
    await goTo('Notes');
    await therapist.presses('New note');
    await therapist.fills('A new note', 'They plan an evening a week.');
    await expect(therapist.page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
    await therapist.seesWholePage();
    await therapist.page.getByRole('button', { name: 'Sign', exact: true }).click();
    await therapist.page.getByRole('dialog').getByRole('button', { name: 'Sign' }).click();
    await expect(therapist.page.getByText(/^Signed /).first()).toBeVisible();
    await goTo('Only for you');
    await expect(therapist.page.getByText('Nobody else can open these')).toBeVisible();
    await therapist.seesWholePage();
  });

  await test.step('she asks for a release', async () => {
    await goTo('Releases');
    await therapist.presses('Ask for a release');
    await therapist.page.getByLabel('Signed progress notes').check();
    await therapist.fills('Who gets it', 'Dr. Lindqvist');
    await therapist.fills('What for', 'Going on there');
    await therapist.fills('Until the end of', soon());
    await therapist.seesWholePage();
    await therapist.presses('Put before both');
    await expect(therapist.page.getByText('waiting for both')).toBeVisible();
    await therapist.seesWholePage();
  });

  await test.step('each partner agrees alone, and is not told about the other', async () => {
    for (const [person, who] of [
      [first, ana],
      [second, ben],
    ] as const) {
      await signsIn(person, who);
      await person.opens('/portal/releases');
      await expect(person.page.getByText('For Dr. Lindqvist')).toBeVisible();
      await person.fills('Your name, typed as a signature', 'A. Duarte');
      await person.presses('I agree to this');
      await expect(
        person.page.getByText('You have agreed. It has not been released.'),
      ).toBeVisible();
      await person.seesWholePage();
    }
  });

  await test.step('she agrees too, and makes the paper', async () => {
    await therapist.page.reload();
    await therapist.presses('Agree to the release');
    const file = therapist.page.waitForEvent('download');
    await therapist.presses('Make the paper (PDF)');
    expect((await file).suggestedFilename()).toBe('joint-record.pdf');
    await expect(therapist.page.getByText('PDF, made by Mira Okafor')).toBeVisible();
    await therapist.seesWholePage();
  });

  await test.step('one of them takes it back: nothing more leaves, and what left stays told', async () => {
    await second.page.reload();
    await expect(second.page.getByText('Mira Okafor made a file of it')).toBeVisible();
    await second.presses('Take my agreement back');
    const dialog = second.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Take my agreement back' }).click();
    await expect(second.page.getByText('Not released.')).toBeVisible();
    await therapist.page.reload();
    await expect(therapist.page.getByText('not released', { exact: true })).toBeVisible();
    await expect(therapist.page.getByRole('button', { name: /Make the/ })).toHaveCount(0);
  });

  await test.step('a partner takes their own data along', async () => {
    await first.opens('/portal/own-data');
    const file = first.page.waitForEvent('download');
    await first.presses('To read or print (PDF)');
    expect((await file).suggestedFilename()).toBe('my-data.pdf');
  });
});

function soon(): string {
  return new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

async function signsIn(person: Person, { email, password: word }: typeof mira): Promise<void> {
  await person.opens('/sign-in');
  await person.fills('Email', email);
  await person.fills('Password', word);
  await person.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(person.page).not.toHaveURL(/sign-in/);
}
