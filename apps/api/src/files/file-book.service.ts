import { Injectable } from '@nestjs/common';
import type { KeptFile } from '@closeknit/contracts/files';
import { Safe } from '../platform/encryption/safe.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { AnswerFileRow } from './answer-file.entity.ts';

/** What is sealed beside a file: its own key, in base64, and what is to be seen in it. */
interface Facts {
  readonly key: string;
  readonly description: string;
}

type Fresh = Omit<AnswerFileRow, 'keyVersion' | 'keyCompartment' | 'agreementId' | 'sealedFacts'>;

/** The rows of files, as far as the one who asks may read them. */
@Injectable()
export class FileBook {
  constructor(
    private readonly db: PracticeDb,
    private readonly safe: Safe,
  ) {}

  find(where: Partial<Pick<AnswerFileRow, 'id' | 'coupleId' | 'partnerId'>>) {
    return this.db.of(AnswerFileRow).findOneBy(where);
  }

  async insert(fresh: Fresh, key: Buffer): Promise<void> {
    const facts = { key: key.toString('base64'), description: '' };
    const sealedFacts = await this.safe.seal(fresh.practiceId, facts, placeOf(fresh.id));
    await this.db.of(AnswerFileRow).insert({ ...fresh, sealedFacts });
  }

  async describe(row: AnswerFileRow, description: string): Promise<void> {
    const facts = { ...(await this.facts(row)), description };
    const sealedFacts = await this.safe.seal(row.practiceId, facts, placeOf(row.id));
    await this.db.of(AnswerFileRow).update({ id: row.id }, { sealedFacts });
  }

  async keyOf(row: AnswerFileRow): Promise<Buffer> {
    return Buffer.from((await this.facts(row)).key, 'base64');
  }

  async told(row: AnswerFileRow): Promise<KeptFile> {
    const { id, kind, size, addedAt } = row;
    const { description } = await this.facts(row);
    return { id, kind, size, description, addedAt: addedAt.toISOString() };
  }

  private facts({ practiceId, id, sealedFacts }: AnswerFileRow): Promise<Facts> {
    return this.safe.open(practiceId, sealedFacts, placeOf(id));
  }
}

const placeOf = (row: string) => ({ table: 'answer_file', column: 'sealed_facts', row }) as const;
