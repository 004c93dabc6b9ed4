import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, inCareOnly, practiceTable, restrictWrites } from '../practice-table.ts';

/** What left the practice on which two signatures: written once, read by the therapist and both partners. */
export class Disclosures1795000054300 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`alter table release_answer add unique (practice_id, release_id, id)`);
    await practiceTable(query, {
      name: 'disclosure',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        release_id uuid not null,
        format text not null check (format in ('json', 'paper')),
        made_by uuid not null,
        made_at timestamptz not null,
        first_signature_id uuid not null,
        second_signature_id uuid not null check (second_signature_id <> first_signature_id),
        foreign key (practice_id, couple_id, release_id)
          references release_request (practice_id, couple_id, id),
        foreign key (practice_id, release_id, first_signature_id)
          references release_answer (practice_id, release_id, id),
        foreign key (practice_id, release_id, second_signature_id)
          references release_answer (practice_id, release_id, id),
        foreign key (practice_id, made_by) references member (practice_id, id)`,
    });
    await inCareOnly(query, 'disclosure');
    await restrictWrites(query, {
      table: 'disclosure',
      name: 'while_it_stands',
      rule: `current_actor_kind() = 'member' and made_by = current_actor()
        and release_signed(release_id) and exists (select from release_request as release
          where release.id = release_id and decision = 'granted' and expires_at > made_at)`,
    });
    await query.query(`revoke update, delete on disclosure from ${APP_ROLE}`);
    await query.query(`create trigger fixed before update or delete or truncate on disclosure
      for each statement execute function refuse_rewriting()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table disclosure`);
    await query.query(`alter table release_answer
      drop constraint release_answer_practice_id_release_id_id_key`);
  }
}
