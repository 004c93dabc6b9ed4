import { createHmac, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { CONFIG, type Config } from '../config.ts';
import { AUTH_POOL } from '../sign-in/auth.ts';

const HOW_MANY = 10;
// Without what is easily taken for something else on paper: 10 of these are 49 bits.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Codes kept on paper, each good for one sign-in. Only their keyed digests are stored. */
@Injectable()
export class RecoveryCodes {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(AUTH_POOL) private readonly pool: pg.Pool,
  ) {}

  /** Makes new ones; the earlier open nothing any more. This is the only time they are told. */
  async renew(userId: string): Promise<string[]> {
    const codes = Array.from({ length: HOW_MANY }, newCode);
    const digests = codes.map((code) => this.digest(userId, code));
    await this.pool.query(
      `with gone as (delete from auth.recovery_code where user_id = $1)
       insert into auth.recovery_code (user_id, digest) select $1, unnest($2::bytea[])`,
      [userId, digests],
    );
    return codes;
  }

  /** Whether this is one of them and was not used; from now on it was. */
  async spend(userId: string, code: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'delete from auth.recovery_code where user_id = $1 and digest = $2',
      [userId, this.digest(userId, code)],
    );
    return rowCount === 1;
  }

  async left(userId: string): Promise<number> {
    const { rows } = await this.pool.query<{ left: number }>(
      'select count(*)::int as left from auth.recovery_code where user_id = $1',
      [userId],
    );
    return rows[0]?.left ?? 0;
  }

  async destroy(userId: string): Promise<void> {
    await this.pool.query('delete from auth.recovery_code where user_id = $1', [userId]);
  }

  private digest(userId: string, code: string): Buffer {
    const plain = code.toLowerCase().replaceAll(/[\s-]/g, '');
    return createHmac('sha256', this.config.sessionSecret)
      .update(`recovery ${userId} ${plain}`)
      .digest();
  }
}

function newCode(): string {
  const letters = Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}
