import pg from 'pg';
import { ownDatabase } from './own-database.ts';

describe('a database of one spec file', () => {
  it('is migrated, and open to the application role', async () => {
    const own = await ownDatabase();
    const client = new pg.Client({ connectionString: own.appUrl });
    await client.connect();

    const { rows } = await client.query('select current_user as role');
    await client.end();
    await own.drop();

    expect(rows).toEqual([{ role: 'closeknit_app' }]);
  });
});
