import type { Measurements } from '@closeknit/contracts/questionnaires';
import { aLine } from '../../../testing/findings-story.ts';
import { openWorkspace } from '../../../testing/open-workspace.ts';
import { aCouple, anaId, duarteId } from '../../../testing/therapist-story.ts';

const at = `/couples/${duarteId}`;
const id = (nth: number) => `0192f0c1-0000-7000-8000-00000000${String(1000 + nth)}`;
const score = (
  nth: number,
  origin: Measurements['measurements'][number]['origin'],
): Measurements['measurements'][number] => ({
  ...{ id: id(nth), key: 'phq-9', version: 1, name: 'PHQ-9', partnerId: anaId, origin },
  ...{ day: '1990-01-01', total: 12, answers: null, recordedBy: 'Mira Okafor' },
});

async function open(measurements: Measurements['measurements']) {
  const screen = await openWorkspace(`couples/${duarteId}/measures`);
  await screen.answer(at, aCouple());
  const found = { today: '2026-11-24', lines: [aLine()], sessions: [], earlier: [] };
  await screen.answer(`${at}/findings`, found);
  await screen.answer(`${at}/check-in-plans`, { plans: [] });
  await vi.waitFor(() => expect(screen.all('app-entered-scores')).toHaveLength(1));
  await screen.settle();
  await screen.answer(`${at}/measurements`, { measurements });
  return screen;
}

describe('scores entered by hand', () => {
  it('name the year, and leave out what partners answered themselves', async () => {
    const screen = await open([score(1, 'paper'), score(2, 'portal')]);

    expect(screen.find('app-entered-scores summary').textContent).toBe('One score entered by hand');
    expect(screen.find('app-entered-scores li').textContent).toContain(
      'PHQ-9: 12, Ana, 1 January 1990 · from paper, Mira Okafor',
    );
  });

  it('are taken out after a question, and everything is read anew', async () => {
    const screen = await open([score(1, 'import')]);

    screen.find<HTMLButtonElement>('app-entered-scores li button').click();
    await screen.settle();
    expect(screen.find('dialog').textContent).toContain('Take this score out?');
    screen.find<HTMLButtonElement>('dialog .main').click();
    await screen.settle();
    await screen.answer(`${at}/measurements/${id(1)}`, null, 'DELETE');

    await screen.answer(`${at}/measurements`, { measurements: [] });
    screen.request('GET', `${at}/findings`);
    expect(screen.all('app-entered-scores li')).toHaveLength(0);
  });

  it('are folded at twenty', async () => {
    const screen = await open(Array.from({ length: 23 }, (_, nth) => score(nth, 'import')));
    expect(screen.all('app-entered-scores li')).toHaveLength(20);

    await screen.press('Show all');

    expect(screen.all('app-entered-scores li')).toHaveLength(23);
  });
});
