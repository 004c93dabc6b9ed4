import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Actor } from '@closeknit/domain/access/actor';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';

const ambient = new AsyncLocalStorage<EntityManager>();

const SETTINGS = `select set_config('app.practice', $1, true), set_config('app.actor_kind', $2, true),
  set_config('app.actor', $3, true), set_config('app.couple', $4, true)`;

/**
 * The database as one actor sees it: one practice, one transaction, the row policies on.
 * Outside of `enter` there is no database. No mail, HTTP or queue call belongs inside.
 */
@Injectable()
export class PracticeDb {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Runs `work` in a transaction of the actor's practice; commits when it resolves. */
  enter<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.database.transaction(async (manager) => {
      const id = 'id' in actor ? actor.id : '';
      const couple = 'coupleId' in actor ? actor.coupleId : '';
      await manager.query(SETTINGS, [actor.practiceId, actor.kind, id, couple]);
      return ambient.run(manager, work);
    });
  }

  get manager(): EntityManager {
    const manager = ambient.getStore();
    if (!manager) throw new Error('No practice has been entered');
    return manager;
  }

  of<Row extends ObjectLiteral>(row: EntityTarget<Row>): Repository<Row> {
    return this.manager.getRepository(row);
  }

  query<Row>(sql: string, facts: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query<Row[]>(sql, [...facts]);
  }

  /** The first row, or null. */
  async one<Row>(sql: string, facts: readonly unknown[] = []): Promise<Row | null> {
    const [row] = await this.query<Row>(sql, facts);
    return row ?? null;
  }

  /** Runs a part of the transaction under a savepoint: if it fails, only it is undone. */
  within<T>(work: () => Promise<T>): Promise<T> {
    return this.manager.transaction((manager) => ambient.run(manager, work));
  }

  /**
   * Widens a visitor's sight to the couple of their invitation, for the rest of this
   * transaction, once the invitation's secret has been proved.
   */
  async sightOfCouple(coupleId: string): Promise<void> {
    await this.manager.query(`select set_config('app.couple', $1, true)`, [coupleId]);
  }
}
