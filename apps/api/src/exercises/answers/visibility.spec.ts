import type { Visibility } from '@closeknit/contracts/exercises';
import { aJoinedCouple, aTherapist, type JoinedCouple } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';

const words = 'the-canary-sings-at-dusk';

describe('choosing who reads an answer', () => {
  let api: TestApi;
  let therapist: Awaited<ReturnType<typeof aTherapist>>;
  let couple: JoinedCouple;
  let at: string;
  let key: string;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    therapist = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
    const request = { exerciseKey: 'i-have-missed', dueOn: '2026-11-09', note: '' };
    const { body } = await therapist.post(`/api/couples/${couple.id}/assignments`, request);
    at = `/api/portal/assignments/${body.id}`;
    const { exercise } = (await couple.first.get(at)).body;
    key = exercise.prompts.find(({ type }: { type: string }) => type === 'text').key;
  });
  afterEach(() => api.close());

  const write = (visibility: Visibility, { by = couple.first, revision = 0 } = {}) =>
    by.put(`${at}/answers/${key}`, { value: words, visibility, revision });
  const done = (by = couple.first) => by.post(`${at}/done`);
  const show = (visibility: Visibility, { by = couple.first, revision = 1 } = {}) =>
    by.put(`${at}/answers/${key}/visibility`, { visibility, revision });
  const opens = async (by: Visitor) => (await by.get(at)).body.fromOther.length === 1;
  const own = async (by = couple.first) => (await by.get(at)).body.answers[0];
  const therapistReads = async () =>
    JSON.stringify((await therapist.get(`/api/couples/${couple.id}/assignments`)).body).includes(
      words,
    );

  it('opens nothing that is still being typed, though it is meant for the other', async () => {
    await write('shared');
    const typing = await opens(couple.second);
    await done();

    expect([typing, await opens(couple.second)]).toEqual([false, true]);
  });

  it('closes an answer to the other again while it is being changed', async () => {
    await write('shared');
    await done();

    await write('shared', { revision: 1 });
    const typing = await opens(couple.second);
    await done();

    expect([typing, await opens(couple.second)]).toEqual([false, true]);
  });

  it('widens a finished answer at once, and changes no word of it', async () => {
    await write('private');
    await done();
    const before = await own();
    api.clock.moveTo('2026-11-03T12:00:00Z');

    const chosen = await show('shared');

    expect(chosen.body).toEqual({ revision: 2, savedAt: before.savedAt });
    expect(await own()).toMatchObject({ value: words, visibility: 'shared' });
    expect(await opens(couple.second)).toBe(true);
  });

  it('takes back what the other has not opened, and what the therapist may read', async () => {
    await write('shared');
    await done();

    await show('therapist');
    expect(await opens(couple.second)).toBe(false);
    expect(await therapistReads()).toBe(true);
    await show('private', { revision: 2 });

    expect(await therapistReads()).toBe(false);
  });

  it('takes nothing back that the other has opened, and says so on the field', async () => {
    await write('shared');
    await done();
    expect((await own()).mayNarrow).toBe(true);
    await opens(couple.second);

    const narrowed = await show('therapist');
    const written = await write('private', { revision: 1 });

    for (const refused of [narrowed, written])
      expect(refused).toMatchObject({
        status: 409,
        body: { code: 'already-opened', errors: [{ pointer: '#/visibility' }] },
      });
    expect((await own()).mayNarrow).toBe(false);
    expect(await opens(couple.second)).toBe(true);
  });

  it('is not opened by its author, nor by the therapist', async () => {
    await write('shared');
    await done();

    await couple.first.get(at);
    await therapistReads();

    expect((await own()).mayNarrow).toBe(true);
  });

  it('reveals sealed answers when a finished one is widened', async () => {
    await write('therapist');
    await write('when-both-answered', { by: couple.second });
    await done();
    await done(couple.second);

    await show('when-both-answered');

    expect(await Promise.all([couple.first, couple.second].map(opens))).toEqual([true, true]);
  });

  it('of an older revision is refused', async () => {
    await write('therapist');
    await write('therapist', { revision: 1 });

    expect(await show('shared')).toMatchObject({
      status: 409,
      body: { code: 'changed-elsewhere' },
    });
  });

  it('is for its author alone: to the other the answer is not there', async () => {
    await write('therapist');

    const answer = await show('shared', { by: couple.second });

    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect((await own()).visibility).toBe('therapist');
  });

  it('reveals neither of two sealed answers when the second fails to open', async () => {
    await write('when-both-answered');
    await write('when-both-answered', { by: couple.second });
    await done();
    const [, second] = couple.couple.partners;
    await api.asOwner(`
      create function crash() returns trigger language plpgsql as $$
      begin raise exception 'The power goes'; end $$`);
    await api.asOwner(`
      create trigger crashes before update of revealed_at on answer for each row
      when (new.partner_id = '${second!.id}' and new.revealed_at is not null)
      execute function crash()`);

    const crashed = await done(couple.second);

    expect(crashed.status).toBe(500);
    expect(await Promise.all([couple.first, couple.second].map(opens))).toEqual([false, false]);
    await api.asOwner('drop trigger crashes on answer');
    await done(couple.second);
    expect(await Promise.all([couple.first, couple.second].map(opens))).toEqual([true, true]);
  });

  describe('in the database itself', () => {
    const as = (place: 0 | 1, sql: string) => {
      const { practiceId } = therapist;
      const { id } = couple.couple.partners[place]!;
      const actor = { kind: 'partner', id, practiceId, coupleId: couple.id, userId: '' } as const;
      const db = api.app.get(PracticeDb);
      return db.enter(actor, () => db.query(sql));
    };

    beforeEach(async () => {
      await write('shared');
      await done();
      await opens(couple.second);
    });

    it.each([
      ['narrowed', `visibility = 'therapist', revealed_at = null`],
      ['forgotten to have been opened', 'opened_at = null'],
      ['said to be opened later', `opened_at = opened_at + interval '1 day'`],
    ])('an opened answer is not %s by its author', async (_, change) => {
      await expect(as(0, `update answer set ${change}`)).rejects.toThrow('not taken back');
    });

    it('an answer is neither opened nor revealed by whom it is kept from', async () => {
      await api.asOwner('update answer set opened_at = null, revealed_at = null').catch(() => null);
      await write('shared', { revision: 1 });

      await as(1, `update answer set revealed_at = now()`);
      await as(1, `select note_opened(id, now()) from assignment`);
      await as(1, `select reveal_answers(id, now()) from assignment`);

      const rows = await api.asOwner('select revealed_at from answer');
      expect(rows).toEqual([{ revealed_at: null }]);
      expect(await opens(couple.second)).toBe(false);
    });
  });
});
