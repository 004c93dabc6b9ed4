import { expect, test } from './harness/journey.ts';
import { linkIn } from './harness/mailbox.ts';
import { Person } from './harness/person.ts';

const mira = { email: 'mira@harbour.example', password: 'a quiet harbour at dusk' };
const password = 'a lantern by the door';
const nora = { firstName: 'Nora', email: 'nora@leaving.example' };
const emil = { firstName: 'Emil', email: 'emil@leaving.example' };
const NEUTRAL = 'https://www.bbc.com/weather';

test('leaving the page quickly, in the middle of questions for one alone', async ({
  browser,
  clock,
  mailbox,
}) => {
  test.setTimeout(180_000);
  const someone = (on: 'phone' | 'desktop') =>
    Person.arrives({ browser, clock, zone: 'America/New_York', on });
  const therapist = await someone('desktop');
  const partner = await someone('phone');
  const { page } = partner;

  const isGone = async () => {
    await expect(page).toHaveURL(NEUTRAL);
    await expect(page.getByText('Nora')).toHaveCount(0);
  };

  await test.step('a couple joins, and both are asked about safety', async () => {
    await page.route(`${NEUTRAL}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Weather</h1>' }),
    );
    await therapist.signsIn(mira);
    await therapist.opens('/workspace/couples/new');
    for (const [name, { firstName, email }] of [
      ['One partner', nora],
      ['The other partner', emil],
    ] as const) {
      const group = therapist.page.getByRole('group', { name });
      await group.getByLabel('First name').fill(firstName);
      await group.getByLabel('Email').fill(email);
    }
    await therapist.presses('Add and invite both');
    await therapist.sees(/Nora & Emil/);
    await partner.opens(linkIn(await mailbox.mailTo(nora.email), '/invitation/'));
    await partner.fills('Choose a password', password);
    await partner.presses('Come in');
    await expect(page.getByText('Answering as Nora')).toBeVisible();
    await therapist.page.getByRole('link', { name: 'Partners' }).click();
    await therapist.follows('Safety');
    await expect(therapist.page.getByRole('button', { name: 'Ask both of them' })).toBeVisible();
    await therapist.seesWholePage();
    await therapist.presses('Ask both of them');
    await expect(therapist.page.getByText('Both were asked on')).toBeVisible();
  });

  await test.step('the way out is the first thing the Tab key meets', async () => {
    await partner.opens('/portal');
    await partner.follows('A few questions for you alone');
    await expect(page.getByRole('heading', { name: 'Is this a good moment?' })).toBeVisible();
    await partner.seesWholePage();
    await partner.presses('Yes, begin');
    await page
      .getByRole('group', { name: /afraid of what Emil/ })
      .getByLabel('Often')
      .check();
    await partner.seesWholePage();
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Leave this page' })).toBeFocused();
  });

  await test.step('Shift three times leaves; Back shows nothing, and nothing was kept', async () => {
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await isGone();
    await page.goBack();
    await expect(page.getByText('afraid of what Emil')).toHaveCount(0);
    await expect(page.getByText('Answering as')).toHaveCount(0);
    await page.goto('/sign-in');
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    expect(kept).not.toMatch(/often|fear/i);
  });

  await test.step('at a better moment she answers; what she said is shown to nobody there', async () => {
    await partner.signsIn({ email: nora.email, password });
    await partner.opens('/portal/questions');
    await partner.presses('Yes, begin');
    await page
      .getByRole('group', { name: /afraid of what Emil/ })
      .getByLabel('Often')
      .check();
    await partner.presses('Send to my therapist');
    await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
    await partner.seesWholePage();
    await partner.opens('/portal/questions');
    await expect(page.getByRole('heading', { name: 'Is this a good moment?' })).toBeVisible();
    await partner.presses('Yes, begin');
    await expect(page.getByLabel('Often').first()).not.toBeChecked();
  });

  await test.step('she says how mail may reach her', async () => {
    await partner.opens('/portal/reach');
    await page.getByLabel('Say nothing in the subject').check();
    await page.getByLabel('Who else reads this inbox?').selectOption('partner');
    await partner.presses('Keep this');
    await expect(page.getByText('Kept. It holds from now on.')).toBeVisible();
  });

  await test.step('the button leaves as well, also from a question laid over the page', async () => {
    await partner.opens('/portal/check-ins');
    await partner.follows('Check in');
    await partner.fills('One good thing, if you like', 'It was too loud at home.');
    await partner.follows('Sessions');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('Your check-in is not sent yet')).toBeVisible();
    await partner.seesWholePage();
    const out = dialog.getByRole('button', { name: 'Leave this page' });
    await expect(out).not.toBeFocused();
    await out.click();
    await isGone();
    await page.goto('/portal/questions');
    await partner.sees('Good to see you');
  });

  await test.step('the therapist finds a task that says nothing, and what lies behind it', async () => {
    await therapist.opens('/workspace/today');
    await expect(
      therapist.page.getByText('Something for you to look at: Nora & Emil'),
    ).toBeVisible();
    await expect(therapist.page.getByText(/afraid/)).toHaveCount(0);
    await therapist.page
      .getByRole('paragraph')
      .filter({ hasText: 'Nora & Emil' })
      .getByRole('link', { name: 'Look at it' })
      .click();
    await expect(therapist.page.getByText('Speak with them soon')).toBeVisible();
    await expect(therapist.page.getByText('Their partner reads it, too.')).toBeVisible();
    await therapist.seesWholePage();
    await therapist.page.getByLabel('Speak with Nora alone').check();
    await therapist.page.getByLabel('Note').first().fill('We spoke on Monday, she was alone.');
    await therapist.presses(/^Keep/);
    await expect(therapist.page.getByText('Saved').first()).toBeVisible();
    await therapist.presses('I have looked at it');
    await therapist.opens('/workspace/today');
    await therapist.page.waitForLoadState('networkidle');
    await expect(therapist.page.getByText('Something for you to look at')).toHaveCount(0);
  });
});
