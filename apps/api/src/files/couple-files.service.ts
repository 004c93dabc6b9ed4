import { Injectable } from '@nestjs/common';
import type { AnswerFiles } from '@closeknit/contracts/files';
import type { Visibility } from '@closeknit/domain/access/privacy';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { UsesService } from '../agreements/uses.service.ts';
import { CareService } from '../couples/care.service.ts';
import { Audit } from '../platform/audit/audit.ts';
import { found } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { AnswerFileRow } from './answer-file.entity.ts';
import { FileBook } from './file-book.service.ts';
import type { Opened } from './opened.service.ts';

interface AnswerRead {
  readonly id: string;
  readonly promptKey: string;
  readonly visibility: Visibility;
  readonly revealedAt: Date | null;
}

/** Files beside the answers of a couple, for those in care of them. */
@Injectable()
export class CoupleFilesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly audit: Audit,
    private readonly book: FileBook,
    private readonly care: CareService,
    private readonly uses: UsesService,
  ) {}

  async of(
    { coupleId, assignmentId }: { coupleId: string; assignmentId: string },
    actor: MemberActor,
  ): Promise<AnswerFiles> {
    await this.care.require(actor, 'assignments:read', coupleId);
    const whose = [assignmentId, coupleId];
    found(await this.db.one('select from assignment where id = $1 and couple_id = $2', whose));
    const read = await this.db.query<AnswerRead>(
      `select id, prompt_key as "promptKey", visibility, revealed_at as "revealedAt"
       from answer where assignment_id = $1 and couple_id = $2`,
      whose,
    );
    const answers = new Map(read.map((answer) => [answer.id, answer]));
    const order = { addedAt: 'ASC', id: 'ASC' } as const;
    const rows = await this.db.of(AnswerFileRow).find({ where: { coupleId }, order });
    const uses = await this.uses.inCouple(coupleId);
    const told = rows.map(async (row) => {
      const answer = answers.get(row.answerId);
      if (!answer) return [];
      const { promptKey, visibility, revealedAt } = answer;
      const { partnerId, agreementId } = row;
      const use = uses({ agreementId, partnerId, visibility, revealedAt });
      return [{ ...(await this.book.told(row)), promptKey, partnerId, use }];
    });
    return { files: (await Promise.all(told)).flat() };
  }

  /** A file to be read, looked up in a transaction of its own. */
  open(
    { coupleId, fileId: id }: { coupleId: string; fileId: string },
    actor: MemberActor,
  ): Promise<Opened> {
    return this.db.enter(actor, async () => {
      await this.care.require(actor, 'assignments:read', coupleId);
      const row = found(await this.book.find({ id, coupleId }));
      this.audit.note(actor, 'assignments:read', { coupleId, subjects: [id] });
      return { row, key: await this.book.keyOf(row) };
    });
  }
}
