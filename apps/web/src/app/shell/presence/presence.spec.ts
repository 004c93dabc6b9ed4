import { TestBed } from '@angular/core/testing';
import { Api } from '../../client/api.ts';
import { openApp } from '../../testing/open-app.ts';
import {
  isCovered,
  isMarked,
  minute,
  openAndLeaveAlone,
  pass,
  signInAgain,
  sleepThrough,
  windows,
} from '../../testing/left-alone.ts';
import { type Departures, prepare } from '../../testing/open-page.ts';
import { ana } from '../../testing/people.ts';
import type { Screen } from '../../testing/screen.ts';
import { Leaving } from '../leaving.ts';
import NotFound from '../not-found/not-found.ts';
import { Presence } from './presence.ts';

const ben = { ...ana, id: '0192f0c1-0000-7000-8000-0000000000bb', name: 'Ben' };
const timedOut = { status: 401, code: 'timed-out' };

const departures = () => (TestBed.inject(Leaving) as Departures).seen;

function touch(): void {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
}

const page = (screen: Screen) => screen.find('h1').closest<HTMLElement>('[inert]');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
  document.body.replaceChildren();
});

describe('somebody who is there', () => {
  it('is told of once a minute, and only after a touch', async () => {
    const screen = await openApp();
    await screen.answer('/letter', {});

    await pass(screen, 3);
    screen.other.expectNone('/api/me/stay');
    for (let second = 0; second < 55; second++) {
      touch();
      vi.advanceTimersByTime(1000);
    }
    await screen.settle();

    await screen.answer('/me/stay', null, 'POST');
    await pass(screen, 3);
    screen.other.expectNone('/api/me/stay');
  });

  it('is nobody to a page that reads, writes and scrolls by itself', async () => {
    const screen = await openApp();
    await screen.answer('/letter', {});
    const told = windows().told.length;

    for (let minutes = 0; minutes < 29; minutes++) {
      await pass(screen, 1);
      void TestBed.inject(Api).send({ method: 'PUT', path: '/draft' });
      document.body.dispatchEvent(new Event('scroll', { bubbles: true }));
      await screen.answer('/draft', null, 'PUT');
    }
    await pass(screen, 0.5);

    expect(isCovered(screen)).toBe(true);
    const touched = windows()
      .told.slice(told)
      .filter(({ kind }) => kind === 'touched');
    expect(touched).toEqual([]);
  });

  it('is not told of by a touch that a request has just told of', async () => {
    const screen = await openApp();
    await pass(screen, 2);

    await screen.answer('/letter', {});
    touch();
    await pass(screen, 0.5);

    screen.other.expectNone('/api/me/stay');
  });
});

describe('a page that is left before it stood', () => {
  it('was not left alone: the next one knows who is signed in', async () => {
    await prepare({ page: NotFound, as: ana });
    const presence = TestBed.inject(Presence);

    document.dispatchEvent(new Event('visibilitychange'));

    expect(presence.state()).toBe('here');
    expect(isMarked()).toBe(false);
  });
});

describe('a page nobody touches', () => {
  it('asks a minute before, once aloud, and stays when somebody answers', async () => {
    const screen = await openApp();
    await screen.answer('/letter', {});

    await pass(screen, 28);
    expect(screen.all('dialog')).toHaveLength(0);
    await pass(screen, 0.75);
    expect(screen.find('dialog').textContent).toContain('Still there?');
    expect(screen.find('dialog [role=status]').textContent).toMatch(/\d+ seconds left/);
    const said = screen.find('dialog [role=status]').textContent;
    await pass(screen, 0.25);
    expect(screen.find('dialog [role=status]').textContent).toBe(said);
    expect(screen.find('dialog [aria-hidden=true]').textContent).not.toContain(said);

    await screen.press('Stay signed in');
    await screen.answer('/me/stay', null, 'POST');
    expect(screen.all('dialog')).toHaveLength(0);
    await pass(screen, 28);
    expect(screen.all('dialog')).toHaveLength(0);
  });

  it('is not kept open by a sleeve on the mouse once it has asked', async () => {
    const screen = await openApp();
    await screen.answer('/letter', {});

    await pass(screen, 28.75);
    document.body.dispatchEvent(new Event('pointermove', { bubbles: true }));
    await pass(screen, 1);

    expect(isCovered(screen)).toBe(true);
  });

  it('is covered and out of reach, under a title that says nothing', async () => {
    document.title = 'Couples · Closeknit';

    const screen = await openAndLeaveAlone();

    expect(isCovered(screen)).toBe(true);
    expect(document.title).toBe('Closeknit');
    expect(screen.find<HTMLDialogElement>('app-cover dialog').open).toBe(true);
    expect(screen.find('app-cover').textContent).toContain('You are signed out');
    expect(screen.find('app-cover').textContent).not.toContain('Ana');
  });

  it('keeps the way out of the portal above the cover, and none above another page', async () => {
    const screen = await openAndLeaveAlone();
    expect(screen.all('app-cover .out')).toHaveLength(0);

    TestBed.inject(Leaving).isOffered.set(true);
    await screen.settle();
    const out = screen.find<HTMLButtonElement>('app-cover dialog button');
    navigator.sendBeacon = () => true;
    expect(out.textContent?.trim()).toBe('Leave this page');
    out.click();

    expect(departures()).toEqual(['https://www.bbc.com/weather']);
    expect(document.body.textContent).toBe('');
  });

  it('is not uncovered by Escape', async () => {
    const screen = await openAndLeaveAlone();

    const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    const cancel = new Event('cancel', { cancelable: true });
    screen.find('app-cover dialog').dispatchEvent(key);
    screen.find('app-cover dialog').dispatchEvent(cancel);

    expect([key.defaultPrevented, cancel.defaultPrevented]).toEqual([true, true]);
  });

  it('knows still that others use the device, and offers no month without a code', async () => {
    const screen = await openAndLeaveAlone({ ...ana, sharedDevice: true });

    expect(screen.labelled('Others use this device too').checked).toBe(true);
    await screen.type('Email', 'ana@example.org');
    await screen.type('Password', 'seven calm boats');
    await screen.press('Sign in');
    const sent = await screen.answer('/sign-in', { next: 'second-factor' }, 'POST');

    expect(sent.request.body).toMatchObject({ sharedDevice: true });
    expect(screen.text).toContain('Code from your app');
    expect(screen.text).not.toContain('Do not ask on this browser for 30 days');
  });

  it('is as it was when the same person is back', async () => {
    document.title = 'Couples · Closeknit';
    const screen = await openAndLeaveAlone();

    await signInAgain(screen);
    await screen.answer('/me', ana);

    expect(screen.all('app-cover dialog')).toHaveLength(0);
    expect(page(screen)).toBeNull();
    expect(screen.labelled('Words').value).toBe('In June');
    expect(document.title).toBe('Couples · Closeknit');
    expect(departures()).toEqual([]);
  });

  it('stays covered, and is left, when somebody else signs in', async () => {
    const screen = await openAndLeaveAlone();

    await signInAgain(screen);
    await screen.answer('/me', ben);

    expect(isCovered(screen)).toBe(true);
    expect(departures()).toEqual(['/']);
  });

  it('gives way to somebody else, signed out', async () => {
    const screen = await openAndLeaveAlone();

    await screen.press('I am somebody else');
    await screen.answer('/sign-out', null, 'POST');

    expect(isCovered(screen)).toBe(true);
    expect(departures()).toEqual(['/sign-in']);
  });
});

describe('a request that is turned away', () => {
  it('waits behind the cover, and goes out again when the same person is back', async () => {
    const screen = await openApp();
    await screen.refuse(screen.request('GET', '/letter'), timedOut);
    expect(isCovered(screen)).toBe(true);

    await signInAgain(screen);
    await screen.answer('/me', ana);
    await screen.answer('/letter', {});

    expect(screen.find('p').textContent).toBe('read');
  });

  it('is done once, though it wrote something', async () => {
    const screen = await openApp();
    await screen.answer('/letter', {});
    const done = vi.fn();

    const wish = { method: 'POST', path: '/answers', body: { text: 'In June' } } as const;
    void TestBed.inject(Api).send(wish).then(done);
    const refusal = { status: 401, code: 'not-signed-in' };
    await screen.refuse(screen.request('POST', '/answers'), refusal);
    await signInAgain(screen);
    await screen.answer('/me', ana);

    expect(done).not.toHaveBeenCalled();
    const sent = await screen.answer('/answers', null, 'POST');
    expect(sent.request.body).toEqual({ text: 'In June' });
    expect(done).toHaveBeenCalledOnce();
    screen.other.verify();
  });

  it('never goes out for somebody else', async () => {
    const screen = await openApp();
    await screen.refuse(screen.request('GET', '/letter'), timedOut);

    await signInAgain(screen);
    await screen.answer('/me', ben);

    screen.other.expectNone('/api/letter');
    expect(departures()).toEqual(['/']);
  });

  it('is simply refused for any other reason', async () => {
    const screen = await openApp();
    await screen.refuse(screen.request('GET', '/letter'), { status: 403, code: 'not-allowed' });

    expect(isCovered(screen)).toBe(false);
  });
});

describe('the other windows of the browser', () => {
  it('hear of a touch, and keep this one open by theirs', async () => {
    const screen = await openApp();
    await screen.answer('/letter', {});

    await pass(screen, 20);
    touch();
    expect(windows().told.at(-1)).toEqual({ kind: 'touched', who: ana.id, at: Date.now() });
    await pass(screen, 20);
    windows().say({ kind: 'touched', who: ana.id, at: Date.now() });
    await pass(screen, 20);

    expect(isCovered(screen)).toBe(false);
  });

  it('do not keep it open by the touches of somebody else', async () => {
    const screen = await openApp();
    await screen.answer('/letter', {});

    await pass(screen, 20);
    windows().say({ kind: 'touched', who: ben.id, at: Date.now() });
    await pass(screen, 10);

    expect(isCovered(screen)).toBe(true);
  });

  it('tell the other side of their own touches themselves', async () => {
    const screen = await openApp();
    await screen.answer('/letter', {});

    for (let minutes = 0; minutes < 10; minutes++) {
      await pass(screen, 1);
      windows().say({ kind: 'touched', who: ana.id, at: Date.now() });
    }

    screen.other.expectNone('/api/me/stay');
  });

  it('are asked by one that slept through their touches, before it ends the session', async () => {
    const screen = await openApp();
    await screen.answer('/letter', {});
    await sleepThrough(screen);

    expect(isCovered(screen)).toBe(true);
    expect(windows().told.at(-1)).toMatchObject({ kind: 'asked', who: ana.id });
    windows().say({ kind: 'touched', who: ana.id, at: Date.now() - minute });
    await pass(screen, 0.1);

    expect(screen.all('app-cover dialog')).toHaveLength(0);
    expect(isMarked()).toBe(false);
    screen.other.verify();
  });

  it('keep the session of one that slept, while they ask themselves', async () => {
    const screen = await openApp();
    await screen.answer('/letter', {});
    await pass(screen, 28.75);
    const told = windows().told.length;

    windows().say({ kind: 'asked', who: ana.id });

    expect(windows().told.slice(told)).toMatchObject([{ kind: 'touched', who: ana.id }]);
  });

  it('cover this one at once by signing out', async () => {
    const screen = await openApp();
    await screen.answer('/letter', {});

    windows().say({ kind: 'left' });
    await screen.settle();

    expect(isCovered(screen)).toBe(true);
  });

  it('uncover it by signing in, if it is the same person', async () => {
    const screen = await openAndLeaveAlone();

    windows().say({ kind: 'entered' });
    await screen.answer('/me', ana);

    expect(screen.all('app-cover dialog')).toHaveLength(0);
  });
});
