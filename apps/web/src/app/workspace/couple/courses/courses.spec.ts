import type { Course, Programme } from '@closeknit/contracts/programmes';
import { openWorkspace } from '../../../testing/open-workspace.ts';
import type { Screen } from '../../../testing/screen.ts';
import {
  aCouple,
  anAssignment,
  anExercise,
  duarteId,
  listening,
} from '../../../testing/therapist-story.ts';

const id = (number: number) => `0192f0c1-0000-7000-8000-0000000007${number}`;
const couple = `/couples/${duarteId}`;
const courseId = id(10);

type Item = Course['items'][number];

const item = (number: number, facts: Partial<Item>): Item => ({
  ...{ id: id(20 + number), exerciseKey: `exercise-${number}`, title: `Exercise ${number}` },
  ...{ minutes: 10, skipped: false, cameAt: null, assignmentId: null, on: null, waitsFor: null },
  rule: { kind: 'after-days', days: 7 },
  ...facts,
});

const came = item(1, { cameAt: '2026-11-20T14:00:00Z', assignmentId: id(31) });
const next = item(2, { on: '2026-11-27' });
const last = item(3, { waitsFor: 'session', rule: { kind: 'after-session' } });

const aCourse = (facts: Partial<Course> = {}): Course => ({
  ...{ id: courseId, programmeKey: 'two-rhythms', title: 'Two rhythms' },
  ...{ begunAt: '2026-11-20T14:00:00Z', state: 'running', stuck: false, revision: 3 },
  items: [came, next, last],
  ...facts,
});

const aProgramme = (facts: Partial<Programme> = {}): Programme => ({
  ...{ key: 'no-time', version: 1, title: 'No time', about: '', purpose: 'For full weeks.' },
  ...{ notWhen: '', own: null },
  items: [{ exerciseKey: 'walk', rule: { kind: 'at-once' }, title: 'A walk', minutes: 30 }],
  ...facts,
});

async function open(...courses: Course[]): Promise<Screen> {
  const screen = await openWorkspace(`couples/${duarteId}/exercises`);
  await screen.answer(couple, aCouple());
  await screen.answer(`${couple}/courses`, { courses });
  await screen.answer(`${couple}/assignments`, { assignments: [] });
  return screen;
}

async function change(): Promise<Screen> {
  const screen = await open(aCourse());
  await screen.press('Change what comes');
  await screen.answer('/exercises', { exercises: [anExercise(), listening] });
  return screen;
}

describe('a programme of a couple', () => {
  it('says what has come, what comes when, and what is waited for', async () => {
    const screen = await open(aCourse());

    expect(screen.text).toContain('Exercise 1 came 20 November');
    expect(screen.text).toContain('Exercise 2 comes Friday 27 November');
    expect(screen.text).toContain('Exercise 3 comes the morning after the next session');
    expect(screen.text).not.toContain('Give a programme');
  });

  it('is given after its days have been shown', async () => {
    const screen = await open();
    await screen.press('Give a programme');
    await screen.answer('/programmes', { programmes: [aProgramme()] });
    await screen.press('Give programme');
    expect(screen.text).toContain('Choose a programme.');

    await screen.choose('No time');
    await screen.answer(`${couple}/courses/preview/no-time`, {
      items: [
        {
          ...{ exerciseKey: 'walk', rule: { kind: 'at-once' }, title: 'A walk', minutes: 30 },
          ...{ on: '2026-11-24', waitsFor: null },
        },
      ],
    });
    const shown = screen.text;
    await screen.press('Give programme');
    const sent = screen.request('POST', `${couple}/courses`);

    expect(shown).toContain('A walk comes Tuesday 24 November · at the beginning');
    expect(sent.request.body).toEqual({ programmeKey: 'no-time' });
  });

  it('is put in another order, skipped and added to, in one change', async () => {
    const screen = await change();
    await screen.press('Later Exercise 2');
    await screen.press('Skip Exercise 3');
    const select = screen.labelled<HTMLSelectElement>('Add an exercise');
    select.value = 'listening';
    select.dispatchEvent(new Event('change'));
    await screen.settle();
    await screen.press('Add');
    await screen.press('Save');

    const { body } = screen.request('PUT', `${couple}/courses/${courseId}`).request;
    expect(body).toEqual({
      revision: 3,
      items: [
        { id: last.id, exerciseKey: 'exercise-3', rule: last.rule, skipped: true },
        { id: next.id, exerciseKey: 'exercise-2', rule: next.rule, skipped: false },
        {
          ...{ id: null, exerciseKey: 'listening', skipped: false },
          rule: { kind: 'after-days', days: 7 },
        },
      ],
    });
  });

  it('names the place where a change is refused, and keeps what was changed', async () => {
    const screen = await change();
    await screen.press('Later Exercise 2');
    await screen.press('Save');

    const errors = [{ pointer: '#/items/1/exerciseKey', code: 'loop', detail: '' }];
    const request = screen.request('PUT', `${couple}/courses/${courseId}`);
    await screen.refuse(request, { status: 422, code: 'loop', errors });

    const rows = screen.all('app-item-list ol > li').map(({ textContent }) => textContent ?? '');
    expect(rows[0]).not.toContain('comes a second time');
    expect(rows[1]).toContain('Exercise 2');
    expect(rows[1]).toContain('comes a second time');
  });

  it('keeps the focus on the row that moves', async () => {
    const screen = await change();
    const button = screen.all('button').find((each) => each.textContent?.includes('Later'));
    button?.focus();
    button?.click();
    await screen.settle();

    expect(document.activeElement?.textContent).toContain('Exercise 2');
    expect(screen.text).toContain('“Exercise 2” is now number 2.');
  });

  it('says when it has waited long, and is stopped on asking', async () => {
    const screen = await open(aCourse({ stuck: true }));
    expect(screen.text).toContain('It has waited two weeks');

    await screen.press('Stop');
    const buttons = screen
      .all('dialog button')
      .filter((each) => each.textContent?.trim() === 'Stop');
    buttons[0]?.click();
    await screen.settle();

    expect(screen.request('POST', `${couple}/courses/${courseId}/stop`)).toBeTruthy();
  });
});

describe('an exercise that was given', () => {
  it('says for whom alone it is, and how it comes again', async () => {
    const screen = await openWorkspace(`couples/${duarteId}/exercises`);
    await screen.answer(couple, aCouple());
    await screen.answer(`${couple}/courses`, { courses: [] });
    const [ana] = anAssignment().parts;
    const repeats = { everyDays: 7, until: null, times: 4, given: 1 };
    const alone = anAssignment({
      ...{ givenTo: 'first', parts: ana ? [ana] : [] },
      repeats: { ...repeats, state: 'running', on: '2026-11-28' },
    });
    await screen.answer(`${couple}/assignments`, { assignments: [alone] });

    expect(screen.text).toContain('for Ana alone');
    expect(screen.text).toContain('Comes every week · once so far · again Saturday 28 November');

    await screen.press(`Let it come no more ${alone.title}`);
    expect(screen.request('POST', `${couple}/assignments/${alone.id}/stop-repeating`)).toBeTruthy();
  });
});
