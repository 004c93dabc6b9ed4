import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.ts';
import type { TakenJob } from './job.ts';

/** A taken job and how long it is still to wait, in milliseconds of the database's time. */
export interface DueJob extends TakenJob {
  readonly name: string;
  readonly attempts: number;
  readonly wait: number;
}

interface DueRow {
  practice_id: string;
  id: string;
  name: string;
  attempts: number;
  wait_ms: number;
}

/** Takes rows whose time has come, of every practice, without seeing into any. */
@Injectable()
export class Dispatcher {
  static readonly AT_ONCE = 1000;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The next due rows, and those due within `ahead` milliseconds. At most `AT_ONCE`. */
  async take(ahead: number): Promise<DueJob[]> {
    const rows = await this.database.query<DueRow[]>(
      `select * from take_due_jobs(make_interval(secs => $1), make_interval(secs => $2), $3)`,
      [this.clock.shift() / 1000, ahead / 1000, Dispatcher.AT_ONCE],
    );
    return rows.map((row) => ({
      practiceId: row.practice_id,
      id: row.id,
      name: row.name,
      attempts: row.attempts,
      wait: Math.max(0, Math.ceil(Number(row.wait_ms))),
    }));
  }
}
