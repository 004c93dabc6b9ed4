import type { HelpSheets } from '@closeknit/contracts/help-sheets';
import { openWorkspace } from '../../../testing/open-workspace.ts';
import { aCouple, duarteId } from '../../../testing/therapist-story.ts';

const at = `/couples/${duarteId}`;
const id = '0192f0c1-0000-7000-8000-0000000000d1';
const item = (key: string, answer: string | null, asksForHelp = false) => ({
  ...{ key, text: `About ${key}`, answer, asksForHelp },
});
const sign = (facts: Partial<HelpSheets['signs'][number]> = {}): HelpSheets['signs'][number] => ({
  ...{ id, firstName: 'Ben', shownAt: '2026-11-24T02:30:00Z', isNew: true },
  sheet: {
    ...{ name: 'PHQ-9', day: '2026-11-23', total: 4 },
    items: [item('sleep', 'Nearly every day'), item('harm', 'Several days', true)],
  },
  ...facts,
});

async function open(signs: HelpSheets['signs']) {
  const screen = await openWorkspace(`couples/${duarteId}/measures/look`);
  await screen.answer(at, aCouple());
  await screen.answer(`${at}/check-ins/signs`, { signs });
  return screen;
}

describe('answers that ask for a look', () => {
  it('say whose, which and when, what asks for help first', async () => {
    const screen = await open([sign()]);

    expect(screen.find('app-help-sheets h3').textContent).toContain(
      'Ben: PHQ-9, 4 in all, on 23 November',
    );
    const read = screen.all('app-help-sheets dl div').map(({ textContent }) => textContent);
    expect(read).toEqual(['About harmSeveral days', 'About sleepNearly every day']);
    expect(screen.find('app-help-sheets .asks').textContent).toContain('About harm');
  });

  it('are said to have been looked at, once', async () => {
    const screen = await open([sign()]);
    await screen.press('I have looked at it');
    await screen.answer(`${at}/check-ins/seen`, null, 'POST');
    await screen.answer(`${at}/check-ins/signs`, { signs: [sign({ isNew: false })] });

    expect(screen.text).toContain('Several days');
    expect(screen.text).not.toContain('I have looked at it');
  });

  it('stay as a sign where the sheet was taken back', async () => {
    const screen = await open([sign({ sheet: null })]);

    expect(screen.text).toContain('ask them both, each alone');
  });

  it('are none, in words', async () => {
    expect((await open([])).text).toContain('Nothing asks for a look');
  });
});
