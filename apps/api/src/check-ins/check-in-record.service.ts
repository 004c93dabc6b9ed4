import { Injectable } from '@nestjs/common';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import type { OwnData } from '@closeknit/contracts/own-data';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { CheckInRow } from './check-in.entity.ts';
import { scored } from './check-ins.service.ts';
import { WordsService } from './words.service.ts';

const EVER = '0001-01-01';

type Scored = ReturnType<typeof scored>;

/** Check-ins as a record, for what people take along or have released. */
@Injectable()
export class CheckInRecordService {
  constructor(
    private readonly db: PracticeDb,
    private readonly words: WordsService,
  ) {}

  /** Of both partners, by week; without the sentences, each of which has readers of its own. */
  async ofCouple(coupleId: string): Promise<(Scored & { partnerId: string })[]> {
    const order = { week: 'ASC', partnerId: 'ASC' } as const;
    const rows = await this.db.of(CheckInRow).find({ where: { coupleId }, order });
    return rows.map((row) => ({ partnerId: row.partnerId, ...scored(row) }));
  }

  /** Of one partner, with the own sentences, and those the other has shared. */
  async ofPartner(actor: PartnerActor): Promise<Pick<OwnData, 'checkIns' | 'wordsForYou'>> {
    const order = { week: 'ASC' } as const;
    const rows = await this.db.of(CheckInRow).find({ where: { partnerId: actor.id }, order });
    const own = await this.words.ofOwn(actor.id);
    return {
      checkIns: rows.map((row) => ({ ...scored(row), words: own.get(row.week) ?? [] })),
      wordsForYou: (await this.words.forYou(EVER, actor)).words,
    };
  }
}
