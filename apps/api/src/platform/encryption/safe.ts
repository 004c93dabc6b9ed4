import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';
import { PracticeDb } from '../tenancy/practice-db.ts';
import { open, seal } from './envelope.ts';

/** Where a sealed value lives; part of what it is bound to. */
export interface Place {
  readonly table: 'answer' | 'check_in_note';
  readonly column: 'sealed_value' | 'sealed_text';
  readonly row: string;
}

/**
 * Seals and opens what people wrote, with the practice's own data key, which is itself
 * sealed by the key from the environment. A stolen dump of the database says nothing.
 */
@Injectable()
export class Safe {
  private readonly keys = new Map<string, Buffer>();

  constructor(
    private readonly db: PracticeDb,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async seal(practiceId: string, value: unknown, place: Place): Promise<Buffer> {
    const key = await this.keyOf(practiceId);
    return seal(Buffer.from(JSON.stringify(value)), key, boundTo(practiceId, place));
  }

  async open<T>(practiceId: string, sealed: Buffer, place: Place): Promise<T> {
    const key = await this.keyOf(practiceId);
    return JSON.parse(open(sealed, key, boundTo(practiceId, place)).toString()) as T;
  }

  /** Makes a new practice's first key. */
  async makeKey(practiceId: string): Promise<void> {
    const wrapped = seal(randomBytes(32), this.config.encryptionKey, `key:${practiceId}:1`);
    await this.db.query('insert into practice_key (version, wrapped) values (1, $1)', [wrapped]);
  }

  private async keyOf(practiceId: string): Promise<Buffer> {
    const known = this.keys.get(practiceId);
    if (known) return known;
    const row = await this.db.one<{ version: number; wrapped: Buffer }>(
      'select version, wrapped from practice_key order by version desc limit 1',
    );
    if (!row) throw new Error('This practice has no key');
    const key = open(row.wrapped, this.config.encryptionKey, `key:${practiceId}:${row.version}`);
    if (this.keys.size < 1000) this.keys.set(practiceId, key);
    return key;
  }
}

function boundTo(practiceId: string, { table, column, row }: Place): string {
  return `${practiceId}:${table}:${column}:${row}:1`;
}
