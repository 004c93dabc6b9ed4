import { driftIn } from './drift.ts';
import { ownDatabase, type OwnDatabase } from './testing/own-database.ts';
import pg from 'pg';

describe('entities and migrations', () => {
  let database: OwnDatabase;

  beforeAll(async () => {
    database = await ownDatabase();
  });
  afterAll(() => database.drop());

  it('describe the same columns', async () => {
    expect(await driftIn(database.ownerUrl)).toEqual([]);
  });

  it('are found to differ when a column is added behind their back', async () => {
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('alter table couple add column nickname text');
    await owner.end();

    expect(await driftIn(database.ownerUrl)).toEqual(['only in migrations: couple.nickname text']);
  });
});
