import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everybody reads in their own language; who has chosen none reads as their practice does. */
export class Languages1795000066000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    for (const table of ['member', 'partner_contact']) {
      await query.query(`alter table ${table}
        alter locale drop not null, alter locale drop default,
        alter locale type text using null::text,
        add constraint ${table}_locale_check check (locale in ('en', 'de'))`);
    }
    // The practice's own locale says more where the language is the same: how dates are written.
    await query.query(`
      create function read_in(own text, practice text) returns text
        language sql immutable parallel safe
      return case when own is null or own = split_part(practice, '-', 1) then practice else own end`);
    await query.query(`
      create function locale_of(person uuid) returns text language sql stable parallel safe as $$
        select read_in(coalesce(
          (select member.locale from member where member.id = person),
          (select contact.locale from partner_contact contact where contact.partner_id = person)),
          practice.locale) from practice $$`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop function locale_of`);
    await query.query(`drop function read_in`);
    for (const table of ['member', 'partner_contact']) {
      await query.query(`alter table ${table} drop constraint ${table}_locale_check,
        alter locale type text using coalesce(locale, 'en'),
        alter locale set not null, alter locale set default 'en'`);
    }
  }
}
