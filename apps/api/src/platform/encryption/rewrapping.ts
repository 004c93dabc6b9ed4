import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { PinoLogger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { PracticeDb } from '../tenancy/practice-db.ts';
import type { Compartment } from './sealed-places.ts';
import { Wrapping } from './wrapping.ts';

interface KeyRow {
  compartment: Compartment;
  version: number;
  wrapped: Buffer;
  wrapped_with: string;
}

/**
 * While a previous key is given, the program starts by wrapping with the key of today what is
 * still wrapped with the one before. The data keys, and what they seal, stay as they are.
 */
@Injectable()
export class Rewrapping implements OnApplicationBootstrap {
  constructor(
    private readonly db: PracticeDb,
    private readonly wrapping: Wrapping,
    @InjectDataSource() private readonly database: DataSource,
    private readonly log: PinoLogger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.wrapping.hasPrevious) return;
    const practices = await this.database.query<{ id: string }[]>(
      'select practice_id as id from practices_not_wrapped_with($1)',
      [this.wrapping.mark],
    );
    let stuck = 0;
    for (const { id } of practices) if (!(await this.rewrap(id))) stuck += 1;
    const wrapped = practices.length - stuck;
    if (stuck > 0) this.log.error({ stuck, wrapped }, 'keys fit neither ENCRYPTION_KEY');
    else this.log.info({ wrapped }, 'every key is wrapped with ENCRYPTION_KEY');
  }

  /** False where a key was wrapped with neither of the two. */
  private async rewrap(practiceId: string): Promise<boolean> {
    try {
      await this.db.enter({ kind: 'system', practiceId }, () => this.rewrapAll(practiceId));
      return true;
    } catch (fault) {
      if ((fault as { code?: unknown }).code !== undefined) throw fault;
      return false;
    }
  }

  private async rewrapAll(practiceId: string): Promise<void> {
    const rows = await this.db.query<KeyRow>(
      `select compartment, version, wrapped, wrapped_with from practice_key
       where wrapped_with <> $1 and wrapped is not null for update`,
      [this.wrapping.mark],
    );
    for (const { wrapped_with: wrappedWith, ...key } of rows) {
      const anew = this.wrapping.rewrap(practiceId, { ...key, wrappedWith });
      await this.db.query(
        `update practice_key set wrapped = $3, wrapped_with = $4
         where compartment = $1 and version = $2`,
        [anew.compartment, anew.version, anew.wrapped, anew.wrappedWith],
      );
    }
  }
}
