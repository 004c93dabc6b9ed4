import type { Actor } from '@closeknit/domain/access/actor';
import type { Client, QueryConfig } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { GatheredClient } from './gathered-client.ts';

export interface Entered {
  readonly manager: EntityManager;
  readonly client: GatheredClient;
  /** The last statements of the transaction; they leave in one packet with its commit. */
  readonly closing: (() => QueryConfig)[];
}

/** Who asks, and how far the asker's clock runs ahead of the database's, in milliseconds. */
export interface Asked {
  readonly actor: Actor;
  readonly shift: number;
}

/**
 * Runs `work` in one transaction of the actor's practice, which commits when it resolves
 * and is rolled back when it does not. To begin and to say who asks is one round trip.
 */
export async function inTransaction<T>(
  database: DataSource,
  asked: Asked,
  work: (entered: Entered) => Promise<T>,
): Promise<T> {
  const beginning = beginningFor(asked);
  const runner = database.createQueryRunner();
  const client = new GatheredClient((await runner.connect()) as Client);
  try {
    await client.query(beginning);
    const entered: Entered = { manager: managerWithin(runner), client, closing: [] };
    const result = await work(entered);
    await commit(entered);
    return result;
  } catch (fault) {
    await undo(client, fault);
    throw fault;
  } finally {
    await runner.release();
  }
}

// The runner did not begin this transaction, but must know of it: a repository would begin
// one of its own, and a nested transaction would be no savepoint.
function managerWithin(runner: QueryRunner): EntityManager {
  return Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 }).manager;
}

// Postgres answers the commit of a transaction in which a statement failed by undoing it.
async function commit({ client, closing }: Entered): Promise<void> {
  const closed = closing.map((statement) => client.query(statement()));
  const answers = await Promise.all([...closed, client.query('commit')]);
  if (answers.at(-1)?.command !== 'COMMIT')
    throw new Error('The transaction was undone instead of committed');
}

const PLAN_OUTLIVED_ITS_TABLE = '0A000';

async function undo(client: GatheredClient, fault: unknown): Promise<void> {
  const isStale = (fault as { code?: unknown } | null)?.code === PLAN_OUTLIVED_ITS_TABLE;
  try {
    await client.query('rollback');
    if (isStale) client.discard();
  } catch {
    // What cannot be rolled back must not go back to the pool with its transaction open.
    client.discard();
  }
}

/** Begins and says who asks, for this transaction only. */
function beginningFor({ actor, shift }: Asked): string {
  const id = 'id' in actor ? actor.id : '';
  const role = 'role' in actor ? actor.role : '';
  const couple = 'coupleId' in actor ? actor.coupleId : '';
  return `begin; select set_config('app.practice', '${plain(actor.practiceId)}', true),
    set_config('app.actor_kind', '${plain(actor.kind)}', true),
    set_config('app.role', '${plain(role)}', true),
    set_config('app.actor', '${plain(id)}', true), set_config('app.couple', '${plain(couple)}', true)${
      shift ? `, set_config('app.shift', '${plain(String(Math.round(shift)))}', true)` : ''
    }`;
}

// These stand in the statement itself, so nothing but ids, kinds and numbers may pass.
function plain(text: string): string {
  if (!/^[0-9a-z-]*$/i.test(text)) throw new Error('Neither an id nor a kind of actor');
  return text;
}
