import { expect, test } from './harness/journey.ts';
import { Person } from './harness/person.ts';

const mira = { email: 'mira@harbour.example', password: 'a quiet harbour at dusk' };
const uses = /^(both know it|may be brought in|ask first|not in joint work)$/;

test('a therapist finds who drifts apart, reads why, and prints the brief', async ({
  browser,
  clock,
}) => {
  const therapist = await Person.arrives({
    ...{ browser, clock, zone: 'America/New_York', on: 'desktop' },
  });
  const { page } = therapist;
  await therapist.signsIn(mira);

  await test.step('they stand first, with the reason and since when', async () => {
    const first = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.locator('app-couple-row') })
      .first();
    await expect(first).toContainText('Ana & Ben Duarte');
    await expect(first).toContainText(/doing worse\s*since \w+ \d+/);
    await expect(first).toContainText(/Ben is doing worse on .*: \d+ at first, \d+ now/);
    await first.getByRole('link', { name: /Ana & Ben Duarte/ }).click();
    await therapist.sees('Ana & Ben Duarte');
  });

  await test.step('why they drift apart stands with its figures', async () => {
    await page.getByRole('link', { name: 'Questionnaires' }).click();
    await page.getByRole('button', { name: /^Show \d more$/ }).click();
    const apart = page.locator('app-findings-list li').filter({ hasText: 'moving apart' }).first();
    await expect(apart).toContainText('Ana and Ben are moving apart on the weekly check-in');
    await expect(apart).toContainText('7 points or more between them');
  });

  await test.step('the brief has all since the last session, each with its use', async () => {
    await page.getByRole('link', { name: 'Session brief' }).click();
    const brief = page.locator('app-brief');
    await expect(brief.getByRole('heading', { name: /Session brief: Ana & Ben/ })).toBeVisible();
    await expect(brief.getByRole('heading', { name: 'What stands out' })).toBeVisible();
    const items = brief.locator('app-brief-items li');
    await expect(items.first()).toBeVisible();
    for (const item of await items.all())
      await expect(item.locator('app-use-tag')).toHaveText(uses);
    await therapist.seesWholePage();
  });

  await test.step('on paper it is one page, and nothing else of the screen', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation').first()).toBeHidden();
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    const paper = (await page.pdf({ format: 'A4', margin: margins })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: null });
  });

  await test.step('a colleague who has no care of them has no brief to read', async () => {
    const colleague = await Person.arrives({
      ...{ browser, clock, zone: 'America/New_York', on: 'desktop' },
    });
    await colleague.signsIn({ ...mira, email: 'daniel@harbour.example' });
    await colleague.opens(new URL(page.url()).pathname);
    await expect(colleague.page.locator('app-covering')).toBeVisible();
    await expect(colleague.page.locator('app-brief')).toHaveCount(0);
  });
});

const margins = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' };
