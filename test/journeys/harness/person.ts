import type { Browser, Page } from '@playwright/test';
import type { JourneyClock } from './clock.ts';
import { expectNoAxeFindings } from './axe.ts';
import { expect } from './journey.ts';
import { linkIn, type Mailbox } from './mailbox.ts';

interface PersonFacts {
  readonly browser: Browser;
  readonly clock: JourneyClock;
  readonly zone: string;
  readonly on: 'phone' | 'desktop';
  /** What their browser is set to. */
  readonly locale?: string;
}

const sizes = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1440, height: 900 },
} as const;

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

interface Founding extends Credentials {
  readonly practiceName: string;
  readonly name: string;
}

/** Somebody at a browser of their own, in their own time zone. */
export class Person {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async arrives({
    browser,
    clock,
    zone,
    on,
    locale = 'en-US',
  }: PersonFacts): Promise<Person> {
    const context = await browser.newContext({
      ...{ timezoneId: zone, viewport: sizes[on], locale, hasTouch: on === 'phone' },
    });
    await clock.follow(context);
    return new Person(await context.newPage());
  }

  /** Opens an address and finds the page whole: a heading, and nothing axe would say. */
  async opens(address: string): Promise<void> {
    await this.page.goto(address);
    await this.seesWholePage();
  }

  async seesWholePage(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoAxeFindings(this.page);
  }

  async sees(heading: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }

  async presses(button: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: button }).first().click();
  }

  async follows(link: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name: link }).first().click();
  }

  async fills(label: string, value: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(value);
  }

  /** Registers, and follows the link that comes by mail. */
  async founds({ practiceName, name, email, password }: Founding, mailbox: Mailbox): Promise<void> {
    await this.opens('/register');
    await this.fills('Name of the practice', practiceName);
    await this.fills('Your name', name);
    await this.fills('Email', email);
    await this.fills('Password', password);
    await this.presses('Open the practice');
    await this.sees('Look into your mailbox');
    await this.opens(linkIn(await mailbox.mailTo(email, 'Confirm your address'), '/verify/'));
    await this.presses('Confirm this address');
    await this.sees('Nobody needs a look today');
  }

  /** Signs in with nothing but a password. */
  async signsIn({ email, password }: Credentials): Promise<void> {
    await this.page.goto('/sign-in');
    await this.fills('Email', email);
    await this.fills('Password', password);
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(this.page).not.toHaveURL(/sign-in/);
  }

  /** After so long a while that the session has run out: signs in, and is where they were. */
  async comesBack({ email, password }: Credentials): Promise<void> {
    await this.page.reload();
    await this.sees('Good to see you');
    await this.fills('Email', email);
    await this.fills('Password', password);
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(this.page).not.toHaveURL(/sign-in/);
  }

  /** Slides every slider on the page, in their order. */
  async slidesTo(values: readonly number[]): Promise<void> {
    const sliders = this.page.getByRole('slider');
    for (const [place, value] of values.entries()) await sliders.nth(place).fill(String(value));
  }
}
