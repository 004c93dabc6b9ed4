import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With a partner goes what they wanted to talk about alone, and what was written to them alone. */
export class ReviewDeletion1795000080200 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    // Where `forget_partner` leads: it runs as the owner, past the policies.
    await query.query(`
      create function forget_review() returns trigger language plpgsql as $$
      begin
        delete from discussion_point where practice_id = new.practice_id
          and by_partner_id = new.id and not to_both;
        delete from comment where practice_id = new.practice_id and partner_id = new.id;
        return new;
      end $$`);
    await query.query(`
      create trigger review_goes after update of deleted_at on partner
      for each row when (old.deleted_at is null and new.deleted_at is not null)
      execute function forget_review()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop trigger review_goes on partner`);
    await query.query(`drop function forget_review`);
  }
}
