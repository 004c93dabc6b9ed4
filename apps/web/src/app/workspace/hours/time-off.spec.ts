import { openWorkspace } from '../../testing/open-workspace.ts';
import type { Screen } from '../../testing/screen.ts';
import { anaId } from '../../testing/therapist-story.ts';

const christmas = { id: anaId, firstDay: '2026-12-23', lastDay: '2027-01-03', part: null };

async function open(off: object[] = []): Promise<Screen> {
  const screen = await openWorkspace('calendar/hours');
  await screen.answer('/hours', { zone: 'America/New_York', blocks: [] });
  await screen.answer('/time-off', { off });
  return screen;
}

describe('time off', () => {
  it('stands with its days and the sessions that are in it', async () => {
    const session = { coupleName: 'Ana & Ben Duarte', startsAt: '2026-12-23T15:00:00Z' };
    const screen = await open([{ ...christmas, sessions: [session] }]);

    const told = screen.find('app-time-off li').textContent?.replace(/\s+/g, ' ');
    expect(told).toContain('23 December 2026 – 3 January 2027');
    expect(told).toContain(
      'Ana & Ben Duarte are booked for Wednesday 23 December, 10:00: move that session.',
    );
  });

  it('is taken from day to day', async () => {
    const screen = await open();
    await screen.press('Take time off');
    await screen.press('Take it off');
    expect(screen.find('app-time-off').textContent?.match(/Please fill this in\./g)).toHaveLength(
      2,
    );

    await screen.type('First day', '2026-12-23');
    await screen.type('Last day', '2026-12-20');
    await screen.press('Take it off');
    expect(screen.text).toContain('These hours end before they begin.');
    await screen.type('Last day', '2027-01-03');
    await screen.press('Take it off');
    const off = [{ ...christmas, sessions: [] }];
    const sent = await screen.answer('/time-off', { off }, 'POST');

    expect(sent.request.body).toEqual({
      ...{ firstDay: '2026-12-23', lastDay: '2027-01-03', part: null },
    });
    expect(screen.all('app-time-off form')).toHaveLength(0);
    expect(screen.all('app-time-off li')).toHaveLength(1);
  });

  it('is taken for a part of one day', async () => {
    const screen = await open();
    await screen.press('Take time off');
    screen.find('app-time-off input[type=checkbox]').click();
    await screen.settle();

    await screen.type('Day', '2026-12-23');
    await screen.press('Take it off');

    expect(screen.request('POST', '/time-off').request.body).toEqual({
      ...{ firstDay: '2026-12-23', lastDay: '2026-12-23' },
      part: { from: '09:00', to: '12:00' },
    });
  });

  it('is given back', async () => {
    const screen = await open([{ ...christmas, sessions: [] }]);
    await screen.press('Give it back: 23 December 2026 – 3 January 2027');
    await screen.answer(`/time-off/${anaId}`, null, 'DELETE');

    expect(screen.text).toContain('Nothing is taken off.');
  });
});
