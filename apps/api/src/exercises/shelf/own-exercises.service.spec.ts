import { aDraft, aWrittenExercise } from '@closeknit/fixtures/own-exercises';
import { aColleague } from '../../testing/given-colleague.ts';
import { aJoinedCouple, aTherapist } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const DUE = '2026-12-09';
const nobody = '019a0000-0000-7000-8000-000000000000';

// A staff signs in, and each password is hashed as slowly as it should be.
const A_MINUTE = 60_000;

describe('exercises of a practice', () => {
  let api: TestApi;
  let owner: Visitor;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-24T12:00:00Z');
    owner = await aTherapist(api);
  });
  afterEach(() => api.close());

  const begun = async (by: Visitor = owner) => {
    const { body } = await by.post('/api/own-exercises', { draft: aDraft({ title: 'A bench' }) });
    return `/api/own-exercises/${body.id}`;
  };
  const written = async (facts = {}, by: Visitor = owner) => {
    const at = await begun(by);
    const { status } = await by.post(`${at}/versions`, version(facts, 1));
    expect(status).toBe(204);
    return at;
  };
  const version = (facts = {}, revision = 0) => ({ exercise: aWrittenExercise(facts), revision });
  const onShelf = async (by: Visitor) => {
    const { exercises } = (await by.get('/api/exercises')).body;
    return exercises.filter(({ writtenBy }: { writtenBy?: string }) => writtenBy);
  };
  const removed = (url: string) => owner.send('DELETE', url);
  const keyOf = (at: string) => at.split('/').at(-1) ?? '';

  it('stand beside the shipped ones once they have a version', async () => {
    const at = await begun();
    expect(await onShelf(owner)).toEqual([]);

    await owner.post(`${at}/versions`, version({}, 1));

    const [exercise] = await onShelf(owner);
    expect(exercise).toMatchObject({ ...aWrittenExercise(), key: keyOf(at), version: 1 });
    expect((await owner.get('/api/exercises')).body.exercises.length).toBeGreaterThan(20);
    expect((await owner.get(at)).body).toMatchObject({ draft: null, exercise: { version: 1 } });
  });

  it('keep the line breaks of what was written', async () => {
    const invitation = 'Sit down.\r\nSay nothing.\n\nThen say one thing.';
    const at = await written({ invitation, purpose: 'Rest.\nThen words.' });

    expect((await owner.get(at)).body.exercise).toMatchObject({
      ...{ invitation: 'Sit down.\nSay nothing.\n\nThen say one thing.' },
      ...{ purpose: 'Rest.\nThen words.' },
    });
  });

  it('are not put into use sealed, with nothing that would open', async () => {
    const at = await begun();

    const { status, body } = await owner.post(`${at}/versions`, version({ mode: 'reveal' }, 1));

    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ pointer: '#/exercise/mode', code: 'nothing-sealed' }]);
  });

  it('are given in the version they have, and stay so with the couple', async () => {
    const couple = await aJoinedCouple(api, owner);
    const at = await written();
    const wish = { exerciseKey: keyOf(at), dueOn: DUE, note: '' };
    const path = `/api/couples/${couple.id}/assignments`;

    const given = await owner.post(path, wish);
    await owner.post(`${at}/versions`, version({ title: 'The bench in the park' }));
    const again = await owner.post(path, wish);

    expect([given.body.title, again.body.title]).toEqual([
      'The bench by the harbour',
      'The bench in the park',
    ]);
    const rows = await api.asOwner<{ exercise_version: number }>(
      'select exercise_version from assignment order by exercise_version',
    );
    expect(rows.map(({ exercise_version }) => exercise_version)).toEqual([1, 2]);
    const shown = await couple.first.get(`/api/portal/assignments/${given.body.id}`);
    expect(shown.body.exercise.title).toBe('The bench by the harbour');
  });

  it('can be answered after they were retired, but no longer given', async () => {
    const couple = await aJoinedCouple(api, owner);
    const at = await written();
    const wish = { exerciseKey: keyOf(at), dueOn: DUE, note: '' };
    const given = await owner.post(`/api/couples/${couple.id}/assignments`, wish);

    await owner.post(`${at}/retire`);
    const path = `/api/portal/assignments/${given.body.id}`;
    const answer = { value: 'The gulls.', visibility: 'shared', revision: 0 };
    const saved = await couple.first.put(`${path}/answers/noticed`, answer);
    const refused = await owner.post(`/api/couples/${couple.id}/assignments`, wish);

    expect(saved.status).toBe(200);
    expect(refused.body).toMatchObject({ code: 'unknown-exercise' });
    await owner.post(`${at}/bring-back`);
    expect(await onShelf(owner)).toHaveLength(1);
  });

  it('keep a draft while it is typed, and notice a second device', async () => {
    const at = await begun();
    const save = (title: string, revision: number) =>
      owner.put(`${at}/draft`, { draft: aDraft({ title }), revision });

    expect((await save('A bench, two', 1)).body).toMatchObject({ revision: 2 });
    expect((await save('A bench, here', 1)).body).toMatchObject({ code: 'changed-elsewhere' });
    expect((await owner.get(at)).body.draft).toMatchObject({ draft: { title: 'A bench, two' } });
    const early = await owner.post(`${at}/versions`, version({}, 1));
    expect(early.body).toMatchObject({ code: 'changed-elsewhere' });
    expect((await owner.get(at)).body).toMatchObject({ exercise: null, draft: { revision: 2 } });
  });

  it('drop a draft without touching the version, and all of it where there is none', async () => {
    const kept = await written();
    await owner.put(`${kept}/draft`, { draft: aDraft({ title: 'Other' }), revision: 0 });
    const dropped = await begun();

    await removed(`${kept}/draft`);
    await removed(`${dropped}/draft`);

    expect((await owner.get(kept)).body).toMatchObject({ draft: null, exercise: { version: 1 } });
    expect((await owner.get(dropped)).status).toBe(404);
  });

  it.each([
    ['nothing to ask', { prompts: [] }, '#/exercise/prompts', 'missing'],
    [
      'a question that is not there',
      prompted({ question: ' ' }),
      '#/exercise/prompts/1/question',
      'missing',
    ],
    [
      'an unknown kind of question',
      prompted({ type: 'riddle' }),
      '#/exercise/prompts/1/type',
      'unknown-type',
    ],
    ['a key that stands twice', prompted({ key: 'noticed' }), '#/exercise/prompts/1/key', 'twice'],
    [
      'one choice',
      prompted({ type: 'choice', choices: ['a'] }),
      '#/exercise/prompts/1/choices',
      'too-few',
    ],
    ['somebody asked without a role', prompted({ asks: 'one' }), '#/exercise/roles', 'missing'],
    ['a whole day', { minutes: 1440 }, '#/exercise/minutes', 'out-of-range'],
  ])('refuse %s, with the place', async (_, facts, pointer, code) => {
    const at = await begun();

    const { status, body } = await owner.post(`${at}/versions`, version(facts, 1));

    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ pointer, code }]);
    expect((await owner.get(at)).body).toMatchObject({ exercise: null, draft: { revision: 1 } });
  });

  it('come in all together or not at all', async () => {
    const whole = { exercises: [aWrittenExercise(), aWrittenExercise({ title: 'A second' })] };
    const half = { exercises: [aWrittenExercise(), aWrittenExercise({ prompts: [] })] };

    const refused = await owner.post('/api/own-exercises/import', half);
    expect(refused.body.errors).toMatchObject([{ pointer: '#/exercises/1/prompts' }]);
    expect(await onShelf(owner)).toEqual([]);

    const { status, body } = await owner.post('/api/own-exercises/import', whole);
    expect(status).toBe(201);
    expect(body.ids).toHaveLength(2);
    expect(await onShelf(owner)).toHaveLength(2);
  });

  it(
    'are their author’s until shared, then found by colleagues and changed by none of them',
    async () => {
      const colleague = await aColleague(api, owner);
      const supervisor = await aColleague(api, owner, 'supervisor');
      const assistant = await aColleague(api, owner, 'assistant');
      const at = await written({}, colleague.visitor);
      const others = [owner, supervisor.visitor, assistant.visitor];
      const reading = () => Promise.all(others.map(async (one) => (await one.get(at)).status));

      expect(await reading()).toEqual([404, 404, 403]);
      expect(await onShelf(owner)).toEqual([]);
      expect((await owner.get('/api/own-exercises')).body).toEqual({ exercises: [] });
      expect((await owner.post(`${at}/retire`)).status).toBe(404);

      await colleague.visitor.put(`${at}/draft`, { draft: aDraft(), revision: 0 });
      await colleague.visitor.put(`${at}/sharing`, { shared: true });

      expect(await reading()).toEqual([200, 200, 403]);
      expect((await owner.get(at)).body).toMatchObject({ isOwn: false, draft: null });
      expect(await onShelf(supervisor.visitor)).toHaveLength(1);
      const asked = [
        await owner.post(`${at}/versions`, version()),
        await owner.put(`${at}/draft`, { draft: aDraft(), revision: 0 }),
        await owner.put(`${at}/sharing`, { shared: false }),
        await supervisor.visitor.post(`${at}/retire`),
        await assistant.visitor.get('/api/exercises'),
      ];
      expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 403, 403]);
      expect((await owner.post(`${at}/retire`)).status).toBe(204);
      expect(await onShelf(colleague.visitor)).toEqual([]);
    },
    A_MINUTE,
  );

  it('are not there for another practice, nor for a couple', async () => {
    const stranger = await aTherapist(api);
    const couple = await aJoinedCouple(api, owner);
    const at = await written();
    await owner.put(`${at}/sharing`, { shared: true });
    const unknown = await stranger.get(`/api/own-exercises/${nobody}`);

    const foreign = await stranger.get(at);

    expect([foreign.status, foreign.body]).toEqual([404, unknown.body]);
    expect(await onShelf(stranger)).toEqual([]);
    expect((await couple.first.get(at)).status).toBe(403);
    const wish = { exerciseKey: keyOf(at), dueOn: DUE, note: '' };
    const theirs = await aJoinedCouple(api, stranger);
    const given = await stranger.post(`/api/couples/${theirs.id}/assignments`, wish);
    expect(given.body).toMatchObject({ code: 'unknown-exercise' });
  });

  it('never change in a version, whoever asks the database', async () => {
    await written();

    const change = api.asOwner(`update own_exercise_version set exercise = '{}'`);

    await expect(change).rejects.toThrow('does not change');
  });
});

/** A sound exercise with one more prompt, in which something is wrong. */
function prompted(facts: object) {
  const [first] = aWrittenExercise().prompts;
  return { prompts: [first, { ...first, key: 'more', ...facts }] };
}
