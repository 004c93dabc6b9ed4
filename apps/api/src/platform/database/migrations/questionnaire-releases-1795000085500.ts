import type { MigrationInterface, QueryRunner } from 'typeorm';

const name = 'release_request_parts_check';

/**
 * Questionnaires are a part of their own: nobody who has signed for check-ins has signed for them.
 */
export class QuestionnaireReleases1795000085500 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table release_request drop constraint ${name}, add constraint ${name}
        check (cardinality(parts) > 0
          and parts <@ '{sessions,check-ins,questionnaires,exercises,agreements,notes}')`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table release_request drop constraint ${name}, add constraint ${name}
        check (cardinality(parts) > 0
          and parts <@ '{sessions,check-ins,exercises,agreements,notes}')`);
  }
}
