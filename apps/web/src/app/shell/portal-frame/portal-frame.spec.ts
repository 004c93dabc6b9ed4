import { TestBed } from '@angular/core/testing';
import { type Departures } from '../../testing/open-page.ts';
import { aWeek } from '../../testing/couple-story.ts';
import { openPortal } from '../../testing/open-portal.ts';
import { ana } from '../../testing/people.ts';
import { Leaving } from '../leaving.ts';

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
    expect(beacons).toEqual(['/api/auth/sign-out']);
    expect(departures()).toEqual(['https://www.bbc.com/weather']);
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
    await screen.answer('/auth/sign-out', {}, 'POST');

    expect(departures()).toEqual(['/sign-in']);
  });

  it('opens anew when the other partner has signed in meanwhile', async () => {
    const screen = await openFrame();

    comeBack();
    await screen.answer('/me', { ...ana, id: '0192f0c1-0000-7000-8000-0000000000bb', name: 'Ben' });

    expect(departures()).toEqual(['/']);
    expect(screen.find('header').textContent).toContain('Ana');
  });

  it('stays when the same person comes back', async () => {
    const screen = await openFrame();

    comeBack();
    await screen.answer('/me', ana);

    expect(departures()).toEqual([]);
  });
});
