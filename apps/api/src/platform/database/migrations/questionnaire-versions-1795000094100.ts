import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, practiceTable, restrict, restrictWrites } from '../practice-table.ts';

const author = `questionnaire_id in (select id from practice_questionnaire
  where made_by = current_actor() and current_actor_kind() = 'member'
    and current_actor_role() in ('owner', 'therapist'))`;
const ofOne = `foreign key (practice_id, questionnaire_id)
  references practice_questionnaire (practice_id, id)`;

/** The words of a practice's questionnaires: each version as it was written, and what is being written. */
export class QuestionnaireVersions1795000094100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    const table = 'practice_questionnaire_version';
    await practiceTable(query, {
      name: table,
      columns: `
        questionnaire_id uuid not null,
        version integer not null check (version > 0),
        written jsonb not null,
        written_by uuid not null,
        written_at timestamptz not null,
        unique (practice_id, questionnaire_id, version),
        ${ofOne},
        foreign key (practice_id, written_by) references member (practice_id, id)`,
    });
    const seen = 'questionnaire_id in (select id from practice_questionnaire)';
    await restrict(query, { table, name: 'seen_with_it', reads: 'only', rule: seen });
    await restrictWrites(query, { table, name: 'its_author', rule: author });
    await query.query(`revoke update, delete on ${table} from ${APP_ROLE}`);
    await query.query(`create trigger fixed before update or delete or truncate on ${table}
      for each statement execute function refuse_rewriting()`);
    await this.drafts(query);
  }

  private async drafts(query: QueryRunner): Promise<void> {
    const table = 'practice_questionnaire_draft';
    await practiceTable(query, {
      name: table,
      columns: `
        questionnaire_id uuid not null,
        draft jsonb not null,
        revision integer not null,
        saved_at timestamptz not null,
        unique (practice_id, questionnaire_id),
        ${ofOne}`,
    });
    await restrict(query, { table, name: 'its_author_alone', rule: author });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table practice_questionnaire_draft, practice_questionnaire_version`);
  }
}
