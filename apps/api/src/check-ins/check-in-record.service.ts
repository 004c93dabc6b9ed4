import { Injectable } from '@nestjs/common';
import type { Visibility } from '@closeknit/contracts/exercises';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { CheckInNoteRow } from './check-in-note.entity.ts';
import { CheckInRow } from './check-in.entity.ts';
import { CheckInsService, scored } from './check-ins.service.ts';

type Scored = ReturnType<typeof scored>;

/** Check-ins as a record, for what people take along or have released. */
@Injectable()
export class CheckInRecordService {
  constructor(
    private readonly db: PracticeDb,
    private readonly checkIns: CheckInsService,
  ) {}

  /** Of both partners, by week; without the sentences, which were for the therapist or for nobody. */
  async ofCouple(coupleId: string): Promise<(Scored & { partnerId: string })[]> {
    const order = { week: 'ASC', partnerId: 'ASC' } as const;
    const rows = await this.db.of(CheckInRow).find({ where: { coupleId }, order });
    return rows.map((row) => ({ partnerId: row.partnerId, ...scored(row) }));
  }

  /** Of one partner, with the own sentences. */
  async ofPartner(partnerId: string) {
    const order = { week: 'ASC' } as const;
    const rows = await this.db.of(CheckInRow).find({ where: { partnerId }, order });
    const notes = await this.db.of(CheckInNoteRow).findBy({ partnerId });
    const texts = await this.checkIns.notesOf(notes);
    return rows.map((row) => {
      const { visibility } = notes.find(({ checkInId }) => checkInId === row.id) ?? {};
      return { ...scored(row), note: visibility ? noteOf(texts.get(row.id), visibility) : null };
    });
  }
}

const noteOf = <V extends Visibility>(text = '', visibility: V) => ({ text, visibility });
