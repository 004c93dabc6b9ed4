import { Injectable } from '@nestjs/common';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { AssignmentNotes } from './assignment-notes.service.ts';
import { AssignmentRow } from './assignment.entity.ts';
import type { PartRow } from './assignment-view.ts';
import { ReliefWords } from './relief/relief-words.service.ts';

export type Given = AssignmentRow & { readonly note: string };
export type GivenPart = PartRow & { readonly word: string };

/** What a couple was given, latest first, and each one's part, with the words of both opened. */
@Injectable()
export class GivenRows {
  constructor(
    private readonly db: PracticeDb,
    private readonly notes: AssignmentNotes,
    private readonly words: ReliefWords,
  ) {}

  async ofCouple(coupleId: string): Promise<{ rows: Given[]; parts: GivenPart[] }> {
    const rows = await this.db
      .of(AssignmentRow)
      .find({ where: { coupleId }, order: { givenAt: 'DESC', id: 'DESC' } });
    const parts = await this.db.query<PartRow>(
      `select part.id, part.practice_id as "practiceId", part.assignment_id, part.done_at,
              part.moved_at, part.relief, part.relieved_at, part.sealed_word as "sealedWord",
              partner.id as partner_id, partner.place, partner.first_name
       from assignment_part part join partner on partner.id = part.partner_id
       where part.couple_id = $1 order by partner.place`,
      [coupleId],
    );
    return {
      rows: await Promise.all(
        rows.map(async (row) => ({ ...row, note: await this.notes.of(row) })),
      ),
      parts: await Promise.all(
        parts.map(async (part) => ({ ...part, word: await this.words.of(part) })),
      ),
    };
  }
}
