import { Injectable } from '@nestjs/common';
import { INSTRUMENTS } from '@closeknit/domain/check-ins/instruments/shipped';
import {
  instrumentFrom,
  type WrittenQuestionnaire,
} from '@closeknit/domain/check-ins/instruments/written';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { Catalogue } from './catalogue.ts';

interface VersionRow {
  readonly key: string;
  readonly version: number;
  readonly written: WrittenQuestionnaire;
  readonly isInUse: boolean;
}

/** What can be asked in this practice, as far as whoever asks may know of it. */
@Injectable()
export class InstrumentShelf {
  constructor(private readonly db: PracticeDb) {}

  /** The shipped ones first, then the practice's own by title, an older version after a newer one. */
  async catalogue(): Promise<Catalogue> {
    const own = await this.db.query<VersionRow>(
      `select own.id as key, each.version, each.written,
              own.retired_at is null and own.version = each.version as "isInUse"
       from practice_questionnaire own
       join practice_questionnaire_version each on each.questionnaire_id = own.id
       order by lower(own.title), own.id, each.version desc`,
    );
    const shipped = INSTRUMENTS.map((instrument) => ({ instrument, isInUse: true }));
    const written = own.map(({ key, version, written: words, isInUse }) => ({
      ...{ instrument: instrumentFrom(words, { key, version }), isInUse },
    }));
    return new Catalogue([...shipped, ...written]);
  }
}
