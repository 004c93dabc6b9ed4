import { Injectable } from '@nestjs/common';
import type { Keys } from '@closeknit/contracts/keys';
import { Clock } from '../clock.ts';
import { found } from '../http/refused.ts';
import { PracticeDb } from '../tenancy/practice-db.ts';
import { Resealing } from './resealing.ts';
import { Safe } from './safe.ts';

interface Row {
  version: number;
  created_at: Date;
  destroyed_at: Date | null;
  started_at: Date | null;
  finished_at: Date | null;
  done: number;
  total: number | null;
}

/** A practice's keys, as its owner sees and changes them. */
@Injectable()
export class KeysService {
  constructor(
    private readonly db: PracticeDb,
    private readonly safe: Safe,
    private readonly clock: Clock,
    private readonly resealing: Resealing,
  ) {}

  async read(): Promise<Keys> {
    const row = await this.db.one<Row>(
      `select key.version, key.created_at, destroyed_at, started_at, finished_at, done, total
       from practice_key key left join key_rotation on to_version = key.version
       where compartment = 'record' order by key.version desc limit 1`,
    );
    const { version, created_at, destroyed_at, started_at, finished_at, done, total } = found(row);
    const change = started_at && {
      startedAt: started_at.toISOString(),
      finishedAt: finished_at?.toISOString() ?? null,
      done,
      total,
    };
    const destroyedAt = destroyed_at?.toISOString() ?? null;
    return { version, since: created_at.toISOString(), destroyedAt, change };
  }

  /**
   * Makes a new key and begins to seal everything with it. While a change is under way there is
   * no second one: it is only seen to that the first goes on.
   */
  async change(): Promise<Keys> {
    // Two who ask at once take turns, and the second finds the first's change.
    await this.db.query('select from practice for update');
    const underWay = await this.db.one<{ id: string }>(
      'select id from key_rotation where finished_at is null',
    );
    await this.resealing.goOn(underWay?.id ?? (await this.begin()));
    return this.read();
  }

  /** Lets go of all keys, for ever, and of a change of them that is under way. */
  async destroy(): Promise<void> {
    await this.safe.destroyKeys();
    await this.db.query('update key_rotation set finished_at = $1 where finished_at is null', [
      this.clock.instant(),
    ]);
  }

  private async begin(): Promise<string> {
    const { practiceId } = found(
      await this.db.one<{ practiceId: string }>('select current_practice() as "practiceId"'),
    );
    const version = await this.safe.makeKeys(practiceId);
    const row = await this.db.one<{ id: string }>(
      'insert into key_rotation (to_version, started_at) values ($1, $2) returning id',
      [version, this.clock.instant()],
    );
    return found(row).id;
  }
}
