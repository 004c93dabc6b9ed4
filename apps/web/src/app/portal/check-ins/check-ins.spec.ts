import { someCheckIns } from '../../testing/couple-story.ts';
import { openPortal } from '../../testing/open-portal.ts';

async function openLine(checkIns = someCheckIns) {
  const screen = await openPortal('/check-ins');
  await screen.answer('/portal/check-ins', checkIns);
  return screen;
}

describe('the own line', () => {
  it('is told in words beside the picture', async () => {
    const screen = await openLine();

    const words = '2 check-ins: 24 of 50 in the week of 2 November, 31 in the week of 16 November.';
    expect(screen.text).toContain(words);
    expect(screen.find('app-own-line svg').getAttribute('aria-label')).toBe(words);
  });

  it('stands before the own totals of questionnaires, latest first', async () => {
    const screen = await openLine();
    const point = (day: string, total: number) => ({ day, total, origin: 'portal' });
    const points = [point('2026-11-02', 12), point('2026-11-16', 8)];
    const which = { key: 'phq-9', version: 1, name: 'PHQ-9', better: 'lower' };
    const line = { ...which, range: { min: 0, max: 27 }, points };
    await screen.answer('/portal/questionnaires/results', { lines: [line] });

    const own = screen.find('app-own-results').textContent?.replace(/\s+/g, ' ');
    expect(own).toContain('and whoever supervises Mira’s work; Ben does not.');
    expect(own).toMatch(/0 to 27, lower is better\. ?16 November ?8 ?2 November ?12/);
  });

  it('leaves a missing week open', async () => {
    const screen = await openLine();

    expect(screen.all('app-own-line circle').length).toBe(2);
    expect(screen.find('app-own-line .line').getAttribute('d')).not.toContain('L');
  });

  it('can be read as a table', async () => {
    const screen = await openLine();

    await screen.press('As a table');

    const rows = screen
      .all('tbody tr')
      .map((row) => [...row.children].map((cell) => cell.textContent).join(' '));
    expect(rows).toEqual(['2 Nov 24 5 6 5 5 3', '9 Nov – – – – – –', '16 Nov 31 5 6 5 5 3']);
  });

  it('lets go of a week that was told as the wrong person', async () => {
    const screen = await openLine();

    expect(screen.all('app-wrong-check-in')).toHaveLength(1);
    await screen.press('I answered as the wrong person: Week of 16 November');
    expect(screen.find('dialog').textContent).toContain('It stands here as Ana’s');
    await screen.press('Clear this check-in');
    document.body.append(screen.element);
    await screen.answer('/portal/check-ins/2026-11-16/clear', null, 'POST');
    const [first, second] = someCheckIns.weeks;
    await screen.answer('/portal/check-ins', { due: null, weeks: [first!, second!] });

    expect(screen.find('[role=status]').textContent).toContain('The week of 16 November can be');
    expect(document.activeElement).toBe(screen.find('main [role=status]'));
    expect(screen.all('app-wrong-check-in')).toHaveLength(0);
    screen.element.remove();
  });

  it('says so before the first check-in', async () => {
    const screen = await openLine({ due: null, weeks: [] });

    expect(screen.heading).toBe('Your line begins with the first check-in');
  });
});
