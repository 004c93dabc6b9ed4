import type { BrowserContext, Page, Request } from '@playwright/test';
import type { Language } from '@closeknit/domain/words/language';
import { axeFindings } from './axe.ts';
import { foreignTo, sentencesOn } from './foreign-words.ts';
import { expect } from './journey.ts';

/** How each page is looked at: on the smallest phone, and on a desktop at 200 % zoom. */
const looks = [
  { name: 'light, 320 px', colorScheme: 'light', viewport: { width: 320, height: 700 } },
  { name: 'dark, 200 % zoom', colorScheme: 'dark', viewport: { width: 640, height: 450 } },
] as const;

/** Goes from page to page inside the app, and writes down what is wrong with any of them. */
export class Sweep {
  readonly findings: string[] = [];
  private readonly awaited = new Set<Request>();
  private readonly foreign: readonly string[];

  private constructor(
    private readonly page: Page,
    private readonly language: Language,
  ) {
    this.foreign = foreignTo(language);
    page.on('request', (request) => this.awaited.add(request));
    page.on('requestfinished', (request) => this.awaited.delete(request));
    page.on('requestfailed', (request) => this.awaited.delete(request));
    page.on('pageerror', ({ message }) => this.find(message));
  }

  static async through(context: BrowserContext, language: Language): Promise<Sweep> {
    return new Sweep(await context.newPage(), language);
  }

  /** Loads the app anew for whoever is signed in by now, on a page that is nobody's. */
  async begins(): Promise<void> {
    await this.page.goto('/a-page-that-is-not-there');
    await this.page.evaluate(changeColoursAtOnce);
    await this.expectWhole();
  }

  async visits(address: string): Promise<void> {
    await this.page.evaluate(goInside, address);
    await this.expectWhole();
    const { pathname, search, hash } = new URL(this.page.url());
    const at = pathname + search + hash;
    if (at !== address) return this.find(`leads to ${at}`, address);
    if (await this.page.evaluate(unfold)) await this.expectWhole();
    const foreign = await sentencesOn(this.page, this.foreign);
    for (const sentence of foreign) this.find(`says "${sentence}"`, address);
    const lang = await this.page.evaluate(() => document.documentElement.lang);
    if (lang !== this.language) this.find(`is in ${lang}`, address);
    for (const look of looks) await this.looksAt(address, look);
  }

  private async looksAt(address: string, look: (typeof looks)[number]): Promise<void> {
    await this.page.emulateMedia({ colorScheme: look.colorScheme });
    await this.page.setViewportSize(look.viewport);
    const wide = await this.page.evaluate(stickingOut);
    for (const finding of [...wide, ...(await axeFindings(this.page))])
      this.find(`${finding} [${look.name}]`, address);
  }

  /** A page is whole when the router has arrived, nothing is awaited any more, and it has a heading. */
  private async expectWhole(): Promise<void> {
    const state = async () => {
      const seen = await this.page.evaluate(whatIsMissing);
      return this.awaited.size > 0 ? 'an answer' : seen;
    };
    const message = `what ${this.page.url()} still waits for`;
    await expect.poll(state, { message, intervals: [15] }).toBe('');
  }

  private find(what: string, address = new URL(this.page.url()).pathname): void {
    this.findings.push(`${this.language} ${address}: ${what}`);
  }
}

/** As the browser's own Back and Forward do. */
function goInside(address: string): void {
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** Colours that change with the theme are there with the next frame. */
function changeColoursAtOnce(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, *::before, *::after { transition: none !important }');
  document.adoptedStyleSheets.push(sheet);
}

/** Opens everything that is folded away, and says whether there was any. */
function unfold(): boolean {
  const folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  for (const each of folded) each.open = true;
  return folded.length > 0;
}

async function whatIsMissing(): Promise<string> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  // The router numbers the entries of the history that it has arrived at.
  const { navigationId } = (history.state ?? {}) as { navigationId?: number };
  if (navigationId === undefined) return 'the router';
  if (document.querySelector('app-waiting')) return 'its data';
  return document.querySelector('h1')?.checkVisibility() ? '' : 'a heading';
}

/** What makes the page scroll sideways; nothing where it does not. */
function stickingOut(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];

  const scrollsItself = (each: Element | null): boolean =>
    each !== null &&
    each !== document.body &&
    (getComputedStyle(each).overflowX !== 'visible' || scrollsItself(each.parentElement));
  const out = [...document.body.querySelectorAll('*')]
    .filter((each) => each.getBoundingClientRect().right > clientWidth)
    .filter((each) => each.childElementCount === 0 && !scrollsItself(each))
    .map((each) => `${each.tagName.toLowerCase()} "${each.textContent.trim().slice(0, 40)}"`);
  return [`scrolls sideways (${scrollWidth} px): ${out.slice(0, 3).join(', ')}`];
}
