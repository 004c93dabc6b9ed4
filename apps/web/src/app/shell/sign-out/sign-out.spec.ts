import { TestBed } from '@angular/core/testing';
import { standInForTheBrowser } from '../../testing/browser-stand-in.ts';
import { anAssignment, distanceId } from '../../testing/couple-story.ts';
import type { Departures } from '../../testing/open-page.ts';
import { openPortal } from '../../testing/open-portal.ts';
import type { Screen } from '../../testing/screen.ts';
import { Leaving } from '../leaving.ts';

const at = `/portal/assignments/${distanceId}`;
const answer = `${at}/answers/when`;
const question = 'Something you wrote is not saved';

const departures = () => (TestBed.inject(Leaving) as Departures).seen;

async function write(screen: Screen, text: string): Promise<void> {
  const area = screen.find<HTMLTextAreaElement>('textarea');
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  await screen.settle();
}

async function openQuestion(): Promise<Screen> {
  const screen = await openPortal(`/exercises/${distanceId}?step=1`);
  await screen.answer(at, anAssignment({}));
  return screen;
}

function closingAsks(): boolean {
  const closing = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(closing);
  return closing.defaultPrevented;
}

describe('signing out', () => {
  beforeEach(standInForTheBrowser);

  it('saves what was typed before the session ends', async () => {
    const screen = await openQuestion();

    await write(screen, 'In June');
    await screen.press('Sign out');
    // Words go out before the session does, or they would be refused.
    screen.other.expectNone('/api/sign-out');
    const sent = await screen.answer(
      answer,
      { revision: 1, savedAt: '2026-11-24T12:00:00Z' },
      'PUT',
    );
    await screen.answer('/sign-out', {}, 'POST');

    expect(sent.request.body).toMatchObject({ value: 'In June' });
    expect(departures()).toEqual(['/sign-in']);
    expect(closingAsks()).toBe(false);
  });

  it('asks first when the words cannot be saved, and stays', async () => {
    const screen = await openQuestion();

    await write(screen, 'In June');
    await screen.press('Sign out');
    await screen.cutOff(screen.request('PUT', answer));
    expect(screen.find('dialog').textContent).toContain(question);
    await screen.press('Stay here');

    screen.other.expectNone('/api/sign-out');
    expect(screen.all('dialog')).toHaveLength(0);
    expect(screen.find<HTMLTextAreaElement>('textarea').value).toBe('In June');
    expect(closingAsks()).toBe(true);
  });

  it('asks once about a check-in that has been begun, and lets it go', async () => {
    const screen = await openPortal('/check-ins/2026-11-23');

    await write(screen, 'A good week');
    await screen.press('Sign out');
    expect(screen.find('dialog').textContent).toContain(question);
    await screen.press('Sign out without it');
    await screen.answer('/sign-out', {}, 'POST');

    expect(departures()).toEqual(['/sign-in']);
    expect(closingAsks()).toBe(false);
  });

  it('says when it did not come about', async () => {
    const screen = await openPortal('/check-ins/2026-11-23');

    await screen.press('Sign out');
    await screen.cutOff(screen.request('POST', '/sign-out'));

    expect(screen.text).toContain('There is no connection right now.');
    expect(departures()).toEqual([]);
  });
});
