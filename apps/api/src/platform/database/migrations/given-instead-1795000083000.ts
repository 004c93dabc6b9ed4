import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What one partner is given in place of what was too much. It is theirs alone: the other does not
 * know of it, and at most one stands in the same place.
 */
export class GivenInstead1795000083000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table assignment add in_place_of uuid,
        add constraint instead_for_one_alone check (in_place_of is null or given_to <> 'both'),
        add foreign key (practice_id, couple_id, in_place_of)
          references assignment (practice_id, couple_id, id)`);
    await query.query(`
      create unique index one_in_its_place on assignment (practice_id, in_place_of, given_to)
        where in_place_of is not null and withdrawn_at is null`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`alter table assignment drop column in_place_of`);
  }
}
