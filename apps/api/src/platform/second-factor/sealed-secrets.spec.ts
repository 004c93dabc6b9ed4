import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Config } from '../config.ts';
import { SealedSecrets } from './sealed-secrets.ts';

describe('the secret of an authenticator app', () => {
  const [older, newer] = [randomBytes(32), randomBytes(32)];
  const secret = randomBytes(20);

  const sealing = (config: Partial<Config>, rows: object[] = []) => {
    const written: unknown[][] = [];
    const query = async (sql: string, facts: unknown[] = []) => {
      if (sql.startsWith('update')) written.push(facts);
      return { rows };
    };
    const pool = { query } as unknown as pg.Pool;
    return { secrets: new SealedSecrets(config as Config, pool), written };
  };

  it('opens for its person only', () => {
    const { secrets } = sealing({ encryptionKey: newer });
    const sealed = secrets.seal('ana', secret);

    expect(secrets.open('ana', sealed)).toEqual(secret);
    expect(() => secrets.open('ben', sealed)).toThrow();
  });

  it('does not open with another key', () => {
    const { secrets } = sealing({ encryptionKey: older });
    const sealed = secrets.seal('ana', secret);

    expect(() => sealing({ encryptionKey: newer }).secrets.open('ana', sealed)).toThrow();
  });

  it('is sealed with the new key at the start, while the one before is given', async () => {
    const sealed = sealing({ encryptionKey: older }).secrets.seal('ana', secret);
    const row = { user_id: 'ana', sealed_secret: sealed, pending_secret: null };
    const both = { encryptionKey: newer, previousEncryptionKey: older };
    const { secrets, written } = sealing(both, [row]);

    await secrets.onApplicationBootstrap();

    const [[person, anew, pending, before] = []] = written;
    expect([person, pending, before]).toEqual(['ana', null, sealed]);
    expect(secrets.open('ana', String(anew))).toEqual(secret);
  });

  it('that is sealed with the new key already is left as it is', async () => {
    const sealed = sealing({ encryptionKey: newer }).secrets.seal('ana', secret);
    const row = { user_id: 'ana', sealed_secret: sealed, pending_secret: null };
    const both = { encryptionKey: newer, previousEncryptionKey: older };
    const { secrets, written } = sealing(both, [row]);

    await secrets.onApplicationBootstrap();

    expect(written).toEqual([['ana', sealed, null, sealed]]);
  });
});
