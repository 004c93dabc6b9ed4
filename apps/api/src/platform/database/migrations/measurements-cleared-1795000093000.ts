import type { MigrationInterface, QueryRunner } from 'typeorm';

const typed = `current_actor_kind() = 'member' and origin <> 'portal'`;

/** Who answered as the wrong person takes it out again: their own answers, and nobody else's. */
export class MeasurementsCleared1795000093000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter policy taken_out on measurement using ((${typed})
        or (current_actor_kind() = 'partner' and partner_id = current_actor()
            and origin = 'portal'))`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`alter policy taken_out on measurement using (${typed})`);
  }
}
