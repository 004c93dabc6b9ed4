import { openWorkspace } from '../../testing/open-workspace.ts';
import type { Screen } from '../../testing/screen.ts';
import { aCouple, anaId, anExercise, duarteId, listening } from '../../testing/therapist-story.ts';

const couple = `/couples/${duarteId}`;
const alone = anExercise({ key: 'letter', title: 'A letter', mode: 'alone' });
const parts = anExercise({
  ...{ key: 'parts', title: 'Two parts', mode: 'each' },
  roles: { one: 'You ask.', other: 'You answer.' },
});

async function open(): Promise<Screen> {
  const screen = await openWorkspace(`couples/${duarteId}/exercises`);
  await screen.answer(couple, aCouple());
  await screen.press('Assign an exercise');
  await screen.answer('/exercises', { exercises: [alone, parts, listening] });
  return screen;
}

async function pick(screen: Screen, label: string, value: string): Promise<void> {
  const select = screen.labelled<HTMLSelectElement>(label);
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await screen.settle();
}

const sent = (screen: Screen) => screen.request('POST', `${couple}/assignments`).request.body;

describe('assigning an exercise', () => {
  it('to one alone says that to the other it does not exist', async () => {
    const screen = await open();
    await screen.choose('A letter');
    await pick(screen, 'For whom', 'second');

    expect(screen.text).toContain('To the other it does not exist');
    expect(screen.text).toContain('A note to them alone');
    await screen.press('Assign');
    expect(sent(screen)).toMatchObject({ exerciseKey: 'letter', givenTo: 'second' });
  });

  it('offers nobody alone what takes two', async () => {
    const screen = await open();
    await screen.choose('Listening in turns');

    expect(screen.text).not.toContain('For whom');
  });

  it('gives each a part, told by their names', async () => {
    const screen = await open();
    await screen.choose('Two parts');
    expect(screen.text).toContain('Ben: You ask. Ana: You answer.');
    await pick(screen, 'Who has which part', 'second');
    await screen.press('Assign');

    expect(sent(screen)).toMatchObject({ exerciseKey: 'parts', oneIs: 'second' });
  });

  it('lets it come again every week, so many times, and asks when and where first', async () => {
    const screen = await open();
    await screen.choose('A letter');
    await pick(screen, 'How often', 'weekly');
    await screen.type('Times in all', '1');
    await screen.choose('Ask them first');
    await screen.press('Assign');
    expect(screen.labelled('Times in all').getAttribute('aria-invalid')).toBe('true');

    await screen.type('Times in all', '3');
    await screen.press('Assign');

    expect(sent(screen)).toMatchObject({
      asksWhen: true,
      repeats: { everyDays: 7, until: null, times: 3 },
    });
  });

  it('begins with what the last check-ins suggest, and why', async () => {
    const screen = await open();
    const reason = { partnerId: anaId, firstName: 'Ana', sign: 'openness', kind: 'fell' };
    await screen.answer(`${couple}/suggestions`, {
      suggestions: [
        {
          ...{ exerciseKey: 'letter', title: 'A letter', minutes: 20 },
          givenBefore: '2026-08-03T10:00:00Z',
          reasons: [{ ...reason, from: 6, to: 3, weeks: 4 }],
        },
      ],
    });

    expect(screen.text).toMatch(/Ana: \S.* fell from 6 to 3 in 4 weeks/);
    expect(screen.text).toContain('Given before, on 3 August');
    await screen.press('Take it A letter');
    await screen.press('Assign');
    expect(sent(screen)).toMatchObject({ exerciseKey: 'letter' });
  });
});
