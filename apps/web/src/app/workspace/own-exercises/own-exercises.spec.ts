import type { OwnExercise } from '@closeknit/contracts/own-exercises';
import { aDraft, aWrittenExercise } from '@closeknit/fixtures/own-exercises';
import { toJson, toMarkdown } from '@closeknit/contracts/exercise-file/write';
import { arrivalAt, chooseFrom, openWorkspace } from '../../testing/open-workspace.ts';
import { mira } from '../../testing/people.ts';
import type { Screen } from '../../testing/screen.ts';

const id = '019a0000-0000-7000-8000-0000000000e1';
const path = `/own-exercises/${id}`;
const savedAt = '2026-11-24T08:00:00.000Z';

const [prompt] = aWrittenExercise().prompts;
const writing = { ...prompt!, lowest: '', highest: '', choices: '', most: 3 };
const full = aDraft({ ...aWrittenExercise(), roles: { one: '', other: '' }, prompts: [] } as never);
const aBench = { ...full, evidence: { note: '', source: '' }, prompts: [writing], closing: true };

function own(facts: Partial<OwnExercise> = {}): OwnExercise {
  return {
    ...{ id, madeBy: 'Mira', isOwn: true, shared: false, retiredAt: null },
    exercise: { key: id, version: 1, ...aWrittenExercise() },
    draft: null,
    versions: [{ version: 1, writtenBy: 'Mira', writtenAt: savedAt }],
    ...facts,
  };
}

async function openOwn(facts: Partial<OwnExercise> = {}, as = mira): Promise<Screen> {
  const screen = await openWorkspace(`own-exercises/${id}`, as);
  await screen.answer(path, own(facts));
  return screen;
}

const patience = () => new Promise((resolve) => setTimeout(resolve, 1300));

const drafted = (draft = aBench) => ({
  exercise: null,
  versions: [],
  draft: { draft, revision: 1, savedAt },
});

describe('the list of own exercises', () => {
  const listed = { ...own(), title: 'A bench', writtenAt: savedAt, version: 1, draftSavedAt: null };

  it('tells drafts, those in use, shared and retired ones apart', async () => {
    const screen = await openWorkspace('own-exercises');
    await screen.answer('/own-exercises', {
      exercises: [
        { ...listed, title: '', version: 0, draftSavedAt: savedAt },
        { ...listed, title: 'Mine' },
        { ...listed, title: 'Theirs', isOwn: false, madeBy: 'Lin' },
        { ...listed, title: 'Old', retiredAt: savedAt },
      ],
    });
    await screen.answer('/exercises', { exercises: [] });

    expect(screen.all('section h2').map((each) => each.textContent)).toEqual([
      'Being written',
      'In use',
      'Shared by colleagues',
      'Retired',
    ]);
    expect(screen.text).toContain('Without a title yet');
  });

  it('begins one from scratch', async () => {
    const screen = await openWorkspace('own-exercises');
    await screen.answer('/own-exercises', { exercises: [] });
    await screen.answer('/exercises', { exercises: [] });
    expect(screen.text).toContain('Nothing of your own yet');

    await screen.press('Write an exercise');
    const begun = await screen.answer('/own-exercises', { id, revision: 1, savedAt }, 'POST');

    expect(begun.request.body.draft).toMatchObject({ title: '', closing: true });
    await arrivalAt(`/workspace/own-exercises/${id}`);
  });
});

describe('an exercise that is being written', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('is saved while it is typed, and shown as the two will see it', async () => {
    const screen = await openOwn(drafted());

    await screen.type('What the couple reads', 'Sit down on a bench.');
    await vi.advanceTimersByTimeAsync(1300);
    const saved = await screen.answer(`${path}/draft`, { id, revision: 2, savedAt }, 'PUT');

    expect(saved.request.body).toMatchObject({
      draft: { invitation: 'Sit down on a bench.' },
      revision: 1,
    });
    expect(screen.find('app-phone-preview').textContent).toContain('Sit down on a bench.');
    await screen.press('Next');
    expect(screen.find('app-phone-preview h3').textContent).toBe('What did you notice?');
  });

  it('says on its fields what keeps it from being used, once that was tried', async () => {
    const screen = await openOwn(drafted({ ...aBench, title: ' ', minutes: 900 }));
    expect(screen.all('[aria-invalid=true]')).toHaveLength(0);

    await chooseFrom(screen, 'Kind of answer', 'choice');
    await screen.press('Put into use');

    expect(screen.find('[role=alert].notice').textContent).toContain('3 places need a look.');
    expect(screen.labelled('Title').getAttribute('aria-invalid')).toBe('true');
    expect(screen.labelled('Minutes').getAttribute('aria-invalid')).toBe('true');
    expect(screen.labelled('Choices').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(screen.labelled('Title'));
  });

  it('says at its place that nothing would open, where it is sealed for nothing', async () => {
    const screen = await openOwn(drafted());

    await chooseFrom(screen, 'How', 'reveal');
    await screen.press('Put into use');

    expect(screen.labelled('How').getAttribute('aria-invalid')).toBe('true');
    expect(screen.text).toContain('Nothing would open here');
  });

  it('becomes a version, with how close each feels at its end', async () => {
    const screen = await openOwn(drafted());

    await screen.press('Put into use');
    const request = screen.request('POST', `${path}/versions`);

    const { exercise, revision } = request.request.body;
    expect(revision).toBe(1);
    expect(exercise.prompts.map(({ key }: { key: string }) => key)).toEqual([
      'noticed',
      'closeness-before',
      'closeness-after',
    ]);
    request.flush(null);
    await screen.settle();
    await screen.answer(path, own());
    expect(screen.text).toContain('Version 1, by Mira');
  });

  it('has its questions added, moved and taken away', async () => {
    const screen = await openOwn(drafted());

    await screen.press('Add a question');
    const questions = () =>
      screen.all<HTMLInputElement>('app-prompt-editor ck-field:first-of-type input');
    expect(questions()).toHaveLength(2);
    expect(document.activeElement).toBe(questions()[1]);

    screen.find<HTMLButtonElement>('[aria-label="Move question 2 up"]').click();
    await screen.settle();
    expect(questions().map(({ value }) => value)).toEqual(['', 'What did you notice?']);

    screen.find<HTMLButtonElement>('[aria-label="Remove question 1"]').click();
    await screen.settle();
    expect(questions().map(({ value }) => value)).toEqual(['What did you notice?']);
  });

  it('waits for a decision where another device was faster', async () => {
    const screen = await openOwn(drafted());

    await screen.type('Title', 'Here');
    await vi.advanceTimersByTimeAsync(1300);
    const request = screen.request('PUT', `${path}/draft`);
    await screen.refuse(request, { status: 409, code: 'changed-elsewhere' });
    const draft = { draft: { ...aBench, title: 'There' }, revision: 4, savedAt };
    await screen.answer(path, own({ exercise: null, draft }));
    expect(screen.text).toContain('It is called “There” there.');

    await screen.press('Keep what is here');
    const kept = screen.request('PUT', `${path}/draft`);
    expect(kept.request.body).toMatchObject({ draft: { title: 'Here' }, revision: 4 });
  });
});

describe('an exercise in use', () => {
  it('is shared, kept back, retired and brought back', async () => {
    const screen = await openOwn();

    await screen.press('Share with colleagues');
    const shared = await screen.answer(`${path}/sharing`, null, 'PUT');
    expect(shared.request.body).toEqual({ shared: true });
    await screen.answer(path, own({ shared: true }));

    await screen.press('Retire');
    await screen.answer(`${path}/retire`, null, 'POST');
    await screen.answer(path, own({ shared: true, retiredAt: savedAt }));
    expect(screen.text).toContain('Retired');
    await screen.press('Bring back');
    screen.request('POST', `${path}/bring-back`);
  });

  it('is changed on, though what it was shared with is read again meanwhile', async () => {
    const screen = await openOwn();
    await screen.press('Share with colleagues');
    await screen.press('Change');
    const field = screen.labelled('Title');
    await screen.answer(`${path}/sharing`, null, 'PUT');
    await screen.answer(path, own({ shared: true }));

    expect(field.isConnected).toBe(true);
    expect(screen.text).toContain('Shared');
  });

  it('goes on from what was saved here, where an older draft is read after it', async () => {
    const screen = await openOwn();
    await screen.press('Share with colleagues');
    await screen.press('Change');
    await screen.answer(`${path}/sharing`, null, 'PUT');
    const late = screen.request('GET', path);
    await screen.type('Title', 'A longer bench');
    await patience();
    await screen.answer(`${path}/draft`, { id, revision: 2, savedAt }, 'PUT');
    late.flush(own({ shared: true, draft: { draft: aBench, revision: 1, savedAt } }));
    await screen.settle();

    expect(screen.labelled('Title').value).toBe('A longer bench');
    await screen.type('Title', 'A bench for two');
    await patience();
    expect(screen.request('PUT', `${path}/draft`).request.body.revision).toBe(2);
  });

  it('is copied, not changed, where a colleague wrote it', async () => {
    const screen = await openOwn({ isOwn: false, madeBy: 'Mira', shared: true });
    expect(screen.all('button').map((each) => each.textContent?.trim())).not.toContain('Change');

    await screen.press('Write my own from it');
    const begun = screen.request('POST', '/own-exercises');
    expect(begun.request.body.draft).toMatchObject({ title: 'The bench by the harbour' });
  });

  it('says so where there is none', async () => {
    const screen = await openWorkspace(`own-exercises/${id}`);

    await screen.refuse(screen.request('GET', path), { status: 404, code: 'not-found' });

    expect(screen.text).toContain('not here');
  });
});

describe('a file of exercises', () => {
  it('is shown before it comes in, and comes in whole', async () => {
    const screen = await openWorkspace('own-exercises/import');
    const exercises = [aWrittenExercise(), aWrittenExercise({ title: 'A second bench' })];

    await screen.type('Or paste it here', toMarkdown(exercises));
    expect(screen.text).toContain('2 exercises stand in it.');
    expect(screen.all('summary').map((each) => each.textContent)).toEqual([
      'The bench by the harbour',
      'A second bench',
    ]);

    await screen.press('Bring in all 2');
    const wish = await screen.answer('/own-exercises/import', { ids: [id, id] }, 'POST');
    expect(wish.request.body).toEqual({ exercises });
    await arrivalAt('/workspace/own-exercises');
  });

  it('stays outside whole where something is wrong, and the line is named', async () => {
    const screen = await openWorkspace('own-exercises/import');
    const file = toMarkdown([aWrittenExercise()]).replace('type: text', 'type: riddle');

    await screen.type('Or paste it here', file);

    const line = file.split('\n').findIndex((each) => each.includes('riddle')) + 1;
    expect(screen.text).toContain(`Line ${line}, type: There is no such kind of question.`);
    expect(screen.all('.button.main')).toHaveLength(0);
  });

  it('of JSON names the place as a person counts', async () => {
    const screen = await openWorkspace('own-exercises/import');
    const file = toJson([aWrittenExercise(), aWrittenExercise()]);
    const at = file.lastIndexOf('"type": "text"');

    await screen.type(
      'Or paste it here',
      `${file.slice(0, at)}"type": "riddle"${file.slice(at + 14)}`,
    );

    expect(screen.text).toMatch(
      /Exercise 2, question \d, type: There is no such kind of question\./,
    );
  });
});
