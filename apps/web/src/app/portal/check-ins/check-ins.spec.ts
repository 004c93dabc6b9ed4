import { aWord, someCheckIns } from '../../testing/couple-story.ts';
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
    const point = (day: string, total: number, mayClear = false) => ({
      ...{ id: '0192f0c1-0000-7000-8000-0000000000c1', day, total, origin: 'portal', mayClear },
    });
    const points = [point('2026-11-02', 12), point('2026-11-16', 8, true)];
    const which = { key: 'phq-9', version: 1, name: 'PHQ-9', better: 'lower' };
    const line = { ...which, range: { min: 0, max: 27 }, points };
    await screen.answer('/portal/questionnaires/results', { lines: [line] });

    const own = screen.find('app-own-results').textContent?.replace(/\s+/g, ' ');
    expect(own).toContain('and whoever supervises Mira’s work; Ben does not.');
    expect(own).toMatch(/0 to 27, lower is better\. ?16 November ?8 .*2 November ?12/);
  });

  it('lets go of a questionnaire that was answered as the wrong person', async () => {
    const screen = await openLine();
    const id = '0192f0c1-0000-7000-8000-0000000000c1';
    const point = { id, day: '2026-11-16', total: 8, origin: 'portal', mayClear: true };
    const which = { key: 'phq-9', version: 1, name: 'PHQ-9', better: 'lower' };
    const line = { ...which, range: { min: 0, max: 27 }, points: [point] };
    await screen.answer('/portal/questionnaires/results', { lines: [line] });

    await screen.press('I answered as the wrong person: PHQ-9, 16 November');
    expect(screen.find('dialog').textContent).toContain('They stand here as Ana’s');
    await screen.press('Clear these answers');
    await screen.answer(`/portal/questionnaires/results/${id}/clear`, null, 'POST');
    await screen.answer('/portal/questionnaires/results', { lines: [] });

    expect(screen.find('app-own-results [role=status]').textContent).toContain('Cleared');
    expect(screen.find('app-own-results').textContent).not.toContain('PHQ-9');
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
    expect(rows).toEqual(['2 Nov 24 5 6 5 5 3 3', '9 Nov – – – – – – –', '16 Nov 31 5 6 5 5 3 5']);
  });

  it('lets go of a week that was told as the wrong person', async () => {
    const screen = await openLine();

    expect(screen.all('app-wrong-score')).toHaveLength(1);
    await screen.press('I answered as the wrong person: Week of 16 November');
    expect(screen.find('dialog').textContent).toContain('It stands here as Ana’s');
    await screen.press('Clear this check-in');
    document.body.append(screen.element);
    await screen.answer('/portal/check-ins/2026-11-16/clear', null, 'POST');
    const [first, second] = someCheckIns.weeks;
    await screen.answer('/portal/check-ins', {
      due: null,
      weeks: [first!, second!],
      lineShownSince: null,
    });

    expect(screen.find('[role=status]').textContent).toContain('The week of 16 November can be');
    expect(document.activeElement).toBe(screen.find('main [role=status]'));
    expect(screen.all('app-wrong-score')).toHaveLength(0);
    screen.element.remove();
  });

  it('says so before the first check-in', async () => {
    const screen = await openLine({ due: null, weeks: [], lineShownSince: null });

    expect(screen.heading).toBe('Your line begins with the first check-in');
  });
});

describe('words beside check-ins', () => {
  const path = '/portal/check-ins/words/0192f0c1-0000-7000-8000-0000000000b1/visibility';

  it('stand with who reads them, and are taken back while they can be', async () => {
    const screen = await openLine();
    expect(screen.find('app-own-words').textContent).toContain('Ben too');

    await screen.press('Change who reads it: One good thing, week of 16 November');
    expect(screen.find('dialog').textContent).toContain('You can still take it back from Ben.');
    await screen.choose('Mira and me');
    await screen.press('Keep it from Ben');
    const sent = await screen.answer(path, null, 'PUT');
    await screen.answer('/portal/check-ins', someCheckIns);

    expect(sent.request.body).toEqual({ visibility: 'therapist' });
    expect(screen.all('dialog')).toHaveLength(0);
  });

  it('are not offered back once the other may have read them', async () => {
    const [, , week] = someCheckIns.weeks;
    const read = { ...week!, words: [aWord({ mayNarrow: false })] };
    const screen = await openLine({ due: null, weeks: [read], lineShownSince: null });

    await screen.press('Change who reads it: One good thing, week of 16 November');

    const offered = screen.all<HTMLInputElement>('dialog input').map(({ value }) => value);
    expect(offered).toEqual(['shared']);
  });

  it('of the other are read where they were shared, and not spoken of where they were not', async () => {
    const screen = await openLine();
    expect(screen.text).not.toContain('From Ben');

    const id = '0192f0c1-0000-7000-8000-0000000000b2';
    const word = { id, week: '2026-11-16', kind: 'wish', text: 'Come over in spring.' };
    await screen.answer('/portal/check-ins/words?weeks=13', { words: [word] });

    const told = screen.find('app-words-for-you').textContent;
    expect(told).toContain('From Ben');
    expect(told).toContain('One wish, week of 16 November');
    expect(told).toContain('Come over in spring.');
  });
});

describe('the own line before the other', () => {
  const shownSince = (lineShownSince: string | null) => ({ ...someCheckIns, lineShownSince });
  const theyShow = (...totals: (number | null)[]) => ({
    ...someCheckIns,
    weeks: someCheckIns.weeks.map((week, nth) => ({ ...week, theirs: totals[nth] ?? null })),
  });

  it('is shown only after it is said what that comes to, with what will be seen', async () => {
    const screen = await openLine();
    expect(screen.find('app-line-readers').textContent).toContain('Ben does not see it.');

    await screen.press('Show Ben my line');
    const dialog = screen.find('dialog');
    expect(dialog.textContent).toContain('until you take it back');
    expect(dialog.querySelectorAll('app-own-line circle')).toHaveLength(2);
    await screen.press('Yes, show Ben my line');
    const sent = await screen.answer('/portal/check-ins/line', null, 'PUT');
    await screen.answer('/portal/check-ins', shownSince('2026-11-26T12:00:00Z'));

    expect(sent.request.body).toEqual({ shown: true });
    expect(screen.find('app-line-readers').textContent).toContain('since 26 November');
  });

  it('is hidden again in one press', async () => {
    const screen = await openLine(shownSince('2026-11-20T12:00:00Z'));

    await screen.press('Show it no longer');
    const sent = await screen.answer('/portal/check-ins/line', null, 'PUT');

    expect(sent.request.body).toEqual({ shown: false });
  });

  it('stands in one picture with the other’s where they show theirs', async () => {
    const screen = await openLine(theyShow(30, 28, 26));

    expect(screen.find('app-own-line .line.second').getAttribute('d')).toContain('L');
    const names = screen.all('app-own-line .name').map(({ textContent }) => textContent?.trim());
    expect(names).toEqual(['You', 'Ben']);
    expect(screen.text).toContain('Ben lets you see their line: 30 of 50 in the week of');
    expect(screen.find('app-own-line svg').getAttribute('aria-label')).toMatch(
      /^2 check-ins: .*Ben lets you see their line/,
    );
  });

  it('is named where only the other’s line is there yet', async () => {
    const theirs = theyShow(30, 28, 26);
    const bare = { total: null, scores: null, nearness: null, words: [], mayClear: false };
    const weeks = theirs.weeks.map((week) => ({ ...week, ...bare }));
    const screen = await openLine({ ...theirs, weeks });

    const names = screen.all('app-own-line .name').map(({ textContent }) => textContent?.trim());
    expect(names).toEqual(['Ben']);
    expect(screen.find('app-own-line svg').getAttribute('aria-label')).toMatch(
      /^Ben lets you see their line: 30 of 50/,
    );
  });

  it('leaves no place for a line that is not shown', async () => {
    const screen = await openLine();

    expect(screen.all('app-own-line .second, app-own-line .name')).toHaveLength(0);
    expect(screen.text).not.toContain('Ben’s line');
  });
});
