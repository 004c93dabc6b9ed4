import { Injectable } from '@nestjs/common';
import type { DescribeFile, OwnFiles } from '@closeknit/contracts/files';
import type { OwnData } from '@closeknit/contracts/own-data';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { StandingService } from '../couples/standing.service.ts';
import { Audit } from '../platform/audit/audit.ts';
import { Clock } from '../platform/clock.ts';
import { found } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { AnswerFileRow } from './answer-file.entity.ts';
import { FileBook } from './file-book.service.ts';
import type { Opened } from './opened.service.ts';

interface Placed {
  readonly id: string;
  readonly assignmentId: string;
  readonly promptKey: string;
  readonly revealed: boolean;
}

/** Files a partner sees: beside their own answers, and beside those the other lets them read. */
@Injectable()
export class OwnFilesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly book: FileBook,
    private readonly standing: StandingService,
  ) {}

  async of(assignmentId: string, actor: PartnerActor): Promise<OwnFiles> {
    const { id: partnerId, coupleId } = actor;
    found(
      await this.db.one(
        'select from assignment_part where assignment_id = $1 and partner_id = $2',
        [assignmentId, partnerId],
      ),
    );
    // Seeing that there is a picture is seeing the answer: from here on it is not taken back.
    await this.noteOpened(assignmentId);
    const order = { addedAt: 'ASC', id: 'ASC' } as const;
    const rows = await this.db.of(AnswerFileRow).find({ where: { coupleId }, order });
    const placed = await this.placesIn(coupleId);
    const here = rows.filter(({ answerId }) => placed.get(answerId)?.assignmentId === assignmentId);
    return {
      files: await Promise.all(
        here.map(async (row) => ({
          ...(await this.book.told(row)),
          promptKey: placed.get(row.answerId)?.promptKey ?? '',
          isOwn: row.partnerId === partnerId,
        })),
      ),
    };
  }

  /** A file to be read, looked up in a transaction of its own. */
  open(id: string, actor: PartnerActor): Promise<Opened> {
    return this.db.enter(actor, async () => {
      const { coupleId, id: partnerId } = actor;
      const seen = found(await this.book.find({ id, coupleId }));
      const { assignmentId } = await this.placeOf(seen);
      await this.noteOpened(assignmentId);
      // It may have been taken back just before: then it is not shown.
      const row = found(await this.book.find({ id, coupleId }));
      this.audit.note(actor, 'portal:use', { coupleId, partnerId });
      return { row, key: await this.book.keyOf(row) };
    });
  }

  async describe(id: string, { description }: DescribeFile, actor: PartnerActor): Promise<void> {
    const row = await this.own(id, actor);
    await this.book.describe(row, description);
  }

  async remove(id: string, actor: PartnerActor): Promise<void> {
    await this.own(id, actor);
    await this.db.of(AnswerFileRow).delete({ id });
  }

  /** What of one's own one takes along: facts, and where each can be fetched while one is signed in. */
  async record(actor: PartnerActor): Promise<OwnData['files']> {
    const order = { addedAt: 'ASC', id: 'ASC' } as const;
    const rows = await this.db.of(AnswerFileRow).find({ where: { partnerId: actor.id }, order });
    return Promise.all(
      rows.map(async (row) => {
        const { id, ...told } = await this.book.told(row);
        return { ...told, address: `/api/portal/files/${id}` };
      }),
    );
  }

  /** One's own, while the answer beside which it stands can be changed. */
  private async own(id: string, actor: PartnerActor): Promise<AnswerFileRow> {
    const row = found(await this.book.find({ id, partnerId: actor.id }));
    const { assignmentId, revealed } = await this.placeOf(row);
    await this.standing.mustTake(assignmentId, { shared: revealed });
    return row;
  }

  private async noteOpened(assignmentId: string): Promise<void> {
    await this.db.query('select note_opened($1, $2)', [assignmentId, this.clock.instant()]);
  }

  private async placeOf({ coupleId, answerId }: AnswerFileRow): Promise<Placed> {
    return found((await this.placesIn(coupleId)).get(answerId));
  }

  private async placesIn(coupleId: string): Promise<Map<string, Placed>> {
    const rows = await this.db.query<Placed>(
      `select id, assignment_id as "assignmentId", prompt_key as "promptKey",
              revealed_at is not null as revealed
       from answer where couple_id = $1`,
      [coupleId],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
