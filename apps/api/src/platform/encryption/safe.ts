import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { Refused } from '../http/refused.ts';
import { PracticeDb } from '../tenancy/practice-db.ts';
import { numbered, numberOf, open, seal } from './envelope.ts';
import type { Place } from './sealed-places.ts';
import { type WrappedKey, Wrapping } from './wrapping.ts';

interface KeyRow {
  version: number;
  wrapped: Buffer | null;
  wrapped_with: string;
}

interface Key {
  readonly version: number;
  readonly bytes: Buffer;
}

/**
 * Seals and opens what people wrote, with the practice's own data key, which is itself
 * wrapped with the key from the environment. A stolen dump of the database says nothing.
 *
 * A key is read anew in every transaction and forgotten after it: unwrapping costs less than
 * asking whether a remembered key still stands, and what is destroyed is gone everywhere.
 */
@Injectable()
export class Safe {
  private readonly newest = new WeakMap<object, Promise<Key>>();
  private readonly all = new WeakMap<object, Promise<ReadonlyMap<number, Buffer | null>>>();

  constructor(
    private readonly db: PracticeDb,
    private readonly wrapping: Wrapping,
    private readonly clock: Clock,
  ) {}

  async seal(practiceId: string, value: unknown, place: Place): Promise<Buffer> {
    return this.sealBytes(practiceId, Buffer.from(JSON.stringify(value)), place);
  }

  /** Opens a sealed value, or refuses when its key has been destroyed. */
  async open<T>(practiceId: string, value: Buffer, place: Place): Promise<T> {
    const opened = await this.openBytes(practiceId, value, place);
    return JSON.parse(opened.toString()) as T;
  }

  /** The same value under the practice's newest key. */
  async sealAnew(practiceId: string, value: Buffer, place: Place): Promise<Buffer> {
    return this.sealBytes(practiceId, await this.openBytes(practiceId, value, place), place);
  }

  /** Makes the practice's next key, or its first. What is sealed from now on is sealed with it. */
  async makeKey(practiceId: string): Promise<number> {
    const last = await this.db.one<{ version: number; destroyed_at: Date | null }>(
      'select version, destroyed_at from practice_key order by version desc limit 1',
    );
    if (last?.destroyed_at) throw new Refused('erased');
    const key = this.wrapping.newKey(practiceId, (last?.version ?? 0) + 1);
    await this.db.query(
      'insert into practice_key (version, wrapped, wrapped_with) values ($1, $2, $3)',
      [key.version, key.wrapped, key.wrappedWith],
    );
    this.forget();
    return key.version;
  }

  /** Makes everything that people of this practice wrote unreadable, for ever. */
  async destroyKeys(): Promise<void> {
    await this.db.query(
      'update practice_key set wrapped = null, destroyed_at = $1 where destroyed_at is null',
      [this.clock.instant()],
    );
    this.forget();
  }

  private async sealBytes(practiceId: string, plain: Buffer, place: Place): Promise<Buffer> {
    const { version, bytes } = await this.newestKey(practiceId);
    return numbered(version, seal(plain, bytes, boundTo(practiceId, place, version)));
  }

  private async openBytes(practiceId: string, value: Buffer, place: Place): Promise<Buffer> {
    const { version, sealed } = numberOf(value);
    const key = (await this.allKeys(practiceId)).get(version);
    if (key === undefined) throw new Error('No such key');
    if (key === null) throw new Refused('erased');
    return open(sealed, key, boundTo(practiceId, place, version));
  }

  private newestKey(practiceId: string): Promise<Key> {
    return remembered(this.newest, this.db.manager, () => this.readNewest(practiceId));
  }

  private allKeys(practiceId: string): Promise<ReadonlyMap<number, Buffer | null>> {
    return remembered(this.all, this.db.manager, () => this.readAll(practiceId));
  }

  // Locked, so that a key is not let go of between this and the value it seals.
  private async readNewest(practiceId: string): Promise<Key> {
    const row = await this.db.one<KeyRow>(
      `select version, wrapped, wrapped_with from practice_key
       order by version desc limit 1 for key share`,
    );
    if (!row) throw new Error('This practice has no key');
    if (!row.wrapped) throw new Refused('erased');
    return { version: row.version, bytes: this.wrapping.unwrap(practiceId, wrappedKey(row)) };
  }

  private async readAll(practiceId: string): Promise<ReadonlyMap<number, Buffer | null>> {
    const rows = await this.db.query<KeyRow>(
      'select version, wrapped, wrapped_with from practice_key',
    );
    const keys = rows.map(
      (row) =>
        [row.version, row.wrapped && this.wrapping.unwrap(practiceId, wrappedKey(row))] as const,
    );
    return new Map(keys);
  }

  private forget(): void {
    this.newest.delete(this.db.manager);
    this.all.delete(this.db.manager);
  }
}

/** Asks once a transaction. */
function remembered<T>(known: WeakMap<object, T>, transaction: object, ask: () => T): T {
  const answer = known.get(transaction) ?? ask();
  known.set(transaction, answer);
  return answer;
}

function wrappedKey({ version, wrapped, wrapped_with: wrappedWith }: KeyRow): WrappedKey {
  return { version, wrapped: wrapped as Buffer, wrappedWith };
}

function boundTo(practiceId: string, { table, column, row }: Place, version: number): string {
  return `${practiceId}:${table}:${column}:${row}:${version}`;
}
