import { hkdfSync } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type pg from 'pg';
import { CONFIG, type Config } from '../config.ts';
import { open, seal } from '../encryption/envelope.ts';
import { AUTH_POOL } from '../sign-in/auth.ts';

interface Row {
  user_id: string;
  sealed_secret: string | null;
  pending_secret: string | null;
}

/**
 * The secrets of authenticator apps, sealed with a key that is made from the environment's and
 * bound to their person. While a previous key is given, the program starts by sealing anew what
 * was sealed with it.
 */
@Injectable()
export class SealedSecrets implements OnApplicationBootstrap {
  private readonly key: Buffer;
  private readonly previousKey: Buffer | undefined;

  constructor(
    @Inject(CONFIG) { encryptionKey, previousEncryptionKey }: Config,
    @Inject(AUTH_POOL) private readonly pool: pg.Pool,
  ) {
    this.key = keyFrom(encryptionKey);
    this.previousKey = previousEncryptionKey && keyFrom(previousEncryptionKey);
  }

  seal(userId: string, secret: Buffer): string {
    return seal(secret, this.key, boundTo(userId)).toString('base64');
  }

  /** Throws when it was sealed for somebody else, or with another key. */
  open(userId: string, sealed: string): Buffer {
    return open(Buffer.from(sealed, 'base64'), this.key, boundTo(userId));
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.previousKey) return;
    const { rows } = await this.pool.query<Row>('select * from auth.second_factor');
    for (const row of rows) {
      await this.pool.query(
        `update auth.second_factor set sealed_secret = $2, pending_secret = $3
         where user_id = $1 and sealed_secret is not distinct from $4`,
        [
          ...[row.user_id, this.anew(row.user_id, row.sealed_secret)],
          ...[this.anew(row.user_id, row.pending_secret), row.sealed_secret],
        ],
      );
    }
  }

  // What does not open with the key before is sealed with the one of today already.
  private anew(userId: string, sealed: string | null): string | null {
    if (!sealed || !this.previousKey) return sealed;
    try {
      const bytes = Buffer.from(sealed, 'base64');
      return this.seal(userId, open(bytes, this.previousKey, boundTo(userId)));
    } catch {
      return sealed;
    }
  }
}

const keyFrom = (key: Buffer) => Buffer.from(hkdfSync('sha256', key, '', 'second factor', 32));

const boundTo = (userId: string) => `second-factor:${userId}`;
