import type { CheckInPlans, Instruments } from '@closeknit/contracts/questionnaires';
import { aFinding, aLine, type FoundLine } from '../../../testing/findings-story.ts';
import { chooseFrom, openWorkspace } from '../../../testing/open-workspace.ts';
import type { Screen } from '../../../testing/screen.ts';
import { aCouple, anaId, benId, duarteId } from '../../../testing/therapist-story.ts';

const path = `/couples/${duarteId}`;
const aPlan = (facts: Partial<CheckInPlans['plans'][number]> = {}) => ({
  ...{ id: anaId, key: 'csi-4', version: 1, name: 'CSI-4', partnerId: null, everyWeeks: 2 },
  ...{ rhythm: 'weeks', beginsOn: '2026-11-02', createdBy: 'Mira', endedAt: null, reminds: true },
  asks: [{ partnerId: anaId, firstName: 'Ana', due: null }],
  ...facts,
});

const instruments = {
  instruments: [
    {
      ...{ key: 'csi-4', version: 1, name: 'CSI-4', language: 'en', isTranslated: false },
      ...{ instruction: '', items: [], better: 'higher', range: { min: 0, max: 21 } },
      ...{ mayLeaveOut: 0, cutOff: null, reliableChange: null, licence: 'Free.', source: '' },
      crisisItem: null,
    },
  ],
} satisfies Instruments;

async function open(lines: FoundLine[] = [aLine()], plans: object[] = []): Promise<Screen> {
  const screen = await openWorkspace(`couples/${duarteId}/measures`);
  await screen.answer(path, aCouple());
  await screen.answer(`${path}/findings`, {
    today: '2026-11-24',
    lines,
    sessions: [],
    earlier: [],
  });
  await screen.answer(`${path}/check-in-plans`, { plans });
  return screen;
}

/** A button is named after what it is about as well. */
async function pressFirst(screen: Screen, words: string): Promise<void> {
  const buttons = screen.all<HTMLButtonElement>('button');
  buttons.find(({ textContent }) => textContent?.trim().startsWith(words))!.click();
  await screen.settle();
}

describe('what stands out', () => {
  it('is said as a person would, with its figures and since when', async () => {
    const screen = await open([aLine([aFinding()])]);

    expect(screen.text).toContain('Ana is doing worse on CSI-4: 14 at first, 9 now.');
    expect(screen.text).toContain('That is 5 points, and 4 count as a change.');
    expect(screen.text).toContain('since 16 November');
  });

  it('is put off for two weeks, for this run of it alone', async () => {
    const screen = await open([aLine([aFinding()])]);

    await pressFirst(screen, 'Put off for two weeks');

    expect(screen.request('POST', `${path}/findings/marks`).request.body).toEqual({
      ...{ act: 'snooze', key: 'csi-4', version: 1, partnerId: anaId, kind: 'deteriorating' },
      ...{ since: '2026-11-16', until: '2026-12-08' },
    });
  });

  it('is noted, and the note stands beside it', async () => {
    const screen = await open([aLine([aFinding()])]);
    await pressFirst(screen, 'Write a note');
    await screen.type('A note about it', 'Ask about the move.');
    await screen.press('Keep the note');

    const sent = await screen.answer(`${path}/findings/marks`, null, 'POST');
    expect(sent.request.body).toMatchObject({ act: 'note', text: 'Ask about the move.' });
    const mark = { acknowledgedAt: null, snoozedUntil: null, markedBy: 'Mira' };
    const noted = aFinding({ mark: { ...mark, note: 'Ask about the move.' } });
    await screen.answer(`${path}/findings`, {
      today: '2026-11-24',
      lines: [aLine([noted])],
      ...{ sessions: [], earlier: [] },
    });

    expect(screen.find('app-findings-list .letter').textContent).toBe('Ask about the move.');
    expect(screen.text).toContain('Change the note');
  });

  it('that was seen stands last, and says by whom', async () => {
    const mark = { acknowledgedAt: '2026-11-20T09:00:00Z', snoozedUntil: null, note: '' };
    const seen = aFinding({
      ...{ kind: 'stale', isQuiet: true, mark: { ...mark, markedBy: 'Mira' } },
      inputs: { days: 20, every: 7 },
    });
    const screen = await open([aLine([seen, aFinding()])]);

    const rows = screen.all('app-findings-list li').map(({ textContent }) => textContent ?? '');
    expect(rows[0]).toContain('doing worse');
    expect(rows[1]).toContain('Seen by Mira.');
  });

  it('between the two names both, and no partner', async () => {
    const inputs = { firstChange: 5, secondChange: -5, firstScore: 16, secondScore: 9, points: 4 };
    const apart = aFinding({ kind: 'divergence', inputs });
    const screen = await open([aLine([], { between: [apart] })]);

    expect(screen.text).toContain('Ana and Ben are moving apart on CSI-4');
    await pressFirst(screen, 'I have seen it');
    const { body } = screen.request('POST', `${path}/findings/marks`).request;
    expect(body).toMatchObject({ act: 'acknowledge', partnerId: null });
  });

  it('is three things at first, the most pressing ones, and all of them on asking', async () => {
    const kinds = ['stale', 'improved', 'not-on-track', 'deteriorating'] as const;
    const inputs = { ...aFinding().inputs, days: 20, every: 7, expected: 3 };
    const screen = await open([aLine(kinds.map((kind) => aFinding({ kind, inputs })))]);
    expect(screen.all('app-findings-list li')).toHaveLength(3);
    expect(screen.find('app-findings-list li').textContent).toContain('doing worse');

    await screen.press('Show one more');

    expect(screen.all('app-findings-list li')).toHaveLength(4);
    expect(screen.text).not.toContain('Show one more');
  });

  it('keeps what was noted about findings that have gone', async () => {
    const screen = await openWorkspace(`couples/${duarteId}/measures`);
    await screen.answer(path, aCouple());
    const note = {
      ...{ kind: 'improved', firstName: 'Ana', since: '2025-10-01', markedBy: 'Mira' },
      ...{ line: { key: 'csi-4', version: 1, name: 'CSI-4' }, note: 'The new job.' },
    };
    await screen.answer(`${path}/findings`, {
      ...{ today: '2026-11-24', lines: [aLine()], sessions: [], earlier: [note] },
    });
    await screen.answer(`${path}/check-in-plans`, { plans: [] });

    const told = screen.find('app-earlier-notes').textContent?.replace(/\s+/g, ' ');
    expect(told).toContain('A note about what stood out before');
    expect(told).toContain('Ana, CSI-4, since 1 October 2025; noted by Mira');
    expect(told).toContain('The new job.');
  });

  it('leads to answers that asked for help, also once they were looked at', async () => {
    const screen = await open();
    const sign = { id: anaId, firstName: 'Ana', shownAt: '2026-11-20T10:00:00Z', sheet: null };
    await screen.answer(`${path}/check-ins/signs`, { signs: [{ ...sign, isNew: false }] });

    const [link] = screen.all<HTMLAnchorElement>('app-help-line a');
    expect(link?.textContent).toContain('Answers that asked for help');
    expect(link?.getAttribute('href')).toBe(`/workspace/couples/${duarteId}/measures/look`);
  });

  it('is nothing where nothing does', async () => {
    expect((await open()).text).toContain('Nothing stands out.');
  });
});

describe('results', () => {
  it('of whoever has answered twice are drawn, each version by itself', async () => {
    const line = aLine();
    const screen = await open([line, aLine([], { version: 2 })]);

    const pictures = screen.all('app-trend-picture');
    expect(pictures).toHaveLength(2);
    const names = pictures.map((picture) => picture.querySelector('h2')?.textContent);
    expect(names).toEqual(['CSI-4, version 1', 'CSI-4, version 2']);
    expect(pictures[0]?.textContent).toContain(
      'Ana is down 5 points, from 14 to 9: worse, enough to count as a change.',
    );
    expect(pictures[0]?.querySelectorAll('app-picture-legend li').length).toBeGreaterThan(2);
  });

  it('stand beside each other by day, with the direction and what the figures rest on', async () => {
    const screen = await open();

    const rows = screen
      .all('app-results tbody tr')
      .map((row) => [...row.children].map(({ textContent }) => textContent?.trim()));
    expect(rows).toEqual([
      ['16 Nov', '9', '15'],
      ['2 Nov', '14', '–'],
    ]);
  });

  it('name the year where it is another', async () => {
    const [ana, ben] = aLine().partners;
    const old = { ...ana!, results: [{ day: '2025-11-22', score: 8 }] };
    const screen = await open([aLine([], { partners: [old, ben!] })]);

    const days = screen.all('app-results tbody th').map(({ textContent }) => textContent?.trim());
    expect(days).toEqual(['16 Nov', '22 Nov 2025']);
    expect(screen.text).toContain('0 to 21, higher is better.');
    expect(screen.text).toContain('Cut-off 13.5, quoted and not checked at its source.');
  });
});

describe('what is asked', () => {
  it('is listed with how often, and stopped', async () => {
    const screen = await open([], [aPlan(), aPlan({ id: benId, endedAt: '2026-11-20' })]);

    expect(screen.text).toContain('Ana, every 2 weeks, reminded by mail');
    expect(screen.all('app-asked-for li')).toHaveLength(1);
    await pressFirst(screen, 'Stop asking');
    screen.request('DELETE', `${path}/check-in-plans/${anaId}`);
  });

  it('is chosen with whom, how often and from when', async () => {
    const screen = await open();
    await screen.press('Ask a questionnaire');
    await screen.answer('/instruments', instruments);

    await chooseFrom(screen, 'Which questionnaire', 'csi-4');
    expect(screen.text).toContain('It exists in English only');
    await screen.choose('Ben');
    await screen.choose('Every few weeks');
    await screen.type('Every how many weeks (2 to 26)', '1');
    await screen.press('Ask it');
    screen.other.expectNone(`/api${path}/check-in-plans`);
    await screen.type('Every how many weeks (2 to 26)', '3');
    await screen.press('Ask it');

    expect(screen.request('POST', `${path}/check-in-plans`).request.body).toEqual({
      ...{ instrumentKey: 'csi-4', instrumentVersion: 1, partnerId: benId },
      ...{ rhythm: 'weeks', everyWeeks: 3, beginsOn: '2026-11-24', reminds: true },
    });
  });

  it('on paper is entered with its day', async () => {
    const screen = await open();
    await screen.press('Enter from paper');
    await screen.answer('/instruments', instruments);

    await chooseFrom(screen, 'Which questionnaire', 'csi-4');
    expect(screen.text).toContain('From 0 to 21');
    await screen.choose('Ana');
    await screen.type('Total', '12');
    await screen.press('Keep it');

    expect(screen.request('POST', `${path}/measurements`).request.body).toEqual({
      ...{ instrumentKey: 'csi-4', instrumentVersion: 1, partnerId: anaId, day: '2026-11-24' },
      ...{ total: 12, answers: null },
    });
  });

  it.each([
    ['12.5', 'Whole numbers only, please'],
    ['-1', 'Whole numbers only, please'],
    ['abc', 'Whole numbers only, please'],
    ['', 'Please fill this in.'],
  ])('on paper is refused with a sentence where the total is "%s"', async (total, sentence) => {
    const screen = await open();
    await screen.press('Enter from paper');
    await screen.answer('/instruments', instruments);
    await screen.press('Keep it');
    expect(screen.text.match(/Please fill this in\./g)).toHaveLength(3);

    await chooseFrom(screen, 'Which questionnaire', 'csi-4');
    await screen.choose('Ana');
    await screen.type('Total', total);
    await screen.press('Keep it');

    expect(screen.text).toContain(sentence);
    screen.other.expectNone({ method: 'POST', url: `/api${path}/measurements` });
  });

  it('on paper is entered answer by answer, once enough of them are there', async () => {
    const screen = await open();
    await screen.press('Enter from paper');
    const anchors = [
      { score: 0, label: 'Never' },
      { score: 5, label: 'Always' },
    ];
    const items = ['happy', 'warm'].map((key) => ({ key, text: `How ${key}?`, anchors }));
    const [csi] = instruments.instruments;
    await screen.answer('/instruments', { instruments: [{ ...csi, items }] });
    await chooseFrom(screen, 'Which questionnaire', 'csi-4');
    await screen.choose('Ana');
    await screen.choose('Each answer');
    await chooseFrom(screen, 'How happy?', '5');
    expect(screen.text).toContain('One more answer is needed before a total can be told.');
    await chooseFrom(screen, 'How warm?', '0');
    await screen.press('Keep it');

    expect(screen.request('POST', `${path}/measurements`).request.body).toMatchObject({
      ...{ total: null, answers: { happy: 5, warm: 0 } },
    });
  });
});
