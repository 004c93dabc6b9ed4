import { arrivalAt, chooseFrom, openWorkspace } from '../../testing/open-workspace.ts';
import type { Screen } from '../../testing/screen.ts';
import {
  aCoupleInBrief,
  anAssignment,
  anExercise,
  duarteId,
  listening,
} from '../../testing/therapist-story.ts';
import { matching } from './matching.ts';

async function openLibrary(address = 'exercises'): Promise<Screen> {
  const screen = await openWorkspace(address);
  await screen.answer('/exercises', { exercises: [anExercise(), listening] });
  return screen;
}

const titles = (screen: Screen) =>
  screen.all('main li h2, li h2').map((each) => each.textContent?.trim());

describe('the library', () => {
  it('lists every exercise with its purpose', async () => {
    const screen = await openLibrary();

    expect(screen.heading).toBe('2 exercises to choose from');
    expect(screen.text).toContain('The smallest unit of undivided attention.');
  });

  it('is narrowed down by word, step and sign', async () => {
    const screen = await openLibrary();

    await screen.type('Search', 'LISTEN');
    expect(titles(screen)).toEqual(['Listening in turns']);
    expect(screen.find('[role=status]').textContent?.trim()).toBe('One exercise found');

    await chooseFrom(screen, 'Step', 'time');
    expect(screen.text).toContain('No exercise fits');

    await screen.type('Search', '');
    expect(titles(screen)).toEqual(['Twenty minutes without phones']);

    await chooseFrom(screen, 'Step', '');
    await chooseFrom(screen, 'Sign', 'openness');
    expect(titles(screen)).toEqual(['Listening in turns']);
  });

  it('tells of one exercise why, when not, and what is asked', async () => {
    const screen = await openLibrary('exercises/listening');

    expect(screen.heading).toBe('Listening in turns');
    expect(screen.text).toContain('One of them is afraid of the other.');
    expect(screen.text).toContain('Put the phones in another room.');
    expect(screen.text).toContain('How was it?');
    expect(screen.text).toContain('Read by you');
  });

  it('says so when there is no such exercise', async () => {
    const screen = await openLibrary('exercises/renamed');

    expect(screen.heading).toBe('There is no such exercise');
  });

  it('assigns an exercise to a couple that is chosen there', async () => {
    const screen = await openLibrary('exercises/listening');

    await screen.press('Assign to a couple');
    await screen.answer('/couples', { couples: [aCoupleInBrief()] });
    await screen.press('Assign');
    expect(screen.text).toContain('Choose a couple.');

    await chooseFrom(screen, 'Couple', duarteId);
    await screen.press('Assign');
    await screen.answer(`/couples/${duarteId}/assignments`, anAssignment(), 'POST');
    await arrivalAt(`/workspace/couples/${duarteId}/exercises`);
  });
});

describe('finding an exercise', () => {
  const all = [anExercise({ title: 'Café talk' }), listening];
  const anything = { text: '', step: '', sign: '' } as const;

  it.each([
    ['everything for no words', anything, 2],
    ['without regard to capitals and accents', { ...anything, text: 'cafe' }, 1],
    ['every word, in any order', { ...anything, text: 'turns listening' }, 1],
    ['nothing where one word is missing', { ...anything, text: 'listening café' }, 0],
    ['by step', { ...anything, step: 'safety' as const }, 1],
    ['by sign', { ...anything, sign: 'affection' as const }, 0],
  ])('finds %s', (_, wanted, count) => {
    expect(matching(all, wanted)).toHaveLength(count);
  });
});
