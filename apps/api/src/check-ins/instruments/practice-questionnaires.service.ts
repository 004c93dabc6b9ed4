import { Injectable } from '@nestjs/common';
import type {
  PracticeQuestionnaire,
  PracticeQuestionnaires,
  WriteQuestionnaire,
} from '@closeknit/contracts/practice-questionnaires';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { INSTRUMENTS } from '@closeknit/domain/check-ins/instruments/shipped';
import { Clock } from '../../platform/clock.ts';
import { violates } from '../../platform/database/faults.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { PracticeQuestionnaireVersionRow } from './practice-questionnaire-version.entity.ts';
import { PracticeQuestionnaireRow } from './practice-questionnaire.entity.ts';
import { QuestionnaireDrafts } from './questionnaire-drafts.service.ts';

interface Row {
  readonly id: string;
  readonly madeById: string;
  readonly madeBy: string;
  readonly version: number;
  readonly retiredAt: Date | null;
}

interface ListedRow extends Row {
  readonly title: string;
  readonly count: number;
  readonly draftSavedAt: Date | null;
}

type Version = PracticeQuestionnaire['versions'][number];

const OWN = `select own.id, own.made_by as "madeById", author.name as "madeBy", own.version,
  own.retired_at as "retiredAt"`;
const FROM = `from practice_questionnaire own join member author on author.id = own.made_by`;

/** The questionnaires a practice wrote itself, and their versions, which never change. */
@Injectable()
export class PracticeQuestionnairesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly drafts: QuestionnaireDrafts,
  ) {}

  async all(actor: MemberActor): Promise<PracticeQuestionnaires> {
    const rows = await this.db.query<ListedRow>(
      `${OWN}, draft.saved_at as "draftSavedAt",
         coalesce(own.title, draft.draft->>'title', '') as title,
         jsonb_array_length(coalesce(latest.written, draft.draft)->'items') as count
       ${FROM} left join practice_questionnaire_draft draft on draft.questionnaire_id = own.id
       left join practice_questionnaire_version latest
         on latest.questionnaire_id = own.id and latest.version = own.version
       order by lower(coalesce(own.title, draft.draft->>'title', '')), own.id`,
    );
    return {
      questionnaires: rows.map((row) => ({
        ...toldOf(row, actor),
        ...{ title: row.title, count: row.count, version: row.version },
        draftSavedAt: row.draftSavedAt?.toISOString() ?? null,
      })),
    };
  }

  async one(id: string, actor: MemberActor): Promise<PracticeQuestionnaire> {
    const row = found(await this.db.one<Row>(`${OWN} ${FROM} where own.id = $1`, [id]));
    const rows = await this.db.query<Omit<Version, 'writtenAt'> & { readonly writtenAt: Date }>(
      `select version, written as questionnaire, writer.name as "writtenBy",
              written_at as "writtenAt"
       from practice_questionnaire_version join member writer on writer.id = written_by
       where questionnaire_id = $1 order by version desc`,
      [id],
    );
    const versions = rows.map((each) => ({ ...each, writtenAt: each.writtenAt.toISOString() }));
    return {
      ...toldOf(row, actor),
      questionnaire: versions[0]?.questionnaire ?? null,
      draft: await this.drafts.told(id),
      versions,
    };
  }

  /** Its next version, from now on what is asked anew. What is asked already goes on as it was. */
  async write(id: string, request: WriteQuestionnaire, actor: MemberActor): Promise<void> {
    const { questionnaire: written, revision } = request;
    const own = await this.drafts.own(id, actor);
    await this.drafts.become(id, revision);
    this.mustBeFree(written.title);
    const version = own.version + 1;
    await this.change(id, { version, title: written.title });
    await this.db.of(PracticeQuestionnaireVersionRow).insert({
      ...{ questionnaireId: id, version, written },
      ...{ writtenBy: actor.id, writtenAt: this.clock.instant() },
    });
  }

  /** Is no longer asked anew, or is again. Its author may, and an owner. */
  async retire(id: string, retired: boolean, actor: MemberActor): Promise<void> {
    const known = found(await this.db.of(PracticeQuestionnaireRow).findOneBy({ id }));
    found(known.madeBy === actor.id || actor.role === 'owner' ? known : null);
    const retiredAt = retired ? (known.retiredAt ?? this.clock.instant()) : null;
    await this.change(id, { retiredAt });
  }

  // Two of one name could not be told apart, in a list or in a table of past scores.
  private mustBeFree(title: string): void {
    const isShipped = INSTRUMENTS.some(({ name }) => name.toLowerCase() === title.toLowerCase());
    if (isShipped) throw new Refused('title-taken', '/questionnaire/title');
  }

  private async change(id: string, facts: Partial<PracticeQuestionnaireRow>): Promise<void> {
    try {
      await this.db.of(PracticeQuestionnaireRow).update({ id }, facts);
    } catch (fault) {
      if (!violates(fault, 'one_of_a_title')) throw fault;
      throw new Refused('title-taken', '/questionnaire/title');
    }
  }
}

function toldOf({ id, madeBy, madeById, retiredAt }: Row, actor: MemberActor) {
  const isOwn = madeById === actor.id;
  return { id, madeBy, isOwn, retiredAt: retiredAt?.toISOString() ?? null };
}
