import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { stillNeeded } from '../database/faults.ts';
import type { Verdict } from '../jobs/job.ts';
import { JobHandlers } from '../jobs/job-handlers.ts';
import { PlannedJobs } from '../jobs/planned-jobs.service.ts';
import { PracticeDb } from '../tenancy/practice-db.ts';
import { SealAnew } from './keys.jobs.ts';
import { Safe } from './safe.ts';
import { sealedPlaces } from './sealed-places.ts';

interface Rotation {
  id: string;
  practice_id: string;
  to_version: number;
  total: number | null;
}

const BATCH = 500;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const MONTH = 30 * 24 * 60 * MINUTE;

/**
 * Seals everything of a practice with its newest key, a batch a job. Each batch, its count and
 * the next batch's job are one transaction, so that a worker may die at any moment. When nothing
 * is left under older keys these are destroyed.
 */
@Injectable()
export class Resealing {
  constructor(
    private readonly db: PracticeDb,
    private readonly safe: Safe,
    private readonly clock: Clock,
    private readonly jobs: PlannedJobs,
    handlers: JobHandlers,
  ) {
    handlers.expect(SealAnew);
    handlers.handle(SealAnew, ({ rotationId }) => this.step(rotationId));
  }

  /** Sees to it that a batch of this rotation is planned. */
  async goOn(rotationId: string): Promise<void> {
    const planned = await this.db.one(
      `select id from planned_job
       where starts_with(key, $1) and state in ('due', 'queued', 'running')`,
      [keyOf(rotationId)],
    );
    if (!planned) await this.plan(rotationId, 0);
  }

  private async step(rotationId: string): Promise<Verdict> {
    const rotation = await this.db.one<Rotation>(
      'select * from key_rotation where id = $1 and finished_at is null for update',
      [rotationId],
    );
    if (!rotation) return { skip: 'gone' };
    if (rotation.total === null) await this.count(rotation);

    const sealed = await this.sealBatch(rotation);
    if (sealed > 0) await this.plan(rotationId, 0);
    else if (!(await this.finish(rotation))) await this.plan(rotationId, MINUTE);
    return { done: true };
  }

  private async count({ id, to_version }: Rotation): Promise<void> {
    const counted = sealedPlaces.map(async ({ table }) => {
      const left = await this.db.one<{ count: number }>(
        'select count(*)::int as count from sealed_before($1, $2, null)',
        [table, to_version],
      );
      return left?.count ?? 0;
    });
    const total = (await Promise.all(counted)).reduce((sum, count) => sum + count, 0);
    await this.db.query('update key_rotation set total = $2 where id = $1', [id, total]);
  }

  /** Seals up to a batch of one table anew, and answers with how many it found. */
  private async sealBatch({ id, practice_id, to_version }: Rotation): Promise<number> {
    for (const place of sealedPlaces) {
      const rows = await this.db.query<{ id: string; sealed: Buffer }>(
        'select id, sealed from sealed_before($1, $2, $3)',
        [place.table, to_version, BATCH],
      );
      if (rows.length === 0) continue;
      const anew = await Promise.all(
        rows.map((row) => this.safe.sealAnew(practice_id, row.sealed, { ...place, row: row.id })),
      );
      await this.db.query(
        `update key_rotation set done = done + seal_anew($2, $3, $4, $5) where id = $1`,
        [id, place.table, rows.map((row) => row.id), rows.map(({ sealed }) => sealed), anew],
      );
      return rows.length;
    }
    return 0;
  }

  /** Lets go of the older keys; false where somebody has just sealed with one of them. */
  private async finish({ id, to_version }: Rotation): Promise<boolean> {
    try {
      await this.db.within(() =>
        this.db.query('delete from practice_key where version < $1', [to_version]),
      );
    } catch (fault) {
      if (!stillNeeded(fault)) throw fault;
      return false;
    }
    const now = this.clock.instant();
    await this.db.query('update key_rotation set finished_at = $2 where id = $1', [id, now]);
    return true;
  }

  private async plan(rotationId: string, wait: number): Promise<void> {
    const payload = { rotationId };
    const dueAt = this.clock.now() + wait;
    const deadline = dueAt + MONTH;
    const key = `${keyOf(rotationId)}${crypto.randomUUID()}`;
    await this.jobs.planAll([{ job: SealAnew, payload, key, coupleId: null, dueAt, deadline }]);
  }
}

const keyOf = (rotationId: string) => `keys:${rotationId}:`;
