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
import type { QueryConfig } from 'pg';
import { Clock } from '../clock.ts';
import { type Entered, inTransaction } from './practice-transaction.ts';
import { prepared } from './statements.ts';

const ambient = new AsyncLocalStorage<Entered>();

/**
 * The database as one actor sees it: one practice, one transaction, the row policies on.
 * Outside of `enter` there is no database. No mail, HTTP or queue call belongs inside.
 */
@Injectable()
export class PracticeDb {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Runs `work` in a transaction of the actor's practice; commits when it resolves. */
  enter<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    const asked = { actor, shift: this.clock.shift() };
    return inTransaction(this.database, asked, (entered) => ambient.run(entered, work));
  }

  /** What this transaction is known by while it lasts. */
  get transaction(): object {
    return this.entered;
  }

  /** Has one more statement sent with the commit; if it fails, nothing is committed. */
  atEnd(statement: () => QueryConfig): void {
    this.entered.closing.push(statement);
  }

  get manager(): EntityManager {
    return this.entered.manager;
  }

  of<Row extends ObjectLiteral>(row: EntityTarget<Row>): Repository<Row> {
    return this.manager.getRepository(row);
  }

  async query<Row>(sql: string, facts: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.entered.client.query(prepared(sql, facts));
    return rows as Row[];
  }

  /** The first row, or null. */
  async one<Row>(sql: string, facts: readonly unknown[] = []): Promise<Row | null> {
    const [row] = await this.query<Row>(sql, facts);
    return row ?? null;
  }

  /** Runs a part of the transaction under a savepoint: if it fails, only it is undone. */
  within<T>(work: () => Promise<T>): Promise<T> {
    return this.manager.transaction(work);
  }

  /**
   * Runs a part of the transaction as the practice itself: for what an actor may cause, once
   * that has been decided, but not see, such as the diary of whoever receives a couple. What
   * people wrote stays out of its sight. A failure undoes the part, its sight included.
   */
  asPractice<T>(work: () => Promise<T>): Promise<T> {
    return this.within(async () => {
      const before = await this.one<{ kind: string }>(`select current_actor_kind() as kind`);
      await this.actAs('system');
      const result = await work();
      await this.actAs(before?.kind ?? '');
      return result;
    });
  }

  private async actAs(kind: string): Promise<void> {
    await this.query(`select set_config('app.actor_kind', $1, true)`, [kind]);
  }

  /**
   * Widens a visitor's sight to the couple of their invitation, for the rest of this
   * transaction, once the invitation's secret has been proved.
   */
  async sightOfCouple(coupleId: string): Promise<void> {
    await this.query(`select set_config('app.couple', $1, true)`, [coupleId]);
  }

  private get entered(): Entered {
    const entered = ambient.getStore();
    if (!entered) throw new Error('No practice has been entered');
    return entered;
  }
}
