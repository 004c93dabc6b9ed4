import { TestBed } from '@angular/core/testing';
import { anAssignment, aWeek, distanceId } from '../../testing/couple-story.ts';
import type { Departures } from '../../testing/open-page.ts';
import { openPortal } from '../../testing/open-portal.ts';
import { ana } from '../../testing/people.ts';
import { Leaving } from '../leaving.ts';
import { Presence } from '../presence/presence.ts';

const shared = { ...ana, sharedDevice: true };
const departures = () => (TestBed.inject(Leaving) as Departures).seen;

describe('at a device that others use too', () => {
  it('nothing is read before the name is confirmed', async () => {
    const screen = await openPortal('', shared);

    expect(screen.heading).toBe('You answer as Ana');
    screen.other.expectNone('/api/portal/week');
    await screen.press('I am Ana');
    await screen.answer('/portal/week', aWeek());

    expect(screen.text).toContain('Nothing waits for you right now');
  });

  it('somebody else is signed out, onto a fresh page', async () => {
    const screen = await openPortal('', shared);

    await screen.press('I am not');
    await screen.answer('/sign-out', null, 'POST');

    expect(departures()).toEqual(['/sign-in']);
    screen.other.expectNone('/api/portal/week');
  });

  it('each exercise asks again, and shows nothing before', async () => {
    const screen = await openPortal(`/exercises/${distanceId}`, shared);
    await screen.press('I am Ana');

    expect(screen.find('app-exercise').textContent).toContain('You answer as Ana');
    screen.other.expectNone(`/api/portal/assignments/${distanceId}`);
    await screen.press('I am Ana');
    await screen.answer(`/portal/assignments/${distanceId}`, anAssignment({}));

    expect(screen.text).toContain('2 questions, one at a time.');
  });

  it('it is asked again once the page was covered, and the page is as it was', async () => {
    const screen = await openPortal('', shared);
    await screen.press('I am Ana');
    await screen.answer('/portal/week', aWeek());

    TestBed.inject(Presence).cover();
    await screen.settle();
    const pages = screen.all('main');
    expect(pages.map(({ hidden }) => hidden)).toEqual([false, true]);
    await screen.press('I am Ana');

    expect(screen.all('main').map(({ hidden }) => hidden)).toEqual([false]);
    screen.other.expectNone('/api/portal/week');
  });

  it('one’s own device does not ask', async () => {
    const screen = await openPortal('', ana);

    screen.request('GET', '/portal/week');
    expect(screen.text).not.toContain('You answer as');
  });
});
