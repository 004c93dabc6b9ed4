import { TestBed } from '@angular/core/testing';
import { Leaving } from '../../../shell/leaving.ts';
import { Presence } from '../../../shell/presence/presence.ts';
import { anAssignment, distanceId } from '../../../testing/couple-story.ts';
import { standInForTheBrowser } from '../../../testing/browser-stand-in.ts';
import { standInForTheDatabase } from '../../../testing/database-stand-in.ts';
import { openPortal } from '../../../testing/open-portal.ts';
import { ana } from '../../../testing/people.ts';
import type { Screen } from '../../../testing/screen.ts';
import { Drafts } from '../drafts.ts';

const at = `/portal/assignments/${distanceId}`;
const key = btoa('a'.repeat(32));

let kept: ReturnType<typeof standInForTheDatabase>;

const keptRows = (count: number) => vi.waitFor(() => expect(kept.rows).toHaveLength(count));

async function give(screen: Screen, path: string, body: unknown): Promise<void> {
  await vi.waitFor(() => screen.request('GET', path).flush(body as object));
  await screen.settle();
}

/** Ana has written a word that cannot be sent, and it waits in the browser. */
async function openWithWaiting(sharedDevice: boolean): Promise<Screen> {
  const screen = await openPortal('/help', { ...ana, sharedDevice });
  const assignment = anAssignment();
  const draft = TestBed.inject(Drafts).of(assignment, assignment.exercise.prompts[0]!);
  draft.write('In June.');
  await give(screen, '/portal/unsent-key', { key });
  await keptRows(1);
  return screen;
}

beforeEach(() => {
  standInForTheBrowser();
  kept = standInForTheDatabase();
});
afterEach(() => vi.unstubAllGlobals());

describe('words that wait in the browser', () => {
  it('are gone once their writer has signed out and given them up', async () => {
    const screen = await openWithWaiting(false);

    await screen.press('Sign out');
    await screen.cutOff(screen.request('PUT', `${at}/answers/when`));
    await screen.press('Sign out without it');
    await screen.answer('/sign-out', {}, 'POST');

    await keptRows(0);
  });

  it('stay where signing out was not done', async () => {
    const screen = await openWithWaiting(false);

    await screen.press('Sign out');
    await screen.cutOff(screen.request('PUT', `${at}/answers/when`));
    await screen.press('Sign out without it');
    await screen.cutOff(screen.request('POST', '/sign-out'));

    expect(kept.rows).toHaveLength(1);
  });

  it('are gone on the quick way out', async () => {
    await openWithWaiting(false);
    navigator.sendBeacon = () => true;
    const sent = vi.fn(() => Promise.resolve(new Response()));
    vi.stubGlobal('fetch', sent);

    TestBed.inject(Leaving).leaveQuickly();

    await keptRows(0);
    expect(sent).toHaveBeenCalledOnce();
  });

  it('are gone behind the cover of a device that both use, and wait again for who is back', async () => {
    const screen = await openWithWaiting(true);

    TestBed.inject(Presence).cover();
    await screen.settle();
    await keptRows(0);
    const back = TestBed.inject(Presence).seeWhoIsBack();
    await screen.answer('/me', { ...ana, sharedDevice: true });
    await back;
    await screen.settle();

    await keptRows(1);
  });

  it('stay behind the cover of a device of one’s own', async () => {
    const screen = await openWithWaiting(false);

    TestBed.inject(Presence).cover();
    await screen.settle();
    await new Promise((resolve) => setTimeout(resolve, 30));

    expect(kept.rows).toHaveLength(1);
  });
});
