import { Injectable } from '@nestjs/common';
import type { Release } from '@closeknit/domain/records/release';
import { Safe } from '../../platform/encryption/safe.ts';
import { found } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { ReleaseAnswerRow } from './release-answer.entity.ts';
import { ReleaseRequestRow } from './release-request.entity.ts';

export interface ReleaseWords {
  readonly recipient: string;
  readonly purpose: string;
}

interface DisclosureView {
  readonly id: string;
  readonly releaseId: string;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly format: 'json' | 'paper';
}

export interface Booked {
  readonly row: ReleaseRequestRow;
  readonly words: ReleaseWords;
  /** The answers this reader may see: a partner sees their own. */
  readonly answers: readonly ReleaseAnswerRow[];
  readonly disclosures: readonly DisclosureView[];
}

/** Requests of a couple with all that came of them, as the one who asks may see it. */
@Injectable()
export class ReleaseBook {
  constructor(
    private readonly db: PracticeDb,
    private readonly safe: Safe,
  ) {}

  async ofCouple(coupleId: string): Promise<Booked[]> {
    const order = { askedAt: 'DESC', id: 'DESC' } as const;
    const rows = await this.db.of(ReleaseRequestRow).find({ where: { coupleId }, order });
    const answers = await this.db.of(ReleaseAnswerRow).findBy({ coupleId });
    const disclosures = await this.db.query<DisclosureView>(
      `select disclosure.id, release_id as "releaseId", made_at as "madeAt", format,
              member.name as "madeBy"
       from disclosure join member on member.id = made_by
       where couple_id = $1 order by made_at desc, disclosure.id desc`,
      [coupleId],
    );
    return Promise.all(
      rows.map(async (row) => ({
        row,
        words: await this.wordsOf(row),
        answers: answers.filter(({ releaseId }) => releaseId === row.id),
        disclosures: disclosures.filter(({ releaseId }) => releaseId === row.id),
      })),
    );
  }

  async find(coupleId: string, id: string): Promise<Booked> {
    return found((await this.ofCouple(coupleId)).find(({ row }) => row.id === id));
  }

  /** Whether both signatures stand, also for a partner, who sees but their own. */
  async isSigned(id: string): Promise<boolean> {
    const row = await this.db.one<{ signed: boolean }>('select release_signed($1) as signed', [id]);
    return row?.signed ?? false;
  }

  seal(practiceId: string, id: string, words: ReleaseWords): Promise<Buffer> {
    return this.safe.seal(practiceId, words, placeOf(id));
  }

  private wordsOf({ practiceId, id, sealedWords }: ReleaseRequestRow): Promise<ReleaseWords> {
    return this.safe.open(practiceId, sealedWords, placeOf(id));
  }
}

/** What everybody concerned is shown of a request. */
export function factsOf({ row, words, disclosures }: Booked) {
  return {
    id: row.id,
    parts: row.parts,
    ...words,
    askedAt: row.askedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    disclosures: disclosures.map(({ id, madeAt, madeBy, format }) => ({
      ...{ id, madeBy, format, madeAt: madeAt.toISOString() },
    })),
  };
}

/** A request as the rules know it. */
export function ofRules(
  { row, answers }: Booked,
  partners: { readonly first: string; readonly second: string },
): Release {
  const answerOf = (id: string) =>
    answers.find(({ partnerId }) => partnerId === id)?.answer ?? 'open';
  return {
    first: answerOf(partners.first),
    second: answerOf(partners.second),
    decision: row.decision,
    expiresAt: row.expiresAt.getTime(),
  };
}

const placeOf = (row: string) =>
  ({ table: 'release_request', column: 'sealed_words', row }) as const;
