import type { Visibility } from '@closeknit/contracts/exercises';
import { aJoinedCouple, aTherapist, type JoinedCouple } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const secret = 'the-canary-sings-at-dusk';

describe('an answer', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    therapist = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
  });
  afterEach(() => api.close());

  const given = async (exerciseKey = 'i-have-missed'): Promise<string> => {
    const request = { exerciseKey, dueOn: '2026-11-09', note: 'Whenever it is quiet.' };
    const answer = await therapist.post(`/api/couples/${couple.id}/assignments`, request);
    return answer.body.id;
  };
  const textPrompt = async (id: string): Promise<string> => {
    const { body } = await couple.first.get(`/api/portal/assignments/${id}`);
    return body.exercise.prompts.find(({ type }: { type: string }) => type === 'text').key;
  };
  const write = async (id: string, visibility: Visibility, by = couple.first, revision = 0) =>
    by.put(`/api/portal/assignments/${id}/answers/${await textPrompt(id)}`, {
      value: secret,
      visibility,
      revision,
    });
  const seenBy = async (reader: Visitor, url: string) =>
    JSON.stringify((await reader.get(url)).body).includes(secret);

  it.each([
    ['private', false, false],
    ['therapist', true, false],
    ['shared', true, true],
    ['when-both-answered', true, false],
  ] as const)('that is %s is read by therapist %s, partner %s', async (visibility, own, other) => {
    const id = await given();

    await write(id, visibility);
    await couple.first.post(`/api/portal/assignments/${id}/done`);

    expect(await seenBy(couple.first, `/api/portal/assignments/${id}`)).toBe(true);
    expect(await seenBy(therapist, `/api/couples/${couple.id}/assignments`)).toBe(own);
    expect(await seenBy(couple.second, `/api/portal/assignments/${id}`)).toBe(other);
  });

  it('stands in the order of the questions, whenever it was written', async () => {
    const id = await given('distance-map');
    const at = `/api/portal/assignments/${id}`;
    const { body } = await couple.first.get(at);
    const keys = body.exercise.prompts.flatMap(({ key, type }: { key: string; type: string }) =>
      type === 'text' ? [key] : [],
    );
    for (const key of keys.toReversed()) {
      const answer = { value: secret, visibility: 'shared', revision: 0 };
      await couple.first.put(`${at}/answers/${key}`, answer);
    }
    await couple.first.post(`${at}/done`);

    const [own, theirs] = [await couple.first.get(at), await couple.second.get(at)];

    const orderOf = (answers: { promptKey: string }[]) => answers.map((each) => each.promptKey);
    expect(keys.length).toBeGreaterThan(1);
    expect(orderOf(own.body.answers)).toEqual(keys);
    expect(orderOf(theirs.body.fromOther)).toEqual(keys);
  });

  describe('sealed until both have answered', () => {
    let id: string;

    beforeEach(async () => {
      id = await given();
      await write(id, 'when-both-answered');
      await write(id, 'when-both-answered', couple.second);
    });

    const done = (by: Visitor) => by.post(`/api/portal/assignments/${id}/done`);
    const read = async () =>
      Promise.all(
        [couple.first, couple.second].map(
          async (by) => (await by.get(`/api/portal/assignments/${id}`)).body.fromOther.length,
        ),
      );

    it('stays sealed while either is still at it: half a sentence opens nothing', async () => {
      const typing = await read();
      await done(couple.first);

      expect([typing, await read()]).toEqual([
        [0, 0],
        [0, 0],
      ]);
    });

    it('is revealed to both once both are done, also when they finish at once', async () => {
      await Promise.all([done(couple.first), done(couple.second)]);

      expect(await read()).toEqual([1, 1]);
    });

    it('is sealed again for both by an edit, until that is done too', async () => {
      await Promise.all([done(couple.first), done(couple.second)]);

      await write(id, 'when-both-answered', couple.first, 1);
      const edited = await read();
      await done(couple.first);

      expect([edited, await read()]).toEqual([
        [0, 0],
        [1, 1],
      ]);
    });

    it('is sealed for both when one keeps it to the therapist after all', async () => {
      await Promise.all([done(couple.first), done(couple.second)]);

      await write(id, 'therapist', couple.first, 1);
      await done(couple.first);

      expect(await read()).toEqual([0, 0]);
    });
  });

  it('kept to oneself does not show the therapist that anything was begun', async () => {
    const id = await given();
    const part = async () => {
      const { body } = await therapist.get(`/api/couples/${couple.id}/assignments`);
      return body.assignments.find((one: { id: string }) => one.id === id).parts[0];
    };
    const before = await part();

    await write(id, 'private');

    expect(await part()).toEqual(before);
  });

  it('from a window that another person opened is refused, and kept by nobody', async () => {
    const id = await given();
    const [ana] = couple.couple.partners;
    const url = `/api/portal/assignments/${id}/answers/${await textPrompt(id)}`;
    const body = { value: secret, visibility: 'shared', revision: 0 };

    const answer = await couple.second.send('PUT', url, body, { 'x-closeknit-actor': ana!.id });

    expect(answer).toMatchObject({ status: 409, body: { code: 'other-person' } });
    expect(await seenBy(therapist, `/api/couples/${couple.id}/assignments`)).toBe(false);
  });

  it('leaves no trace of itself with the other partner', async () => {
    const pages = ['/api/portal/week', '/api/portal/privacy', '/api/portal/check-ins'];
    const id = await given('listening-turns');
    const look = async () => {
      const urls = [...pages, `/api/portal/assignments/${id}`];
      return Promise.all(urls.map(async (url) => (await couple.second.get(url)).body));
    };
    const before = await look();

    await write(id, 'private');
    await couple.first.post(`/api/portal/assignments/${id}/done`);

    expect(await look()).toEqual(before);
  });

  it('typed on two devices is not overwritten unseen', async () => {
    const id = await given();
    await write(id, 'therapist');

    const second = await write(id, 'therapist', couple.first, 0);

    expect(second).toMatchObject({ status: 409, body: { code: 'changed-elsewhere' } });
  });

  it('lies sealed in the database', async () => {
    const id = await given();
    await write(id, 'shared');

    const rows = await api.asOwner<{ dump: string }>(
      `select encode(sealed_value, 'escape') || answer::text as dump from answer`,
    );

    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ dump }) => dump.includes('canary'))).toEqual([]);
  });

  it.each([
    ['of the wrong kind', { value: 3, visibility: 'therapist', revision: 0 }, 'wrong-kind'],
    [
      'that is unreadable',
      { value: 'a\0b', visibility: 'therapist', revision: 0 },
      'invalid-input',
    ],
    ['for everybody', { value: 'a', visibility: 'public', revision: 0 }, 'invalid-input'],
  ])('%s is refused', async (_, body, code) => {
    const id = await given();

    const answer = await couple.first.put(
      `/api/portal/assignments/${id}/answers/${await textPrompt(id)}`,
      body,
    );

    expect(answer.body.code).toBe(code);
  });

  const takeBack = (id: string) =>
    therapist.post(`/api/couples/${couple.id}/assignments/${id}/withdraw`);

  it('to an exercise taken back on the way is kept, and says so', async () => {
    const id = await given();
    await write(id, 'therapist');

    await takeBack(id);
    const late = await write(id, 'therapist', couple.first, 1);

    expect(late).toMatchObject({ status: 200, body: { revision: 2, takenBack: true } });
    const { body } = await couple.first.get(`/api/portal/assignments/${id}`);
    expect(body).toMatchObject({ takenBack: true, answers: [{ revision: 2 }] });
  });

  it('to an exercise taken back never reaches the other, however it is meant', async () => {
    const id = await given();
    await write(id, 'shared', couple.second);
    await couple.second.post(`/api/portal/assignments/${id}/done`);
    await takeBack(id);

    for (const [at, visibility] of (['shared', 'when-both-answered'] as const).entries()) {
      expect((await write(id, visibility, couple.first, at)).status).toBe(200);
      const done = await couple.first.post(`/api/portal/assignments/${id}/done`);
      expect(done).toMatchObject({ status: 410, body: { code: 'withdrawn' } });
      const { body } = await couple.second.get(`/api/portal/assignments/${id}`);
      expect(body.fromOther).toEqual([]);
    }
  });

  it('to an exercise taken back after it was done is refused with a sentence, and stays', async () => {
    const id = await given();
    await write(id, 'therapist');
    await couple.first.post(`/api/portal/assignments/${id}/done`);

    await takeBack(id);
    const late = await write(id, 'therapist', couple.first, 1);

    expect(late).toMatchObject({ status: 410, body: { code: 'withdrawn' } });
    expect(await seenBy(couple.first, `/api/portal/assignments/${id}`)).toBe(true);
  });

  it('of another couple is not found', async () => {
    const id = await given();
    const { first: stranger } = await aJoinedCouple(api, therapist);

    const answer = await stranger.get(`/api/portal/assignments/${id}`);
    const random = await stranger.get(`/api/portal/assignments/${crypto.randomUUID()}`);

    expect(answer.status).toBe(404);
    expect([answer.status, answer.body]).toEqual([random.status, random.body]);
  });

  it('over one megabyte is refused as too large', async () => {
    const id = await given();

    const answer = await couple.first.put(`/api/portal/assignments/${id}/answers/x`, {
      value: 'a'.repeat(1_100_000),
    });

    expect(answer).toMatchObject({ status: 413, body: { code: 'too-large' } });
  });
});
