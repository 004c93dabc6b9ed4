import type { WordVisibility } from '@closeknit/contracts/check-ins';
import { aCheckIn } from '@closeknit/fixtures/builders';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { aJoinedCouple, aTherapist, type JoinedCouple } from '../testing/given.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

const words = 'the-canary-sings-at-noon';
const THIS_WEEK = '2026-11-23';

describe('one good thing and one wish', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-25T12:00:00Z');
    therapist = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
  });
  afterEach(() => api.close());

  const tell = (visibility: WordVisibility, by = couple.first) =>
    by.post('/api/portal/check-ins', aCheckIn({ wish: { text: words, visibility } }));
  const own = async (by = couple.first) => {
    const { weeks } = (await by.get('/api/portal/check-ins')).body;
    return weeks.at(-1).words[0];
  };
  const read = async (by = couple.second) => (await by.get('/api/portal/check-ins/words')).body;
  const show = async (visibility: WordVisibility, by = couple.first) => {
    const { id } = await own();
    return by.put(`/api/portal/check-ins/words/${id}/visibility`, { visibility });
  };
  const therapistReads = async () =>
    JSON.stringify((await therapist.get(`/api/couples/${couple.id}/trend?weeks=4`)).body).includes(
      words,
    );
  const step = (to: string) => therapist.post(`/api/couples/${couple.id}/steps`, { step: to });

  it.each([
    ['private', false, false],
    ['therapist', true, false],
    ['shared', true, true],
  ] as const)('%s: the therapist reads it %s, the other %s', async (visibility, member, other) => {
    expect((await tell(visibility)).status).toBe(204);

    expect(await therapistReads()).toBe(member);
    expect((await read()).words.length === 1).toBe(other);
    expect(await own()).toMatchObject({ kind: 'wish', text: words, visibility });
  });

  it('have readers apart from each other', async () => {
    const good = { text: 'We laughed.', visibility: 'shared' } as const;
    const wish = { text: words, visibility: 'private' } as const;
    await couple.first.post('/api/portal/check-ins', aCheckIn({ good, wish }));

    const id = expect.any(String);
    expect(await read()).toEqual({
      words: [{ id, week: THIS_WEEK, kind: 'good', text: 'We laughed.' }],
    });
  });

  it.each(['private', 'therapist'] as const)('leave no trace where %s', async (visibility) => {
    const everything = async () => {
      const ways = ['check-ins', 'check-ins/words', 'week', 'own-data', 'privacy'];
      const pages = await Promise.all(ways.map((way) => couple.second.get(`/api/portal/${way}`)));
      return pages.map(({ body: { madeAt: _now, ...body } }) => body);
    };
    const before = await everything();

    await tell(visibility);

    expect(await everything()).toEqual(before);
  });

  it('are taken back until the other has opened them, and no longer', async () => {
    await tell('shared');
    expect((await own()).mayNarrow).toBe(true);
    expect((await show('therapist')).status).toBe(204);
    expect(await read()).toEqual({ words: [] });

    await show('shared');
    await read();

    expect(await show('private')).toMatchObject({
      status: 409,
      body: { code: 'already-opened', errors: [{ pointer: '#/visibility' }] },
    });
    expect((await own()).mayNarrow).toBe(false);
  });

  it('are opened neither by their author nor their therapist, but by a copy taken along', async () => {
    await tell('shared');

    await read(couple.first);
    await therapistReads();
    expect((await own()).mayNarrow).toBe(true);
    const taken = await couple.second.get('/api/portal/own-data');

    expect(taken.body.wordsForYou).toMatchObject([{ kind: 'wish', text: words }]);
    expect((await own()).mayNarrow).toBe(false);
  });

  it('are nobody else’s to show', async () => {
    await tell('therapist');

    expect((await show('shared', couple.second)).status).toBe(404);
    expect(await read()).toEqual({ words: [] });
  });

  it('go with a week that was told as the wrong person, though the other had opened them', async () => {
    await tell('shared');
    await read();

    await couple.first.post(`/api/portal/check-ins/${THIS_WEEK}/clear`);

    expect(await read()).toEqual({ words: [] });
    expect(await api.asOwner('select id from check_in_note')).toEqual([]);
  });

  it('of weeks that nobody asked for are not opened', async () => {
    await tell('shared');
    api.clock.moveTo('2026-12-16T12:00:00Z');

    const lately = (await couple.second.get('/api/portal/check-ins/words?weeks=2')).body;

    expect(lately).toEqual({ words: [] });
    expect((await api.asOwner('select opened_at from check_in_note'))[0]).toEqual({
      opened_at: null,
    });
    expect((await read()).words).toHaveLength(1);
  });

  it('are not taken from who has them by clearing the week, once nothing new passes', async () => {
    await tell('shared');
    await step('pause');

    const cleared = await couple.first.post(`/api/portal/check-ins/${THIS_WEEK}/clear`);

    expect(cleared.status).toBe(409);
    expect((await read()).words).toHaveLength(1);
  });

  it('pass to nobody new while the work rests, and stay with who has them', async () => {
    await tell('shared', couple.second);
    await step('pause');

    expect((await tell('shared')).status).toBe(409);
    expect((await read(couple.first)).words).toHaveLength(1);
    expect((await tell('therapist')).status).toBe(204);
    expect((await show('shared')).status).toBe(409);
  });

  describe('past the program', () => {
    const as = async (place: 0 | 1, sql: string): Promise<unknown[]> => {
      const [seat] = await api.asOwner<{ practice_id: string; id: string; couple_id: string }>(
        `select practice_id, id, couple_id from partner
         where place = '${place === 0 ? 'first' : 'second'}'`,
      );
      const { practice_id: practiceId, id, couple_id: coupleId } = seat!;
      const actor = { kind: 'partner', practiceId, id, coupleId, userId: id } as const;
      return api.app.get(PracticeDb).enter(actor, () => api.app.get(PracticeDb).query(sql));
    };

    it.each(['private', 'therapist'] as const)('rows for %s are not there', async (visibility) => {
      await tell(visibility);

      expect(await as(0, 'select id from check_in_note')).toHaveLength(1);
      expect(await as(1, 'select id from check_in_note')).toEqual([]);
    });

    it('shared rows are neither changed nor deleted by whom they are shared with', async () => {
      await tell('shared');

      await as(1, `update check_in_note set visibility = 'private'`);
      await as(1, 'delete from check_in_note');

      expect(await own()).toMatchObject({ visibility: 'shared' });
    });

    it.each([
      ['taken back', `visibility = 'therapist'`],
      ['forgotten to have been opened', 'opened_at = null'],
      ['written anew', `sealed_text = '\\x00'`],
    ])('opened words are not %s by their author', async (_, change) => {
      await tell('shared');
      await read();

      await expect(as(0, `update check_in_note set ${change}`)).rejects.toThrow();
    });

    it('no row is written in the other’s name', async () => {
      await tell('therapist');

      const taking = as(
        1,
        `insert into check_in_note (couple_id, partner_id, week, kind, visibility, sealed_text)
         select couple_id, id, '${THIS_WEEK}', 'good', 'shared', '\\x00000001'
         from partner where place = 'first'`,
      );
      await expect(taking).rejects.toThrow();
    });
  });
});
