import { expect, test } from './harness/journey.ts';
import { Person } from './harness/person.ts';

const password = 'a quiet harbour at dusk';

test('a therapist writes a questionnaire, and a partner answers it', async ({ browser, clock }) => {
  const therapist = await Person.arrives({
    ...{ browser, clock, zone: 'America/New_York', on: 'desktop' },
  });
  const { page } = therapist;
  await therapist.signsIn({ email: 'mira@harbour.example', password });

  await test.step('it is written, and shows as a phone will', async () => {
    await therapist.opens('/workspace/questionnaires');
    await page.getByRole('button', { name: 'Write a questionnaire' }).click();
    await page.getByLabel('Title').fill('Our evenings');
    await page.getByLabel('What stands before').fill('Think of the evenings of this week.');
    for (const [nth, label] of ['Never', 'Seldom', 'Often', 'Always'].entries())
      await page.getByRole('textbox', { name: `Answer ${nth + 1}` }).fill(label);
    const questions = page.getByRole('textbox', { name: 'Question', exact: true });
    await questions.first().fill('We talked about our day.');
    await page.getByRole('button', { name: 'Add a question' }).click();
    await expect(questions.nth(1)).toBeFocused();
    await questions.nth(1).fill('I felt alone beside you.');
    // The page says "Saved" of the empty one it began with, too: this is the save of the last press.
    const isKept = page.waitForResponse((answer) => {
      const asked = answer.request();
      return asked.method() === 'PUT' && (asked.postData() ?? '').includes('"reversed":true');
    });
    await page.getByRole('checkbox', { name: 'Asked the other way round' }).nth(1).check();
    await isKept;
    await expect(page.locator('app-questionnaire-preview')).toContainText('0 to 6');
    await expect(page.getByText(/^Saved \d/)).toBeVisible();
    await therapist.seesWholePage();
  });

  await test.step('what is written survives leaving the page', async () => {
    await page.reload();
    await expect(page.getByLabel('Title')).toHaveValue('Our evenings');
    await page.getByRole('button', { name: 'Put into use' }).click();
    await expect(page.getByText('Version 1, by Mira Okafor').first()).toBeVisible();
  });

  await test.step('it is asked of one of the two', async () => {
    await therapist.opens('/workspace/couples');
    await page
      .getByRole('link', { name: /Ana & Ben Duarte/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Questionnaires', exact: true }).click();
    await page.getByRole('button', { name: 'Ask a questionnaire' }).click();
    const asking = page.getByRole('dialog');
    await asking.getByLabel('Which questionnaire').selectOption('Our evenings, 2 questions');
    await asking.getByRole('radio', { name: 'Ana' }).check();
    await asking.getByRole('button', { name: 'Ask it' }).click();
    await expect(page.locator('app-asked-for')).toContainText('Our evenings');
  });

  const ana = await Person.arrives({ ...{ browser, clock, zone: 'Europe/Lisbon', on: 'phone' } });
  await test.step('she answers it on her phone', async () => {
    await ana.signsIn({ email: 'ana@duarte.example', password });
    await ana.page.getByRole('link', { name: /Our evenings/ }).click();
    await ana.page
      .getByRole('group', { name: /We talked/ })
      .getByText('Often')
      .click();
    await ana.page
      .getByRole('group', { name: /I felt alone/ })
      .getByText('Never')
      .click();
    await ana.seesWholePage();
    await ana.page.getByRole('button', { name: 'Send' }).click();
    await ana.opens('/portal/check-ins');
    await expect(ana.page.locator('app-own-results')).toContainText('Our evenings');
  });

  await test.step('her therapist reads the total, counted from both ends', async () => {
    await page.reload();
    const results = page.locator('app-results').filter({ hasText: 'Our evenings' });
    await expect(results.getByRole('cell', { name: '5', exact: true })).toBeVisible();
  });
});
