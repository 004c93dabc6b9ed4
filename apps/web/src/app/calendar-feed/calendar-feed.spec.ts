import { openPortal } from '../testing/open-portal.ts';
import { openWorkspace } from '../testing/open-workspace.ts';
import type { Screen } from '../testing/screen.ts';

const none = { address: null, withAlone: false, readAt: null };
const address = 'https://closeknit.example/api/calendar-feeds/abc.ics';
const rules = { cancelNoticeHours: 48, moveNoticeHours: 24, movesAllowed: null };

async function unfold(screen: Screen, feed: object): Promise<Screen> {
  const fold = screen.all<HTMLDetailsElement>('details').at(-1)!;
  fold.open = true;
  fold.dispatchEvent(new Event('toggle'));
  await vi.waitFor(() => expect(screen.all('app-calendar-feed')).toHaveLength(1));
  await screen.settle();
  await screen.answer('/calendar-feed', feed);
  return screen;
}

async function inPortal(feed: object = none): Promise<Screen> {
  const screen = await openPortal('/sessions');
  await screen.answer('/portal/sessions', { coming: [], past: [], rules });
  return unfold(screen, feed);
}

describe('an address for another calendar', () => {
  it('is made on asking, without sessions alone unless they are wished for', async () => {
    const screen = await inPortal();
    expect(screen.text).toContain('without names and without the place');

    await screen.press('Make an address');
    const sent = await screen.answer('/calendar-feed', { ...none, address }, 'PUT');

    expect(sent.request.body).toEqual({ withAlone: false });
    expect(screen.labelled<HTMLInputElement>('The address').value).toBe(address);
    expect(screen.text).toContain('No calendar has asked yet.');
  });

  it('holds sessions alone where one likes', async () => {
    const screen = await inPortal();
    screen.find('app-calendar-feed input[type=checkbox]').click();
    await screen.settle();

    await screen.press('Make an address');

    const { body } = screen.request('PUT', '/calendar-feed').request;
    expect(body).toEqual({ withAlone: true });
  });

  it('is copied, and opened by what follows calendars here', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { ...navigator, languages: ['en'], clipboard: { writeText } });
    const screen = await inPortal({ ...none, address, readAt: '2026-11-23T17:30:00Z' });

    await screen.press('Copy the address');

    expect(writeText).toHaveBeenCalledWith(address);
    expect(screen.text).toContain('Copied.');
    expect(screen.text).toContain('A calendar asked last on');
    const [follow] = screen.all<HTMLAnchorElement>('app-calendar-feed a');
    expect(follow?.getAttribute('href')).toBe(
      'webcal://closeknit.example/api/calendar-feeds/abc.ics',
    );
    vi.unstubAllGlobals();
  });

  it('is made anew, or ended, after a question', async () => {
    const screen = await inPortal({ ...none, withAlone: true, address });

    await screen.press('Make a new address');
    await screen.press('Make it, and end the old one');
    const sent = await screen.answer('/calendar-feed', { ...none, address: `${address}2` }, 'PUT');
    expect(sent.request.body).toEqual({ withAlone: true });
    expect(screen.text).toContain('The address before leads nowhere now.');

    await screen.press('End the address');
    await screen.press('End it');
    await screen.answer('/calendar-feed', null, 'DELETE');
    expect(screen.text).toContain('Make an address');
  });

  it('stands beside a therapist’s hours, with all sessions in it', async () => {
    const screen = await openWorkspace('calendar/hours');
    await screen.answer('/hours', { zone: 'America/New_York', blocks: [] });
    await unfold(screen, none);

    expect(screen.all('app-calendar-feed input[type=checkbox]')).toHaveLength(0);
    expect(screen.text).toContain('called “Session”');
  });
});
