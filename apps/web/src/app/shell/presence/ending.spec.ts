import { TestBed } from '@angular/core/testing';
import {
  isCovered,
  isMarked,
  openAndLeaveAlone,
  pass,
  signInAgain,
  sleepThrough,
  windows,
} from '../../testing/left-alone.ts';
import { openApp } from '../../testing/open-app.ts';
import { prepare } from '../../testing/open-page.ts';
import { ana } from '../../testing/people.ts';
import { SignedIn } from '../signed-in.ts';
import { Cover } from './cover.ts';

const ben = { ...ana, id: '0192f0c1-0000-7000-8000-0000000000bb', name: 'Ben' };
const turnedAway = { status: 401, statusText: 'not-signed-in' };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
  document.body.replaceChildren();
});

describe('the session of a page nobody touches', () => {
  it('is ended with the cover, in every window, and not by a mere look', async () => {
    const screen = await openApp();
    await screen.answer('/letter', {});
    await pass(screen, 29.5);
    screen.other.expectNone('/api/me');
    expect(isMarked()).toBe(true);

    await pass(screen, 0.1);
    await screen.answer('/me', ana);
    await screen.answer('/sign-out', null, 'POST');

    expect(windows().told.at(-1)).toEqual({ kind: 'left' });
    await pass(screen, 30);
    expect(isCovered(screen)).toBe(true);
    screen.other.verify();
  });

  it('is left alone when somebody else has the browser by now', async () => {
    const screen = await openApp();
    await screen.answer('/letter', {});
    await sleepThrough(screen);

    await pass(screen, 0.1);
    await screen.answer('/me', ben);

    screen.other.expectNone('/api/sign-out');
    expect(isCovered(screen)).toBe(true);
    expect(isMarked()).toBe(false);
  });

  it('is ended once there is a network again; the cover is there before', async () => {
    const screen = await openApp();
    await screen.answer('/letter', {});
    await pass(screen, 30);
    await screen.cutOff(screen.request('GET', '/me'));
    expect(isCovered(screen)).toBe(true);
    expect(isMarked()).toBe(true);

    await pass(screen, 0.1);
    await screen.answer('/me', ana);
    await screen.answer('/sign-out', null, 'POST');
    screen.other.verify();
  });

  it('does not come back with a page opened anew under the cover', async () => {
    localStorage.setItem('closeknit-covered', '');
    const other = await prepare({ page: Cover });
    const signedIn = TestBed.inject(SignedIn);

    const found = signedIn.find();
    other.expectNone('/api/me');
    other.expectOne('/api/sign-out').flush(null);
    await Promise.resolve();
    await vi.waitFor(() => other.expectOne('/api/me').flush(null, turnedAway));

    expect(await found).toBeUndefined();
    expect(isMarked()).toBe(false);
  });

  it('shows nothing anew while it cannot be ended', async () => {
    localStorage.setItem('closeknit-covered', '');
    const other = await prepare({ page: Cover });

    const found = TestBed.inject(SignedIn).find();
    other.expectOne('/api/sign-out').error(new ProgressEvent('error'));

    await expect(found).rejects.toMatchObject({ code: 'away' });
    other.expectNone('/api/me');
    expect(isMarked()).toBe(true);
  });

  it('may begin anew by signing in', async () => {
    const screen = await openAndLeaveAlone();
    expect(isMarked()).toBe(true);

    await signInAgain(screen);
    await screen.answer('/me', ana);

    expect(isMarked()).toBe(false);
  });
});
