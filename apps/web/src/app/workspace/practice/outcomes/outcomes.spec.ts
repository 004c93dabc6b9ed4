import type { PracticeOutcomes, ToldFigures } from '@closeknit/contracts/outcomes';
import { chooseFrom, openWorkspace } from '../../../testing/open-workspace.ts';
import { mira } from '../../../testing/people.ts';
import type { Screen } from '../../../testing/screen.ts';

const figures = (facts: Partial<ToldFigures> = {}): ToldFigures => ({
  ...{ couples: 40, courses: 60, recovered: 15, improved: 20, unchanged: null },
  ...{ deteriorated: null, endings: 30, brokenOff: 5, ...facts },
});
const nothing = Object.fromEntries(Object.keys(figures()).map((key) => [key, null])) as ToldFigures;

function told(facts: Partial<PracticeOutcomes> = {}): PracticeOutcomes {
  return {
    ...{ until: '2026-09-30', instrument: 'csi-4/1', all: figures() },
    instruments: [
      { key: 'csi-4', version: 1, name: 'CSI-4' },
      { key: 'own', version: 2, name: 'Our evenings' },
    ],
    therapists: [{ key: 'a', name: 'Daniel Weiss', figures: figures({ courses: 15 }) }],
    programmes: [],
    quarters: [{ key: '2026-Q3', name: '2026-Q3', figures: nothing }],
    ...facts,
  };
}

async function open(facts: Partial<PracticeOutcomes> = {}): Promise<Screen> {
  const screen = await openWorkspace('practice/outcomes');
  await screen.answer('/outcomes', told(facts));
  return screen;
}

const cells = (screen: Screen, name: string) => {
  const row = screen.all('tbody tr').find((each) => each.textContent?.includes(name));
  return [...(row?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent);
};

describe('outcomes', () => {
  it('tell counts, with a share where there are enough, and hide what is of too few', async () => {
    const screen = await open();

    const [hidden] = ['too few to tell'];
    expect(cells(screen, 'All couples')).toEqual([
      ...['40', '60', '15 (25 %)', '20 (33 %)', hidden, hidden, '30', '5 (17 %)'],
    ]);
    expect(cells(screen, 'Daniel Weiss').slice(1, 3)).toEqual(['15', '15']);
    expect(cells(screen, 'Quarter 3 of 2026')).toEqual(Array(8).fill(hidden));
    expect(screen.text).toContain('ended up to 30 September');
    expect(screen.text).not.toContain('By programme');
  });

  it('are of the questionnaire that is chosen', async () => {
    const screen = await open();

    await chooseFrom(screen, 'Measured on', 'own/2');
    await screen.answer('/outcomes?instrument=own%2F2', told({ instrument: 'own/2' }));

    expect(
      screen.labelled<HTMLSelectElement>('Measured on').selectedOptions[0]?.textContent,
    ).toContain('Our evenings, version 2');
  });

  it('say when there is nothing to tell, and offer no file of it', async () => {
    const screen = await open({ all: nothing, therapists: [], quarters: [] });

    expect(screen.text).toContain('Nothing to tell yet');
    expect(screen.find<HTMLButtonElement>('app-practice-page button').disabled).toBe(true);
  });

  it('are no therapist’s page', async () => {
    const screen = await openWorkspace('practice/outcomes', {
      ...mira,
      role: 'therapist',
    } as typeof mira);

    expect(screen.all('app-outcomes')).toHaveLength(0);
  });
});
