import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { TotpSetUp } from '@closeknit/contracts/account';
import type pg from 'pg';
import { Clock } from '../clock.ts';
import { AUTH_POOL } from '../sign-in/auth.ts';
import { SealedSecrets } from './sealed-secrets.ts';
import { base32, setUpUri, stepOf } from './totp.ts';

interface Row {
  sealed_secret: string | null;
  pending_secret: string | null;
}

/**
 * Codes from an authenticator app. Each is accepted once: the last accepted time step is
 * kept, and no code of it or of an earlier one opens anything again.
 */
@Injectable()
export class SecondFactors {
  constructor(
    @Inject(AUTH_POOL) private readonly pool: pg.Pool,
    private readonly clock: Clock,
    private readonly secrets: SealedSecrets,
  ) {}

  async isOn(userId: string): Promise<boolean> {
    return Boolean((await this.row(userId))?.sealed_secret);
  }

  /** A new secret, in use only once a code of it is shown. One that is in use stays so until then. */
  async begin(userId: string, email: string): Promise<TotpSetUp> {
    const secret = randomBytes(20);
    await this.pool.query(
      `insert into auth.second_factor (user_id, pending_secret) values ($1, $2)
       on conflict (user_id) do update set pending_secret = excluded.pending_secret`,
      [userId, this.secrets.seal(userId, secret)],
    );
    return { uri: setUpUri(secret, email), secret: base32(secret) };
  }

  /** Puts the new secret to use if this is a code of it. */
  async confirm(userId: string, code: string): Promise<boolean> {
    const pending = (await this.row(userId))?.pending_secret;
    const step = pending && stepOf(code, this.secrets.open(userId, pending), this.clock.now());
    if (!pending || !step) return false;
    const { rowCount } = await this.pool.query(
      `update auth.second_factor set sealed_secret = pending_secret, pending_secret = null,
              last_step = $3 where user_id = $1 and pending_secret = $2`,
      [userId, pending, step],
    );
    return rowCount === 1;
  }

  /** Whether this code is right and has not been used; from now on it has. */
  async accepts(userId: string, code: string): Promise<boolean> {
    const sealed = (await this.row(userId))?.sealed_secret;
    const step = sealed && stepOf(code, this.secrets.open(userId, sealed), this.clock.now());
    if (!sealed || !step) return false;
    const { rowCount } = await this.pool.query(
      `update auth.second_factor set last_step = $3
       where user_id = $1 and sealed_secret = $2 and last_step < $3`,
      [userId, sealed, step],
    );
    return rowCount === 1;
  }

  async turnOff(userId: string): Promise<void> {
    await this.pool.query('delete from auth.second_factor where user_id = $1', [userId]);
  }

  private async row(userId: string): Promise<Row | undefined> {
    const { rows } = await this.pool.query<Row>(
      'select sealed_secret, pending_secret from auth.second_factor where user_id = $1',
      [userId],
    );
    return rows[0];
  }
}
