import { readFile } from 'node:fs/promises';
import { expect, test } from './harness/journey.ts';
import { Person } from './harness/person.ts';

const mira = { email: 'mira@harbour.example', password: 'a quiet harbour at dusk' };
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

test('a therapist reads a trend by key, and takes it along', async ({ browser, clock }) => {
  const therapist = await Person.arrives({
    ...{ browser, clock, zone: 'America/New_York', on: 'desktop' },
  });
  const { page } = therapist;
  await therapist.signsIn(mira);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page
    .getByRole('link', { name: /Ana & Ben Duarte/ })
    .first()
    .click();
  const weeks = page.getByRole('slider', { name: 'Week' });

  await test.step('week by week, back to the first', async () => {
    await weeks.focus();
    await page.keyboard.press('Home');
    await expect(weeks).toHaveAttribute(
      'aria-valuetext',
      /^Week of .+: Ana \d+, Ben \d+, \d+ apart\./,
    );
    await expect(weeks).toHaveAttribute('aria-valuenow', '1');
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await expect(weeks).not.toHaveAttribute('aria-valuemax', '13');
    await therapist.seesWholePage();
  });

  const takesAlong = async (kind: string) => {
    const arriving = page.waitForEvent('download');
    await page.getByRole('button', { name: kind, exact: true }).click();
    const file = await arriving;
    expect(file.suggestedFilename()).toMatch(/^closeness-\d{4}-\d{2}-\d{2}\.\w{3}$/);
    return readFile(await file.path());
  };

  await test.step('as a picture on white paper, though the screen is dark', async () => {
    const svg = (await takesAlong('SVG')).toString();
    expect(svg).toContain('fill="#ffffff"');
    expect(svg).toContain('stroke="rgb(23, 89, 90)"');
    expect(svg).toMatch(/<text[^>]*>Ana<\/text>/);
    expect((await takesAlong('PNG')).subarray(0, 4)).toEqual(PNG);
  });

  await test.step('as numbers, what is missing left empty', async () => {
    const [head, ...rows] = (await takesAlong('CSV')).toString().trimEnd().split('\r\n');
    expect(head).toBe('\uFEFFDay,Ana,Ben,"Ana, nearness","Ben, nearness"');
    expect(rows.every((row) => /^\d{4}-\d{2}-\d{2}(,\d*){4}$/.test(row))).toBe(true);
    expect(rows.some((row) => row.endsWith(','))).toBe(true);
  });
});
