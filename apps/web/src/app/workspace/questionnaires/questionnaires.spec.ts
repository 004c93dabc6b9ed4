import type { PracticeQuestionnaire } from '@closeknit/contracts/practice-questionnaires';
import {
  aQuestionnaireDraft,
  aWrittenQuestionnaire,
} from '@closeknit/fixtures/practice-questionnaires';
import { arrivalAt, openWorkspace } from '../../testing/open-workspace.ts';
import { mira } from '../../testing/people.ts';
import type { Screen } from '../../testing/screen.ts';

const id = '019a0000-0000-7000-8000-0000000000a1';
const path = `/practice-questionnaires/${id}`;
const savedAt = '2026-11-24T08:00:00.000Z';

function own(facts: Partial<PracticeQuestionnaire> = {}): PracticeQuestionnaire {
  const questionnaire = aWrittenQuestionnaire();
  return {
    ...{ id, madeBy: 'Mira', isOwn: true, retiredAt: null, questionnaire, draft: null },
    versions: [{ version: 1, writtenBy: 'Mira', writtenAt: savedAt, questionnaire }],
    ...facts,
  };
}

async function open(facts: Partial<PracticeQuestionnaire> = {}, as = mira): Promise<Screen> {
  const screen = await openWorkspace(`questionnaires/${id}`, as);
  await screen.answer(path, own(facts));
  return screen;
}

const begun = (facts: Parameters<typeof aQuestionnaireDraft>[0] = {}) =>
  open({
    ...{ questionnaire: null, versions: [] },
    draft: { draft: aQuestionnaireDraft(facts), revision: 3, savedAt },
  });

describe('the list of own questionnaires', () => {
  const listed = {
    ...{ id, madeBy: 'Mira', isOwn: true, retiredAt: null },
    ...{ title: 'Our evenings', count: 3, version: 2, draftSavedAt: null },
  };

  async function openList(questionnaires: object[]): Promise<Screen> {
    const screen = await openWorkspace('questionnaires');
    await screen.answer('/practice-questionnaires', { questionnaires });
    return screen;
  }

  it('tells them in their states', async () => {
    const screen = await openList([
      { ...listed, title: '', version: 0, draftSavedAt: savedAt },
      listed,
      { ...listed, retiredAt: savedAt },
    ]);

    const states = screen.all('section h2').map(({ textContent }) => textContent);
    expect(states).toEqual(['Being written', 'In use', 'Retired']);
    expect(screen.text).toContain('Without a title yet');
    expect(screen.text).toMatch(/3 questions\s*·\s*Version 2, by Mira/);
  });

  it('begins one with nothing in it', async () => {
    const screen = await openList([]);
    expect(screen.text).toContain('No questionnaire of your own yet');

    await screen.press('Write a questionnaire');
    const sent = await screen.answer(
      '/practice-questionnaires',
      { id, revision: 1, savedAt },
      'POST',
    );

    expect(sent.request.body).toMatchObject({ draft: { title: '', language: 'en' } });
    await arrivalAt(`/workspace/questionnaires/${id}`);
  });
});

describe('a questionnaire of one’s own', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('stands as one of the two meets it, with what it can come to', async () => {
    const screen = await open();

    const preview = screen.find('app-questionnaire-preview');
    expect(preview.textContent).toContain('I felt alone beside you.');
    expect(preview.textContent).toContain('0 to 12, higher is better.');
    expect(screen.text).toContain('Version 1, by Mira');
  });

  it('is saved as it is typed, and shows how it changes', async () => {
    const screen = await begun();

    await screen.type('Question', 'We laughed.');
    await screen.press('Add an answer');
    await screen.type('Answer 6', 'Day and night');
    await vi.advanceTimersByTimeAsync(1300);
    const sent = await screen.answer(`${path}/draft`, { id, revision: 4, savedAt }, 'PUT');

    expect(sent.request.body).toMatchObject({
      ...{ revision: 3, draft: { items: [{ text: 'We laughed.' }, {}, {}] } },
    });
    expect(sent.request.body.draft.answers[5]).toEqual({ score: 5, label: 'Day and night' });
    expect(screen.find('app-questionnaire-preview').textContent).toContain('0 to 15');
  });

  it('is put into use only once it can be scored, each place named', async () => {
    const screen = await begun({
      answers: [
        { score: 1, label: 'No' },
        { score: 1, label: 'Yes' },
      ],
    });

    await screen.press('Put into use');

    expect(screen.find('[role=alert].notice').textContent).toContain('One place needs a look.');
    expect(screen.all('app-answers-editor [aria-invalid=true]')).toHaveLength(1);
  });

  it('becomes the next version', async () => {
    const screen = await begun();

    await screen.press('Put into use');
    const sent = await screen.answer(`${path}/versions`, null, 'POST');

    expect(sent.request.body).toEqual({ revision: 3, questionnaire: aWrittenQuestionnaire() });
  });

  it('is told at its title that another has it', async () => {
    const screen = await begun();

    await screen.press('Put into use');
    const errors = [{ pointer: '#/questionnaire/title', code: 'title-taken', detail: '' }];
    const refused = screen.request('POST', `${path}/versions`);
    await screen.refuse(refused, { status: 409, code: 'title-taken', errors });

    expect(screen.find('ck-field').textContent).toContain('Another questionnaire has this title');
    expect(document.activeElement).toBe(screen.labelled('Title'));
    await screen.type('Title', 'Our mornings');
    expect(screen.all('[aria-invalid=true]')).toHaveLength(0);
  });

  it('asks for help by no question that is gone', async () => {
    const screen = await begun({ helpItem: 'safe' });

    screen.find('[aria-label="Remove question 3"]').click();
    await screen.press('Put into use');
    await screen.answer(`${path}/draft`, { id, revision: 4, savedAt }, 'PUT');
    const sent = await screen.answer(`${path}/versions`, null, 'POST');

    expect(sent.request.body).toMatchObject({ questionnaire: { helpItem: null } });
  });

  it('of a colleague is there to copy, not to change', async () => {
    const screen = await open({ isOwn: false, madeBy: 'Lin' }, {
      ...mira,
      role: 'therapist',
    } as typeof mira);

    const presses = screen.all('app-page-top button').map((each) => each.textContent?.trim());
    expect(presses).toEqual(['Copy and change']);
    await screen.press('Copy and change');
    const begunAt = { id, revision: 1, savedAt };
    const sent = await screen.answer('/practice-questionnaires', begunAt, 'POST');

    expect(sent.request.body).toMatchObject({ draft: { title: 'Our evenings' } });
  });
});
