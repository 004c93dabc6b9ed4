import { hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { Refused } from '../http/refused.ts';
import { PracticeDb } from '../tenancy/practice-db.ts';
import { numbered, numberOf, open, seal } from './envelope.ts';
import { type Compartment, compartmentOf, compartments, type Place } from './sealed-places.ts';
import { type WrappedKey, Wrapping } from './wrapping.ts';

interface KeyRow {
  compartment: Compartment;
  version: number;
  wrapped: Buffer | null;
  wrapped_with: string;
}

interface Key {
  readonly version: number;
  readonly bytes: Buffer;
}

/**
 * Seals and opens what people wrote, with the practice's own data keys, which are themselves
 * wrapped with the key from the environment. A stolen dump of the database says nothing. Each
 * compartment has keys of its own; they are made, changed and destroyed together.
 *
 * A key is read anew in every transaction and forgotten after it: unwrapping costs less than
 * asking whether a remembered key still stands, and what is destroyed is gone everywhere.
 */
@Injectable()
export class Safe {
  private readonly newest = new Remembered<Key>();
  private readonly all = new Remembered<ReadonlyMap<number, Buffer | null>>();

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

  /** A key for what is kept elsewhere, drawn from the practice's own: the same until that changes. */
  async drawKey(practiceId: string, purpose: string): Promise<Buffer> {
    const { bytes } = await this.newestKey(practiceId, 'record');
    return Buffer.from(hkdfSync('sha256', bytes, practiceId, purpose, bytes.length));
  }

  /** Makes the practice's next keys, or its first. What is sealed from now on is sealed with them. */
  async makeKeys(practiceId: string): Promise<number> {
    const last = await this.db.one<{ version: number; destroyed_at: Date | null }>(
      'select version, destroyed_at from practice_key order by version desc limit 1',
    );
    if (last?.destroyed_at) throw new Refused('erased');
    const version = (last?.version ?? 0) + 1;
    const keys = compartments.map((compartment) =>
      this.wrapping.newKey(practiceId, { compartment, version }),
    );
    await this.db.query(
      `insert into practice_key (version, wrapped_with, compartment, wrapped)
       select $1, $2, made.* from unnest($3::text[], $4::bytea[]) as made (compartment, wrapped)`,
      [version, this.wrapping.mark, compartments, keys.map(({ wrapped }) => wrapped)],
    );
    this.forget();
    return version;
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
    const { version, bytes } = await this.newestKey(practiceId, compartmentOf(place));
    return numbered(version, seal(plain, bytes, boundTo(practiceId, place, version)));
  }

  private async openBytes(practiceId: string, value: Buffer, place: Place): Promise<Buffer> {
    const { version, sealed } = numberOf(value);
    const key = (await this.allKeys(practiceId, compartmentOf(place))).get(version);
    if (key === undefined) throw new Error('No such key');
    if (key === null) throw new Refused('erased');
    return open(sealed, key, boundTo(practiceId, place, version));
  }

  private newestKey(practiceId: string, compartment: Compartment): Promise<Key> {
    const ask = () => this.readNewest(practiceId, compartment);
    return this.newest.in(this.db.manager, compartment, ask);
  }

  private allKeys(practiceId: string, compartment: Compartment) {
    const ask = () => this.readAll(practiceId, compartment);
    return this.all.in(this.db.manager, compartment, ask);
  }

  // Locked, so that a key is not let go of between this and the value it seals.
  private async readNewest(practiceId: string, compartment: Compartment): Promise<Key> {
    const row = await this.db.one<KeyRow>(
      `select compartment, version, wrapped, wrapped_with from practice_key
       where compartment = $1 order by version desc limit 1 for key share`,
      [compartment],
    );
    if (!row) throw new Error('This practice has no key');
    if (!row.wrapped) throw new Refused('erased');
    return { version: row.version, bytes: this.wrapping.unwrap(practiceId, wrappedKey(row)) };
  }

  private async readAll(practiceId: string, compartment: Compartment) {
    const rows = await this.db.query<KeyRow>(
      'select compartment, version, wrapped, wrapped_with from practice_key where compartment = $1',
      [compartment],
    );
    const keys = rows.map(
      (row) =>
        [row.version, row.wrapped && this.wrapping.unwrap(practiceId, wrappedKey(row))] as const,
    );
    return new Map(keys);
  }

  private forget(): void {
    this.newest.forget(this.db.manager);
    this.all.forget(this.db.manager);
  }
}

/** Asks once a transaction for each compartment. */
class Remembered<T> {
  private readonly known = new WeakMap<object, Map<Compartment, Promise<T>>>();

  in(transaction: object, compartment: Compartment, ask: () => Promise<T>): Promise<T> {
    const answers = this.known.get(transaction) ?? new Map<Compartment, Promise<T>>();
    const answer = answers.get(compartment) ?? ask();
    this.known.set(transaction, answers.set(compartment, answer));
    return answer;
  }

  forget(transaction: object): void {
    this.known.delete(transaction);
  }
}

function wrappedKey({ wrapped, wrapped_with: wrappedWith, ...key }: KeyRow): WrappedKey {
  return { ...key, wrapped: wrapped as Buffer, wrappedWith };
}

function boundTo(practiceId: string, { table, column, row }: Place, version: number): string {
  return `${practiceId}:${table}:${column}:${row}:${version}`;
}
