import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An exercise can be given to one of the two, and each can have a role in it. */
export class WhomItIsFor1795000060000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table assignment
        add given_to text not null default 'both' check (given_to in ('both', 'first', 'second')),
        add one_is text not null default 'first' check (one_is in ('first', 'second'))`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`alter table assignment drop given_to, drop one_is`);
  }
}
