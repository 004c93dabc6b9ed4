import { openWorkspace } from '../../../testing/open-workspace.ts';
import type { Screen } from '../../../testing/screen.ts';
import { aCouple, anaId, duarteId } from '../../../testing/therapist-story.ts';
import { aTrend } from '../../../testing/trend-story.ts';

const path = `/couples/${duarteId}`;
const flat = { id: anaId, day: '2026-11-12', text: 'A new flat' };

async function open(events = [flat]): Promise<Screen> {
  const screen = await openWorkspace(`couples/${duarteId}`);
  await screen.answer(path, aCouple());
  await screen.answer(`${path}/trend?weeks=13`, { ...aTrend(), events });
  await vi.waitFor(() => expect(screen.all('app-life-events')).toHaveLength(1));
  await screen.settle();
  return screen;
}

describe('what happened outside of the work', () => {
  it('stands beside the lines and in the picture', async () => {
    const screen = await open();

    expect(screen.find('app-life-events li').textContent).toContain('A new flat');
    expect(screen.find('app-picture-legend').textContent).toContain('What happened');
  });

  it('is noted with its day', async () => {
    const screen = await open([]);
    expect(screen.text).toContain('Nothing is noted of these weeks.');
    await screen.press('Note something');
    await screen.press('Note it');
    expect(screen.find('app-life-events').textContent).toContain('Please fill this in.');
    screen.other.expectNone({ method: 'POST', url: `/api${path}/life-events` });

    await screen.type('In a few words', 'A new flat');
    await screen.type('On which day', '2026-11-12');
    await screen.press('Note it');
    const sent = await screen.answer(`${path}/life-events`, null, 'POST');

    expect(sent.request.body).toEqual({ day: '2026-11-12', text: 'A new flat' });
    await screen.answer(`${path}/trend?weeks=13`, { ...aTrend(), events: [flat] });
    expect(screen.find('app-life-events li').textContent).toContain('12 November');
  });

  it('is taken out again', async () => {
    const screen = await open();
    await screen.press('Take it out: A new flat');
    await screen.answer(`${path}/life-events/${anaId}`, null, 'DELETE');

    screen.request('GET', `${path}/trend?weeks=13`);
  });
});
