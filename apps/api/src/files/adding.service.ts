import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type KeptFile, LARGEST_FILE, MOST_FILES } from '@closeknit/contracts/files';
import { reachesOther, type Visibility } from '@closeknit/domain/access/privacy';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { OwnDocumentsService } from '../agreements/own-documents.service.ts';
import { StandingService } from '../couples/standing.service.ts';
import { Audit } from '../platform/audit/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Files } from '../platform/files/files.service.ts';
import { found, Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { AnswerFileRow } from './answer-file.entity.ts';
import { FileBook } from './file-book.service.ts';
import { Cleaned } from './metadata/cleaning.ts';

/** Beside which answer, and under which id its page sends it. */
export interface Beside {
  readonly assignmentId: string;
  readonly promptKey: string;
  readonly sentAs: string;
}

interface Answer {
  readonly id: string;
  readonly visibility: Visibility;
  readonly withdrawn: boolean;
}

/** Adds a file to one's own answer. It takes its time outside of any transaction. */
@Injectable()
export class AddingService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly book: FileBook,
    private readonly files: Files,
    private readonly standing: StandingService,
    private readonly agreements: OwnDocumentsService,
  ) {}

  async add(
    beside: Beside,
    { body, length }: { readonly body: Readable; readonly length: number },
    actor: PartnerActor,
  ): Promise<KeptFile> {
    const named = { practiceId: actor.practiceId, id: randomUUID() };
    const known = await this.db.enter(actor, async () => {
      const answer = await this.answer(beside, actor);
      const before = await this.known(answer, beside, actor);
      // Whose answer it is comes first: what is wrong with the request tells nothing of it.
      if (!(length >= 0)) throw new Refused('malformed');
      if (length > LARGEST_FILE) throw new Refused('file-too-large');
      if (!before) await this.files.expect(named);
      return before;
    });
    if (known) return known;

    const through = new Cleaned();
    const key = await this.files.keep(named, { body, largest: LARGEST_FILE, through });
    const { kind, size } = through;
    return this.db.enter(actor, async () => {
      const answer = await this.answer(beside, actor);
      const before = await this.known(answer, beside, actor);
      if (before) return before;
      const { coupleId, id: partnerId } = actor;
      const whose = { ...named, coupleId, partnerId, answerId: answer.id, sentAs: beside.sentAs };
      await this.book.insert(
        { ...whose, kind: found(kind), size, addedAt: this.clock.instant() },
        key,
      );
      await this.change(beside, answer, actor);
      this.audit.note(actor, 'portal:use', { coupleId, partnerId });
      return this.book.told(found(await this.book.find({ id: named.id })));
    });
  }

  /** The answer, held until its file is written: it must be there, and be one to which things can be added. */
  private async answer({ assignmentId, promptKey }: Beside, actor: PartnerActor): Promise<Answer> {
    await this.db.query('select from assignment where id = $1 for no key update', [assignmentId]);
    const part = await this.db.one(
      'select from assignment_part where assignment_id = $1 and partner_id = $2',
      [assignmentId, actor.id],
    );
    found(part);
    const answer = await this.db.one<Answer>(
      `select answer.id, visibility, withdrawn_at is not null as withdrawn
       from answer join assignment on assignment.id = assignment_id
       where assignment_id = $1 and prompt_key = $2 and partner_id = $3`,
      [assignmentId, promptKey, actor.id],
    );
    await this.standing.mustTake(assignmentId, { shared: reachesOther(answer?.visibility) });
    await this.agreements.requireSigned(actor);
    if (!answer) throw new Refused('answer-first');
    if (answer.withdrawn) throw new Refused('withdrawn');
    return answer;
  }

  private async known({ id }: Answer, { sentAs }: Beside, actor: PartnerActor) {
    const rows = await this.db.of(AnswerFileRow).findBy({ answerId: id, partnerId: actor.id });
    const before = rows.find((row) => row.sentAs === sentAs);
    if (before) return this.book.told(before);
    if (rows.length >= MOST_FILES) throw new Refused('too-many-files');
    return undefined;
  }

  /** Whoever adds to what the other reads is not done with it, as when they write. */
  private async change({ assignmentId }: Beside, { id, visibility }: Answer, actor: PartnerActor) {
    if (!reachesOther(visibility)) return;
    const now = this.clock.instant();
    await this.db.query('update answer set revealed_at = null where id = $1', [id]);
    await this.db.query(
      `update assignment_part set done_at = null
       where assignment_id = $1 and partner_id = $2`,
      [assignmentId, actor.id],
    );
    await this.db.query('select reveal_answers($1, $2)', [assignmentId, now]);
  }
}
