import { TestBed } from '@angular/core/testing';
import type { Me } from '@closeknit/contracts/me';
import { OtherWindows } from '../shell/presence/other-windows.ts';
import { openApp } from './open-app.ts';
import { ana } from './people.ts';
import type { Screen } from './screen.ts';
import type { WindowsStandIn } from './windows-stand-in.ts';

export const minute = 60_000;

export const windows = () => TestBed.inject(OtherWindows) as WindowsStandIn;

export const isMarked = () => localStorage.length > 0;

export const isCovered = (screen: Screen) =>
  screen.find('h1').closest('[inert]')?.classList.contains('covered') === true &&
  screen.all('app-cover').length === 1;

/** The clock of the test goes on, and every timer with it. */
export async function pass(screen: Screen, minutes: number): Promise<void> {
  vi.advanceTimersByTime(minutes * minute);
  await screen.settle();
}

/** The computer slept for an hour, and no timer of the page ran meanwhile. */
export async function sleepThrough(screen: Screen): Promise<void> {
  vi.setSystemTime(Date.now() + 60 * minute);
  document.dispatchEvent(new Event('visibilitychange'));
  await screen.settle();
}

/** Ana has read the letter, written a word, and then not touched anything for half an hour. */
export async function openAndLeaveAlone(as: Me = ana): Promise<Screen> {
  const screen = await openApp(as);
  await screen.answer('/letter', {});
  await screen.type('Words', 'In June');
  await pass(screen, 30);
  await screen.answer('/me', as);
  await screen.answer('/sign-out', null, 'POST');
  return screen;
}

export async function signInAgain(screen: Screen): Promise<void> {
  await screen.type('Email', 'ana@example.org');
  await screen.type('Password', 'seven calm boats');
  await screen.press('Sign in');
  await screen.answer('/sign-in', { next: 'signed-in' }, 'POST');
}
