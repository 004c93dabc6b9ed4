import type { Prompt } from '@closeknit/contracts/exercises';
import { anAnswer, anAssignment, distanceId } from '../../../testing/couple-story.ts';
import { openPortal } from '../../../testing/open-portal.ts';
import type { Screen } from '../../../testing/screen.ts';

const at = `/portal/assignments/${distanceId}`;
const asked = { asks: 'both', help: '', visibility: 'therapist', key: 'when' } as const;
const lines: Prompt = { ...asked, type: 'list', question: 'What did you notice?', most: 3 };
const meeting: Prompt = { ...asked, type: 'meeting', question: 'When and where?' };
const text: Prompt = { ...asked, type: 'text', question: 'How was it?' };
const saved = { revision: 1, savedAt: '2026-11-24T22:04:00Z' };

async function open(prompt: Prompt, facts: Parameters<typeof anAssignment>[0] = {}) {
  const screen = await openPortal(`/exercises/${distanceId}?step=1`);
  const { exercise } = anAssignment();
  await screen.answer(at, anAssignment({ ...facts, exercise: { ...exercise, prompts: [prompt] } }));
  document.body.append(screen.element);
  return screen;
}

async function fill(screen: Screen, place: number, words: string) {
  const field = screen.all<HTMLInputElement>('app-prompt-page .input')[place]!;
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await screen.settle();
}

async function key(screen: Screen, place: number, name: string) {
  const field = screen.all('app-prompt-page .input')[place]!;
  field.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  await screen.settle();
}

async function paste(screen: Screen, place: number, words: string) {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => words } });
  screen.all('app-prompt-page .input')[place]!.dispatchEvent(event);
  await screen.settle();
}

async function sent(screen: Screen) {
  await screen.press('Next');
  return (await screen.answer(`${at}/answers/when`, saved, 'PUT')).request.body.value;
}

const shown = (screen: Screen) =>
  screen.all<HTMLInputElement>('app-prompt-page .input').map(({ value }) => value);

afterEach(() => document.body.replaceChildren());

describe('a question for lines', () => {
  it('offers one line more with each that is written, and keeps them without the empty one', async () => {
    const screen = await open(lines);
    expect(shown(screen)).toEqual(['']);

    await fill(screen, 0, 'the light ');
    await key(screen, 0, 'Enter');
    expect(document.activeElement).toBe(screen.all('app-prompt-page .input')[1]);
    await fill(screen, 1, 'your hand');

    expect(shown(screen)).toEqual(['the light ', 'your hand', '']);
    expect(await sent(screen)).toEqual(['the light', 'your hand']);
  });

  it('stops at as many as are asked for, and says so', async () => {
    const screen = await open(lines);

    for (const [place, line] of ['a', 'b', 'c'].entries()) await fill(screen, place, line);

    expect(shown(screen)).toEqual(['a', 'b', 'c']);
    expect(screen.text).toContain('3 lines, that is all there is room for.');
  });

  it('takes an empty line away with Backspace', async () => {
    const screen = await open(lines, { answers: [anAnswer({ value: ['a', 'b'] })] });

    await fill(screen, 0, '');
    expect(shown(screen)).toEqual(['', 'b', '']);
    await key(screen, 1, 'Backspace');
    expect(shown(screen)).toEqual(['', 'b', '']);
    await fill(screen, 1, '');
    await key(screen, 1, 'Backspace');

    expect(shown(screen)).toEqual(['']);
    expect(await sent(screen)).toEqual([]);
  });

  it('makes lines of a pasted list, as many as there is room for', async () => {
    const screen = await open(lines);

    await fill(screen, 0, 'a');
    await paste(screen, 1, 'b\r\n\nc\nd');

    expect(shown(screen)).toEqual(['a', 'b', 'c']);
    expect(await sent(screen)).toEqual(['a', 'b', 'c']);
  });

  it('reads them back one below the other', async () => {
    const screen = await open(lines, { answers: [anAnswer({ value: ['a', 'b'] })] });
    await screen.press('Next');

    expect(screen.heading).toBe('What happens with what you wrote');
    expect(screen.text).not.toContain('open. That is fine');
  });
});

describe('a question for day, time and place', () => {
  it('keeps what is settled, and leaves the rest open', async () => {
    const screen = await open(meeting);

    await fill(screen, 0, '2026-12-03');
    await fill(screen, 2, 'by the lake');

    expect(await sent(screen)).toEqual({ day: '2026-12-03', time: null, place: 'by the lake' });
  });

  it('keeps nothing without a day, and says so on the day', async () => {
    const screen = await open(meeting);

    await fill(screen, 1, '19:30');

    expect(screen.text).toContain('Please choose a day.');
    expect(shown(screen)).toEqual(['', '19:30', '']);
    await screen.press('Next');
    screen.other.expectNone(`/api${at}/answers/when`);
  });

  it('shows what was kept', async () => {
    const value = { day: '2026-12-03', time: '19:30', place: 'by the lake' };
    const screen = await open(meeting, { answers: [anAnswer({ value })] });

    expect(shown(screen)).toEqual(['2026-12-03', '19:30', 'by the lake']);
  });
});

describe('a question for a text', () => {
  it('says before it is full, and when it is', async () => {
    const screen = await open(text);

    await fill(screen, 0, 'a'.repeat(7400));
    expect(screen.text).not.toContain('room for');
    await fill(screen, 0, 'a'.repeat(7600));
    expect(screen.text).toContain('There is room for a few more sentences here.');
    await fill(screen, 0, 'a'.repeat(8000));
    expect(screen.text).toContain('This is as long as an answer can be.');
  });

  it('cuts nothing that is pasted: it is taken whole or not at all', async () => {
    const screen = await open(text);

    await fill(screen, 0, 'a'.repeat(7990));
    await paste(screen, 0, 'b'.repeat(30));

    expect(screen.text).toContain('That is too long by 20 letters, so none of it was put in.');
    expect(shown(screen)[0]).toHaveLength(7990);
  });
});
