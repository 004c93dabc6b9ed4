import { randomUUID } from 'node:crypto';
import { Refused } from '../http/refused.ts';
import { aJoinedCouple, aTherapist } from '../../testing/given.ts';
import { aStaffedPractice } from '../../testing/given-record.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import { PracticeDb } from './practice-db.ts';

describe('a part of a transaction as the practice itself', () => {
  let api: TestApi;
  let db: PracticeDb;
  let practiceId: string;

  beforeAll(async () => {
    api = await startApi();
    ({ practiceId } = await aStaffedPractice(api));
    db = api.app.get(PracticeDb);
  });
  afterAll(() => api.close());

  const asStranger = <T>(work: () => Promise<T>) =>
    db.enter(
      { kind: 'member', id: randomUUID(), userId: 'x', practiceId, role: 'therapist' },
      work,
    );
  const couples = async () => (await db.query('select id from couple')).length;

  it('sees the couples of all therapists, and only for as long as it lasts', async () => {
    const seen = await asStranger(async () => [
      await couples(),
      await db.asPractice(couples),
      await couples(),
    ]);

    expect(seen).toEqual([0, 1, 0]);
  });

  it('is over, sight and all, when it fails', async () => {
    const seen = await asStranger(async () => {
      const refused = db.asPractice(async () => {
        await db.query(`update couple set family_name = 'gone'`);
        throw new Refused('taken');
      });
      await expect(refused).rejects.toThrow('taken');
      return couples();
    });

    expect(seen).toBe(0);
    expect(await api.asOwner(`select from couple where family_name = 'gone'`)).toEqual([]);
  });

  it.each(['answer', 'check_in_note'])('reads nothing that stands in %s', async (table) => {
    const read = await asStranger(() => db.asPractice(() => db.query(`select from ${table}`)));

    expect(read).toEqual([]);
    expect(await api.asOwner(`select from ${table}`)).not.toEqual([]);
  });

  it('never reaches another practice', async () => {
    const other = await aTherapist(api);
    await aJoinedCouple(api, other);

    expect(await asStranger(() => db.asPractice(couples))).toBe(1);
  });
});
