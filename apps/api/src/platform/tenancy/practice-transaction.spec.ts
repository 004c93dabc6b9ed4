import { PracticeDb } from './practice-db.ts';
import { PracticeRow } from '../../practices/practice.entity.ts';
import { aTherapist } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';

describe('the transaction of a practice', () => {
  let api: TestApi;
  let db: PracticeDb;
  let practiceId: string;

  beforeAll(async () => {
    api = await startApi();
    db = api.app.get(PracticeDb);
    practiceId = (await aTherapist(api)).practiceId;
  });
  afterAll(() => api.close());

  const enter = <T>(work: () => Promise<T>) => db.enter({ kind: 'system', practiceId }, work);
  const rename = (name: string) => db.query('update practice set name = $1', [name]);
  const name = async () => (await api.asOwner<{ name: string }>('select name from practice'))[0];

  it('undoes everything when the work fails, also what a repository wrote', async () => {
    const before = await name();

    const failing = enter(async () => {
      await rename('Half done');
      await db.of(PracticeRow).save({ id: practiceId, name: 'Saved', zone: 'Europe/Oslo' });
      throw new Error('No further');
    });

    await expect(failing).rejects.toThrow('No further');
    expect(await name()).toEqual(before);
  });

  it('undoes only a part that failed under a savepoint', async () => {
    await enter(async () => {
      await rename('Kept');
      await expect(db.within(() => db.query('select 1 / 0'))).rejects.toThrow('zero');
      const lost = db.within(async () => {
        await rename('Lost');
        throw new Error('No further');
      });
      await expect(lost).rejects.toThrow('No further');
    });

    expect(await name()).toEqual({ name: 'Kept' });
  });

  it('does not call undone work committed, even where a failing statement went unheard', async () => {
    const deaf = enter(async () => {
      await rename('Unheard');
      await db.query('select 1 / 0').catch(() => undefined);
    });

    await expect(deaf).rejects.toThrow('undone');
    expect(await name()).toEqual({ name: 'Kept' });
  });

  it('gives each of several statements asked for at once its own answer, in order', async () => {
    const read = (n: number) => db.one<{ n: number }>('select $1::int as n', [n]);

    const answers = await enter(async () => {
      const asked = [read(1), rename('In between'), read(2), db.of(PracticeRow).find(), read(3)];
      return Promise.all(asked);
    });

    expect(answers).toMatchObject([{ n: 1 }, [], { n: 2 }, [{ name: 'In between' }], { n: 3 }]);
  });

  it('undoes all of several statements asked for at once when one of them fails', async () => {
    const before = await name();

    const failing = enter(() =>
      Promise.all([rename('First'), db.query('select 1 / 0'), rename('Last')]),
    );

    await expect(failing).rejects.toThrow('division by zero');
    expect(await name()).toEqual(before);
    expect(await enter(() => db.query('select name from practice'))).toEqual([before]);
  });

  it('refuses an actor whose id is no id', async () => {
    const actor = { kind: 'system', practiceId: `'; drop table practice; --` } as const;

    await expect(db.enter(actor, name)).rejects.toThrow('Neither an id');
  });

  it('goes on after a migration changed a table that its statements read', async () => {
    const read = () => enter(() => db.query('select * from practice'));
    await read();
    await api.asOwner(`alter table practice add column motto text default 'Closer'`);

    // As many as there may be connections that knew the table as it was.
    for (let connection = 0; connection < 5; connection++) await read().catch(() => undefined);

    expect(await read()).toMatchObject([{ motto: 'Closer' }]);
  });

  it('leaves nothing behind on the connection', async () => {
    await enter(() => db.query('select 1'));

    const seen = await Promise.all(
      Array.from({ length: 10 }, () =>
        db.enter({ kind: 'system', practiceId: '00000000-0000-7000-8000-000000000000' }, () =>
          db.query('select * from member'),
        ),
      ),
    );

    expect(seen.flat()).toEqual([]);
  });
});
