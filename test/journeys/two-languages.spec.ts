import { expect, test } from './harness/journey.ts';
import { linkIn } from './harness/mailbox.ts';
import { Person } from './harness/person.ts';

const password = 'a small boat on calm water';
const nora = {
  practiceName: 'Two Banks',
  name: 'Nora Weil',
  email: 'nora@banks.example',
  password,
};
const eva = { firstName: 'Eva', email: 'eva@banks.example' };
const sam = { firstName: 'Sam', email: 'sam@banks.example' };
const narrow = { width: 320, height: 700 };

test('two partners do the same in two languages', async ({ browser, clock, mailbox }) => {
  test.setTimeout(240_000);
  const someone = (on: 'phone' | 'desktop', locale: string) =>
    Person.arrives({ browser, clock, zone: 'Europe/Berlin', on, locale });
  const [therapist, german, english] = [
    await someone('desktop', 'en-US'),
    await someone('phone', 'de-DE'),
    await someone('phone', 'en-US'),
  ];

  await test.step('a therapist invites a couple', async () => {
    await therapist.founds(nora, mailbox);
    await therapist.opens('/workspace/couples/new');
    for (const [group, { firstName, email }] of [
      ['One partner', eva],
      ['The other partner', sam],
    ] as const) {
      const partner = therapist.page.getByRole('group', { name: group });
      await partner.getByLabel('First name').fill(firstName);
      await partner.getByLabel('Email').fill(email);
    }
    await therapist.presses('Add and invite both');
    await therapist.sees('Eva & Sam');
  });

  await test.step('one reads the invitation in German, and comes in', async () => {
    await german.opens(linkIn(await mailbox.mailTo(eva.email), '/invitation/'));
    await german.sees('Welcome, Eva');
    await german.presses('Deutsch');
    await german.sees('Willkommen, Eva');
    await german.seesWholePage();
    await german.fills('Ein Passwort wählen', password);
    await german.presses('Hereinkommen');
    await expect(german.page.getByText('Hier antwortet Eva')).toBeVisible();
    await expect(german.page.locator('html')).toHaveAttribute('lang', 'de');
  });

  await test.step('the other comes in in English', async () => {
    await english.opens(linkIn(await mailbox.mailTo(sam.email), '/invitation/'));
    await english.fills('Choose a password', password);
    await english.presses('Come in');
    await expect(english.page.getByText('Answering as Sam')).toBeVisible();
  });

  await test.step('each signs the words they have read', async () => {
    await german.follows('Lesen');
    await german.page.getByText('Der ganze Text').click();
    await expect(german.page.getByText('geht Ihre Sicherheit vor')).toBeVisible();
    await german.seesWholePage();
    await german.fills('Dein voller Name', 'Eva Brandt');
    await german.presses('Unterschreiben');
    await expect(german.page.getByText('Danke. Es ist unterschrieben.')).toBeVisible();
    await english.follows('Read it');
    await english.page.getByText('The whole text').click();
    await expect(english.page.getByText('your safety comes first')).toBeVisible();
    await english.fills('Your full name', 'Sam Hall');
    await english.presses(/^Sign$/);
    await expect(english.page.getByText('Thank you. It is signed.')).toBeVisible();
  });

  await test.step('every page of the portal is whole in German, on the smallest phone', async () => {
    await german.page.setViewportSize(narrow);
    await german.opens('/portal');
    await german.follows('Check-in ausfüllen');
    await german.sees('Wie nah war diese Woche?');
    await expectToFit(german);
    for (const place of ['', 'check-ins', 'sessions', 'privacy', 'reach', 'help', 'account']) {
      await german.opens(`/portal/${place}`);
      await expectToFit(german);
    }
  });

  await test.step('she changes her mind, and goes on in English', async () => {
    await german.page.getByRole('radio', { name: 'English' }).check();
    await german.presses('Diese Sprache benutzen');
    await german.sees('How you sign in');
    await german.seesWholePage();
    await german.opens('/portal/agreements');
    await expect(german.page.getByText(/Wie ich mit Vertraulichem umgehe/).first()).toBeVisible();
  });
});

async function expectToFit({ page }: Person): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `on ${page.url()}`).toBeLessThanOrEqual(narrow.width);
}
