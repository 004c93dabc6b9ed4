import { createHash, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { AUTH_POOL } from '../sign-in/auth.ts';

const HOW_MANY = 10;
// Without what is easily taken for something else on paper. Sixteen are 79 bits, too many to
// try, so that a plain digest keeps them.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Codes kept on paper, each good for one sign-in. Only their digests are stored. */
@Injectable()
export class RecoveryCodes {
  constructor(@Inject(AUTH_POOL) private readonly pool: pg.Pool) {}

  /** Makes new ones; the earlier open nothing any more. This is the only time they are told. */
  async renew(userId: string): Promise<string[]> {
    const codes = Array.from({ length: HOW_MANY }, newCode);
    const digests = codes.map((code) => digestOf(userId, code));
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
      [userId, digestOf(userId, code)],
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
}

function digestOf(userId: string, code: string): Buffer {
  const plain = code.toLowerCase().replaceAll(/[\s-]/g, '');
  return createHash('sha256').update(`recovery ${userId} ${plain}`).digest();
}

function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
