import { Injectable } from '@nestjs/common';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';

/** In which language people of this practice read. */
@Injectable()
export class Readers {
  constructor(private readonly db: PracticeDb) {}

  /** The locale of a member or partner: their own language, written as in their practice. */
  async localeOf(personId: string): Promise<string> {
    const row = await this.db.one<{ locale: string }>('select locale_of($1) as locale', [personId]);
    return row?.locale ?? 'en';
  }

  /** The locale of whoever asks. */
  async ofActor(): Promise<string> {
    const row = await this.db.one<{ locale: string }>(
      'select locale_of(current_actor()) as locale',
    );
    return row?.locale ?? 'en';
  }

  /** The locale of the practice itself. */
  async ofPractice(): Promise<string> {
    const row = await this.db.one<{ locale: string }>('select locale from practice');
    return row?.locale ?? 'en';
  }
}
