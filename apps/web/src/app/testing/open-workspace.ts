import { Service } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Me } from '@closeknit/contracts/me';
import NotFound from '../shell/not-found/not-found.ts';
import { Clock } from '../times/clock.ts';
import workspaceRoutes from '../workspace/workspace.routes.ts';
import { standInForTheBrowser } from './browser-stand-in.ts';
import { openPage } from './open-page.ts';
import { mira } from './people.ts';
import type { Screen } from './screen.ts';
import { now } from './therapist-story.ts';

@Service()
class StoppedClock extends Clock {
  override now(): number {
    return Date.parse(now);
  }
}

/** Opens an address of the workspace through its real routes, on the morning of the story. */
export async function openWorkspace(address: string, as: Me = mira): Promise<Screen> {
  standInForTheBrowser();
  const screen = await openPage({
    // Any page outside will do: one is on the way in from somewhere.
    page: NotFound,
    as,
    around: [{ path: 'workspace', children: workspaceRoutes }],
    providers: [{ provide: Clock, useClass: StoppedClock }],
  });
  await TestBed.inject(Router).navigateByUrl(`/workspace/${address}`);
  await screen.settle();
  return screen;
}

/** Waits for an address that is on its way: its page may have to be fetched first. */
export async function arrivalAt(address: string): Promise<void> {
  const router = TestBed.inject(Router);
  await vi.waitFor(() => expect(router.url).toBe(address), { timeout: 5000 });
}

/** Chooses from the list that a label names. */
export async function chooseFrom(screen: Screen, label: string, value: string): Promise<void> {
  const list = screen.labelled<HTMLSelectElement>(label);
  list.value = value;
  list.dispatchEvent(new Event('input', { bubbles: true }));
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await screen.settle();
}

export async function pressKey(screen: Screen, key: string): Promise<void> {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  await screen.settle();
}
