import { Injectable } from '@nestjs/common';
import type { UnsignedNotes } from '@closeknit/contracts/notes';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { BOTH_PARTNERS, COUPLE_NAME } from '../couples/couple-name.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';

interface Row {
  coupleId: string;
  coupleName: string;
  count: number;
  since: Date;
}

/** Where notes of the record wait for their author's signature. */
@Injectable()
export class UnsignedNotesService {
  constructor(private readonly db: PracticeDb) {}

  /** The reader's own drafts, by couple, whatever has waited longest first. */
  async of({ id }: MemberActor): Promise<UnsignedNotes> {
    const rows = await this.db.query<Row>(
      `select couple.id as "coupleId", ${COUPLE_NAME} as "coupleName", unsigned.count, unsigned.since
       from (select couple_id, count(*)::integer as count, min(begun_at) as since
             from progress_note where author_id = $1 and signed_at is null
             group by couple_id) as unsigned
       join couple on couple.id = unsigned.couple_id ${BOTH_PARTNERS}
       order by unsigned.since, couple.id`,
      [id],
    );
    return { couples: rows.map((row) => ({ ...row, since: row.since.toISOString() })) };
  }
}
