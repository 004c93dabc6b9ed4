import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nobody sits on both sides of a practice's desk, where their work would open to them what the
 * other partner says; and nobody is both partners of a couple.
 */
export class SidesOfTheDesk1795000079000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table auth.seat
        add constraint seat_on_one_side
          exclude using gist (practice_id with =, user_id with =, kind with <>),
        add constraint seat_once_in_couple unique (practice_id, couple_id, user_id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table auth.seat
        drop constraint seat_on_one_side,
        drop constraint seat_once_in_couple`);
  }
}
