import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
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

  it('is narrowed down by word, step and sign, and says so in its address', async () => {
    const screen = await openLibrary();

    await screen.type('Search', 'LISTEN');
    expect(titles(screen)).toEqual(['Listening in turns']);
    expect(screen.find('[role=status]').textContent?.trim()).toBe('One exercise found');

    await chooseFrom(screen, 'Step', 'time');
    expect(screen.text).toContain('No exercise fits');
    await arrivalAt('/workspace/exercises?text=LISTEN&step=time');

    await screen.press('Show all');
    expect(titles(screen)).toHaveLength(2);

    await chooseFrom(screen, 'Sign', 'openness');
    expect(titles(screen)).toEqual(['Listening in turns']);
    await arrivalAt('/workspace/exercises?sign=openness');
  });

  it('is narrowed down by what stands in its address, and by nothing that is no choice', async () => {
    const screen = await openLibrary('exercises?step=safety&mode=together&cause=nonsense');

    expect(titles(screen)).toEqual(['Listening in turns']);
    expect(screen.labelled<HTMLSelectElement>('Step').value).toBe('safety');

    await TestBed.inject(Router).navigateByUrl('/workspace/exercises?minutes=10');
    await screen.settle();
    expect(screen.text).toContain('No exercise fits');
  });

  it('tells of one exercise why, when not, what is known and what is asked', async () => {
    const screen = await openWorkspace('exercises/known');
    const evidence = { note: 'It was looked at once.', source: 'Somebody (2001). A paper.' };
    const roles = { one: 'You tell', other: 'You ask' };
    const [prompt] = anExercise().prompts;
    const prompts = [{ ...prompt, asks: 'one' }];
    const known = { ...listening, key: 'known', evidence, roles, prompts };
    await screen.answer('/exercises', { exercises: [known] });

    expect(screen.heading).toBe('Listening in turns');
    expect(screen.text).toContain('One of them is afraid of the other.');
    expect(screen.text).toContain('Put the phones in another room.');
    expect(screen.text).toContain('Daily stress');
    expect(screen.text).toContain('How was it?Asked of: You tell');
    expect(screen.text).toContain('Read by you');
    expect(screen.text).toContain('It was looked at once.Somebody (2001). A paper.');
  });

  it('puts on paper what the couple reads, and nothing that is for the therapist', async () => {
    const screen = await openLibrary('exercises/listening');
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);

    await screen.press('Print');

    expect(print).toHaveBeenCalledOnce();
    const paper = screen.find('.alone-on-paper').textContent ?? '';
    expect(paper).toContain('Put the phones in another room.');
    expect(paper).toContain('How was it?');
    expect(paper).not.toContain('One of them is afraid of the other.');
    expect(paper).not.toContain('The smallest unit of undivided attention.');
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
  const all = [anExercise({ title: 'Café talk', minutes: 8 }), listening];

  it.each([
    ['everything for no words', {}, 2],
    ['without regard to capitals and accents', { text: 'cafe' }, 1],
    ['every word, in any order', { text: 'turns listening' }, 1],
    ['nothing where one word is missing', { text: 'listening café' }, 0],
    ['a word of a question', { text: 'how was' }, 2],
    ['by step', { step: 'safety' as const }, 1],
    ['by sign', { sign: 'affection' as const }, 0],
    ['by cause', { cause: 'stress' as const }, 2],
    ['by mode', { mode: 'alone' as const }, 0],
    ['what takes no longer', { minutes: 10 }, 1],
  ])('finds %s', (_, wanted, count) => {
    expect(matching(all, wanted)).toHaveLength(count);
  });
});
