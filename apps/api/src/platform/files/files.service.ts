import { Injectable } from '@nestjs/common';
import { rm } from 'node:fs/promises';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { Clock } from '../clock.ts';
import { found } from '../http/refused.ts';
import type { Verdict } from '../jobs/job.ts';
import { JobHandlers } from '../jobs/job-handlers.ts';
import { PlannedJobs } from '../jobs/planned-jobs.service.ts';
import { PracticeDb } from '../tenancy/practice-db.ts';
import { arrive } from './arriving.ts';
import { RemoveFile } from './file-jobs.ts';
import { FileStore } from './file-store.ts';
import { Opening } from './frames.ts';

const DAY = 24 * 60 * 60_000;
const YEAR = 365 * DAY;

/** A file by the id of the row that holds it. */
export interface Named {
  readonly practiceId: string;
  readonly id: string;
}

/**
 * Sealed files. First it is planned that a file be removed, then it is written, then its row; so
 * whatever fails in between, nothing stays that no row holds, and no row is without its file.
 */
@Injectable()
export class Files {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly jobs: PlannedJobs,
    private readonly store: FileStore,
    handlers: JobHandlers,
  ) {
    handlers.expect(RemoveFile);
    handlers.handle(RemoveFile, ({ fileId }, { practiceId }) =>
      this.removal({ practiceId, id: fileId }),
    );
  }

  /** Within a transaction, before a file may arrive: in a day it goes, unless a row holds it. */
  async expect({ id: fileId }: Named): Promise<void> {
    const dueAt = this.clock.now() + DAY;
    const job = { job: RemoveFile, payload: { fileId }, key: `file:${fileId}`, coupleId: null };
    // Partners see no plan, not even their own.
    await this.db.asPractice(() => this.jobs.planAll([{ ...job, dueAt, deadline: dueAt + YEAR }]));
  }

  /** Outside of any transaction. Answers with the key the file is sealed under. */
  async keep(
    named: Named,
    { body, largest, through }: { body: Readable; largest: number; through: Transform },
  ): Promise<Buffer> {
    const arrived = await arrive(this.store, { name: named.id, body, largest, through });
    try {
      await this.store.keep(nameOf(named), arrived.path);
    } finally {
      await rm(arrived.path, { force: true });
    }
    return arrived.key;
  }

  /** Outside of any transaction. */
  async open(named: Named, key: Buffer): Promise<Readable> {
    const sealed = found(await this.store.open(nameOf(named)));
    const opening = new Opening({ key, name: named.id });
    // Where the file is not what was sealed, what reads it is cut off.
    return pipeline(sealed, opening, () => undefined);
  }

  private async removal(named: Named): Promise<Verdict> {
    const row = await this.db.one<{ held: boolean }>('select file_is_held($1) as held', [named.id]);
    if (row?.held) return { done: true };
    return { afterwards: () => this.store.remove(nameOf(named)) };
  }
}

const nameOf = ({ practiceId, id }: Named) => `${practiceId}/${id}`;
