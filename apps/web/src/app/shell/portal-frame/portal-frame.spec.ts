import { TestBed } from '@angular/core/testing';
import { type Departures } from '../../testing/open-page.ts';
import { aWeek, someAnswers } from '../../testing/couple-story.ts';
import { openPortal } from '../../testing/open-portal.ts';
import { ana } from '../../testing/people.ts';
import type { WindowsStandIn } from '../../testing/windows-stand-in.ts';
import { Leaving } from '../leaving.ts';
import { OtherWindows } from '../presence/other-windows.ts';
import { Presence } from '../presence/presence.ts';

const departures = () => (TestBed.inject(Leaving) as Departures).seen;

async function openFrame() {
  const screen = await openPortal();
  await screen.answer('/portal/week', aWeek());
  return screen;
}

function comeBack(): void {
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('the frame of the portal', () => {
  let beacons: string[] = [];

  beforeEach(() => {
    beacons = [];
    navigator.sendBeacon = (address) => beacons.push(String(address)) > 0;
  });

  it('puts the way out first and says who is answering', async () => {
    const screen = await openFrame();

    expect(screen.find('button, a').textContent?.trim()).toBe('Leave this page');
    expect(screen.find('header').textContent).toMatch(/Answering as\s+Ana/);
  });

  it('marks the place one is at', async () => {
    const screen = await openFrame();

    expect(screen.find('nav [aria-current=page]').textContent).toContain('This week');
  });

  it('leaves an empty page, signed out, for a neutral one', async () => {
    const screen = await openFrame();

    screen.find('button.leave').click();

    expect(document.body.textContent).toBe('');
    expect(document.title).toBe('');
    expect(beacons).toEqual(['/api/sign-out?ngsw-bypass']);
    expect(departures()).toEqual(['https://www.bbc.com/weather']);
  });

  it('keeps the way out above whatever is laid over the page', async () => {
    const screen = await openPortal('/privacy');
    await screen.answer('/portal/privacy', someAnswers);
    await screen.press('Change who reads it: When did you last feel close?');

    const out = screen.find<HTMLButtonElement>('dialog button, dialog a');
    expect(out.textContent?.trim()).toBe('Leave this page');
    out.click();

    expect(departures()).toEqual(['https://www.bbc.com/weather']);
    expect(document.body.textContent).toBe('');
  });

  it('leaves when Shift is pressed three times', async () => {
    await openFrame();

    for (const type of ['keydown', 'keyup', 'keydown', 'keyup', 'keydown', 'keyup']) {
      document.dispatchEvent(new KeyboardEvent(type, { key: 'Shift' }));
    }

    expect(departures()).toEqual(['https://www.bbc.com/weather']);
  });

  it('signs out onto a fresh page', async () => {
    const screen = await openFrame();

    await screen.press('Sign out');
    await screen.answer('/sign-out', {}, 'POST');

    expect(departures()).toEqual(['/sign-in']);
  });

  it('opens anew when the other partner has signed in meanwhile', async () => {
    const screen = await openFrame();

    comeBack();
    await screen.answer('/me', { ...ana, id: '0192f0c1-0000-7000-8000-0000000000bb', name: 'Ben' });

    expect(departures()).toEqual(['/']);
    expect(screen.find('header').textContent).toContain('Ana');
  });

  it('is covered, and not left, when nobody is signed in any more', async () => {
    const screen = await openFrame();

    comeBack();
    await screen.refuse(screen.request('GET', '/me'), { status: 401, code: 'timed-out' });

    expect(departures()).toEqual([]);
    expect(TestBed.inject(Presence).state()).toBe('gone');
  });

  it('covers the other windows on a quick way out', async () => {
    const screen = await openFrame();

    screen.find('button.leave').click();

    const windows = TestBed.inject(OtherWindows) as WindowsStandIn;
    expect(windows.told).toContainEqual({ kind: 'left' });
  });

  it('leads to the own account by the own name', async () => {
    const screen = await openFrame();

    expect(screen.find('header a').getAttribute('href')).toBe('/portal/account');
    expect(screen.find('header a').textContent).toBe('Ana, Your account');
  });

  it('stays when the same person comes back', async () => {
    const screen = await openFrame();

    comeBack();
    await screen.answer('/me', ana);

    expect(departures()).toEqual([]);
  });
});
