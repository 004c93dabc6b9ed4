import type { OwnProgramme, ProgrammeDraft } from '@closeknit/contracts/own-programmes';
import type { Programme } from '@closeknit/contracts/programmes';
import { aWrittenProgramme } from '@closeknit/fixtures/own-programmes';
import { arrivalAt, chooseFrom, openWorkspace } from '../../testing/open-workspace.ts';
import { mira } from '../../testing/people.ts';
import type { Screen } from '../../testing/screen.ts';
import { aCoupleInBrief, anExercise, duarteId } from '../../testing/therapist-story.ts';

const id = '019a0000-0000-7000-8000-0000000000f1';
const path = `/own-programmes/${id}`;
const savedAt = '2026-11-24T08:00:00.000Z';
const titles = { walk: 'A walk', coffee: 'Coffee', letter: 'A letter' };

function aProgramme(facts: Partial<Programme> = {}): Programme {
  const { items, ...words } = aWrittenProgramme();
  return {
    ...{ key: id, version: 1, ...words, own: { madeBy: 'Mira' } },
    items: items.map((item) => ({ ...item, title: 'A walk', minutes: 20 })),
    ...facts,
  };
}

function own(facts: Partial<OwnProgramme> = {}): OwnProgramme {
  return {
    ...{ id, madeBy: 'Mira', isOwn: true, shared: false, retiredAt: null },
    ...{ programme: aProgramme(), draft: null, ...facts },
  };
}

async function open(facts: Partial<OwnProgramme>, as = mira): Promise<Screen> {
  const screen = await openWorkspace(`programmes/own/${id}`, as);
  await screen.answer(path, own(facts));
  const exercises = Object.entries(titles).map(([key, title]) => anExercise({ key, title }));
  await screen.answer('/exercises', { exercises });
  return screen;
}

const written = (facts: Partial<ProgrammeDraft> = {}) =>
  open({
    ...{ programme: null, draft: { draft: aWrittenProgramme(facts), revision: 1, savedAt } },
  });

const rows = (screen: Screen) =>
  screen
    .all('app-item-list li')
    .map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());

describe('the list of programmes', () => {
  const listed = { ...own(), title: 'Evenings', count: 2, version: 1, draftSavedAt: null };
  const shipped = aProgramme({ key: 'no-time', title: 'No time', own: null });

  async function openList(programmes: object[], as = mira): Promise<Screen> {
    const screen = await openWorkspace('programmes', as);
    await screen.answer('/own-programmes', { programmes });
    await screen.answer('/programmes', { programmes: [shipped, aProgramme()] });
    return screen;
  }

  it('tells one’s own in their states from those Closeknit ships', async () => {
    const screen = await openList([
      { ...listed, title: '', version: 0, draftSavedAt: savedAt },
      { ...listed, title: 'Mine' },
      { ...listed, title: 'Theirs', isOwn: false, madeBy: 'Lin' },
      { ...listed, title: 'Old', retiredAt: savedAt },
    ]);

    expect(screen.all('section h2').map((each) => each.textContent)).toEqual([
      'Being written',
      'In use',
      'Shared by colleagues',
      'Retired',
      'From Closeknit',
    ]);
    expect(screen.text).toContain('Without a title yet');
    expect(screen.all('section:last-of-type li')).toHaveLength(1);
  });

  it('begins one from nothing', async () => {
    const screen = await openList([]);
    expect(screen.text).toContain('No programme of your own yet');

    await screen.press('Write a programme');
    const begun = await screen.answer('/own-programmes', { id, revision: 1, savedAt }, 'POST');

    expect(begun.request.body.draft).toMatchObject({ title: '', items: [] });
    await arrivalAt(`/workspace/programmes/own/${id}`);
  });

  it('is only to be read by who writes none', async () => {
    const screen = await openList([], { ...mira, role: 'supervisor' } as typeof mira);

    expect(screen.all('main button, app-page-top button')).toHaveLength(0);
    expect(screen.text).not.toContain('No programme of your own yet');
    expect(screen.text).toContain('No time');
  });

  it('is found from the exercises', async () => {
    const screen = await openWorkspace('exercises');
    await screen.answer('/exercises', { exercises: [anExercise()] });

    await screen.press('Programmes');

    await arrivalAt('/workspace/programmes');
  });
});

describe('a programme that Closeknit ships', () => {
  it('tells what comes by which rule, and is copied to be changed', async () => {
    const screen = await openWorkspace('programmes/no-time');
    const programme = aProgramme({ key: 'no-time', title: 'No time', own: null });
    await screen.answer('/programmes', { programmes: [programme] });
    expect(screen.text).toContain('at the beginning · 20 min');
    expect(screen.text).toContain('after the one before is done');

    await screen.press('Write my own from it');
    const begun = await screen.answer('/own-programmes', { id, revision: 1, savedAt }, 'POST');

    const { items } = aWrittenProgramme();
    expect(begun.request.body.draft).toMatchObject({ title: 'No time', items });
    await arrivalAt(`/workspace/programmes/own/${id}`);
  });

  it('is given from its page, to a couple that is chosen there', async () => {
    const screen = await openWorkspace('programmes/no-time');
    const shelf = { programmes: [aProgramme({ key: 'no-time', title: 'No time', own: null })] };
    await screen.answer('/programmes', shelf);
    await screen.press('Give a programme');
    await screen.answer('/programmes', shelf);
    const couples = [aCoupleInBrief(), aCoupleInBrief({ id, name: 'Resting', state: 'paused' })];
    await screen.answer('/couples', { couples });
    await screen.press('Give programme');
    expect(screen.text).toContain('Choose a couple.');
    expect(screen.all('dialog option')).toHaveLength(2);

    await chooseFrom(screen, 'Couple', duarteId);
    await screen.answer(`/couples/${duarteId}/courses/preview/no-time`, { items: [] });
    await screen.press('Give programme');
    const sent = await screen.answer(`/couples/${duarteId}/courses`, { id }, 'POST');

    expect(sent.request.body).toEqual({ programmeKey: 'no-time' });
    await arrivalAt(`/workspace/couples/${duarteId}/exercises`);
  });

  it('is said not to be there where there is none', async () => {
    const screen = await openWorkspace('programmes/renamed');
    await screen.answer('/programmes', { programmes: [] });

    expect(screen.heading).toBe('There is no such programme');
  });
});

describe('a programme that is being written', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('is saved while it is typed, put in order and given its rules', async () => {
    const screen = await written();

    await screen.type('Title', 'Nights');
    await screen.press('Later A walk');
    await chooseFrom(screen, 'Comes', 'weekday');
    await chooseFrom(screen, 'Add an exercise', 'letter');
    await screen.press('Add');
    expect(document.activeElement).toBe(screen.labelled('Add an exercise'));
    await vi.advanceTimersByTimeAsync(1300);
    const saved = await screen.answer(`${path}/draft`, { id, revision: 2, savedAt }, 'PUT');

    expect(saved.request.body).toMatchObject({
      revision: 1,
      draft: {
        title: 'Nights',
        items: [
          { exerciseKey: 'coffee', rule: { kind: 'weekday', weekday: 1 } },
          { exerciseKey: 'walk', rule: { kind: 'at-once' } },
          { exerciseKey: 'letter', rule: { kind: 'after-days', days: 7 } },
        ],
      },
    });
    expect(screen.heading).toBe('Nights');
  });

  it('keeps its words where the other side is away, asks before they are lost, and sends them later', async () => {
    const screen = await written();

    await screen.type('Title', 'Nights');
    await vi.advanceTimersByTimeAsync(1300);
    await screen.cutOff(screen.request('PUT', `${path}/draft`));
    expect(screen.text).toContain('This is not saved yet. It stays here');
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);

    await vi.advanceTimersByTimeAsync(5100);
    const again = await screen.answer(`${path}/draft`, { id, revision: 2, savedAt }, 'PUT');
    expect(again.request.body.draft.title).toBe('Nights');
  });

  it('names each place that keeps it from being used', async () => {
    const walk = { exerciseKey: 'walk', rule: { kind: 'after-previous' } } as const;
    const gone = { exerciseKey: 'renamed', rule: { kind: 'at-once' } } as const;
    const screen = await written({ title: ' ', items: [walk, gone, walk] });

    const [first, second, third] = rows(screen);
    expect(first).toContain('The first exercise has none before it to wait for.');
    expect(second).toContain('An exercise you do not find');
    expect(second).toContain('This exercise is not in the library.');
    expect(third).toContain('This exercise comes a second time.');
    expect(screen.labelled('Title').getAttribute('aria-invalid')).not.toBe('true');

    await screen.press('Put into use');
    expect(screen.find('[role=alert].notice').textContent).toContain('4 places need a look.');
    expect(document.activeElement).toBe(screen.labelled('Title'));
    screen.other.expectNone({ method: 'POST' });
  });

  it('needs an exercise, and leads to where one is added', async () => {
    const screen = await written({ items: [] });
    expect(rows(screen)).toEqual(['There is no exercise in it yet.']);

    await screen.press('Put into use');

    expect(rows(screen)).toEqual(['A programme needs at least one exercise.']);
    expect(document.activeElement).toBe(screen.labelled('Add an exercise'));
  });

  it('becomes a version, or is told at its place why not', async () => {
    const screen = await written();

    await screen.press('Put into use');
    const refused = screen.request('POST', `${path}/versions`);
    expect(refused.request.body).toEqual({ ...aWrittenProgramme(), revision: 1 });
    const errors = [{ pointer: '#/items/1/exerciseKey', code: 'unshared-exercise', detail: '' }];
    await screen.refuse(refused, { status: 422, code: 'unshared-exercise', errors });
    expect(rows(screen)[1]).toContain('Colleagues do not find this exercise yet');

    await screen.press('Put into use');
    await screen.answer(`${path}/versions`, null, 'POST');
    await screen.answer(path, own());
    expect(screen.text).toContain('Version 1, by Mira');
  });

  it('waits for a decision where another device was faster', async () => {
    const screen = await written();

    await screen.type('Title', 'Here');
    await vi.advanceTimersByTimeAsync(1300);
    const request = screen.request('PUT', `${path}/draft`);
    await screen.refuse(request, { status: 409, code: 'changed-elsewhere' });
    const draft = aWrittenProgramme({ title: 'There', items: [] });
    await screen.answer(path, own({ programme: null, draft: { draft, revision: 4, savedAt } }));
    expect(screen.text).toContain('It is called “There” there.');

    screen.all('.notice .button')[1]?.click();
    await screen.settle();
    expect(screen.heading).toBe('There');
    expect(rows(screen)).toEqual(['There is no exercise in it yet.']);
  });

  it('is thrown away on asking', async () => {
    const screen = await written();

    await screen.press('Throw away');
    screen.find<HTMLButtonElement>('dialog .button.main').click();
    await screen.settle();
    await screen.answer(`${path}/draft`, null, 'DELETE');

    await arrivalAt('/workspace/programmes');
  });
});

describe('a programme in use', () => {
  it('is changed from what it is', async () => {
    const screen = await open({});

    await screen.press('Change');

    expect(screen.labelled('Title').value).toBe('Evenings again');
    expect(rows(screen)[0]).toContain('A walk');
    expect(screen.text).toContain('Put version 2 into use');
  });

  it('is shared, retired and brought back', async () => {
    const screen = await open({});

    await screen.press('Share with colleagues');
    const shared = await screen.answer(`${path}/sharing`, null, 'PUT');
    expect(shared.request.body).toEqual({ shared: true });
    await screen.answer(path, own({ shared: true }));
    await screen.press('Retire');
    await screen.answer(`${path}/retire`, null, 'POST');
    await screen.answer(path, own({ shared: true, retiredAt: savedAt }));
    await screen.press('Bring back');
    screen.request('POST', `${path}/bring-back`);
  });

  it('is changed on, though what it was shared with is read again meanwhile', async () => {
    const screen = await open({});
    await screen.press('Share with colleagues');
    await screen.press('Change');
    const field = screen.labelled('Title');
    await screen.answer(`${path}/sharing`, null, 'PUT');
    await screen.answer(path, own({ shared: true }));

    expect(field.isConnected).toBe(true);
    expect(screen.text).toContain('Shared');
  });

  it('names the exercise that keeps it from being shared', async () => {
    const screen = await open({});

    await screen.press('Share with colleagues');
    const errors = [{ pointer: '#/items/1/exerciseKey', code: 'unshared-exercise', detail: '' }];
    const request = screen.request('PUT', `${path}/sharing`);
    await screen.refuse(request, { status: 422, code: 'unshared-exercise', errors });

    const [first, second] = screen.all('app-programme-facts li');
    expect(first?.textContent).not.toContain('Colleagues do not find');
    expect(second?.textContent).toContain('Colleagues do not find this exercise yet');
  });

  it('is copied, not changed, where a colleague wrote it', async () => {
    const lin = { ...mira, role: 'therapist' } as const;
    const screen = await open({ isOwn: false, shared: true }, lin);
    expect(screen.all('button').map((each) => each.textContent?.trim())).toEqual([
      'Write my own from it',
      'Give a programme',
    ]);

    await screen.press('Write my own from it');
    const begun = screen.request('POST', '/own-programmes');
    expect(begun.request.body.draft).toMatchObject({ title: 'Evenings again' });
  });

  it('is retired by an owner, whoever shared it', async () => {
    const screen = await open({ isOwn: false, shared: true });

    await screen.press('Retire');

    expect(screen.request('POST', `${path}/retire`)).toBeTruthy();
  });

  it('says so where there is none', async () => {
    const screen = await openWorkspace(`programmes/own/${id}`);

    await screen.refuse(screen.request('GET', path), { status: 404, code: 'not-found' });

    expect(screen.text).toContain('not here');
  });
});
