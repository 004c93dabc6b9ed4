import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With a partner goes what they scored, what they alone were asked, and what was found in it. */
export class MeasurementDeletion1795000085900 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    // Where `forget_partner` leads: it runs as the owner, past the policies.
    await query.query(`
      create function forget_measurements() returns trigger language plpgsql as $$
      begin
        delete from measurement where practice_id = new.practice_id and partner_id = new.id;
        delete from check_in_plan where practice_id = new.practice_id and partner_id = new.id;
        delete from help_sign where practice_id = new.practice_id and partner_id = new.id;
        delete from finding_mark where practice_id = new.practice_id
          and couple_id = new.couple_id and coalesce(partner_id, new.id) = new.id;
        return new;
      end $$`);
    await query.query(`
      create trigger measurements_go after update of deleted_at on partner
      for each row when (old.deleted_at is null and new.deleted_at is not null)
      execute function forget_measurements()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop trigger measurements_go on partner`);
    await query.query(`drop function forget_measurements`);
  }
}
