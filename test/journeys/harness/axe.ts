import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page as it stands, a line for each place. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Where axe has looked before, its script need not be brought again.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'undefined' }) });
  // The app has no frames; without them axe needs no other page to put its parts together.
  axe.setLegacyMode().options({ resultTypes: ['violations'] });

  const { violations } = await axe.withTags(standards).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
}

/** Expects a page that anyone can use, as far as a program can tell. */
export async function expectNoAxeFindings(page: Page): Promise<void> {
  expect(await axeFindings(page), `on ${page.url()}`).toEqual([]);
}
