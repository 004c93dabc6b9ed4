import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What partners write remembers the agreement it was last written under, and had been signed. */
export class WrittenUnder1795000051200 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    for (const table of ['answer', 'check_in_note']) {
      await query.query(`
        alter table ${table} add agreement_id uuid,
          add constraint ${table}_written_under
            foreign key (practice_id, couple_id, agreement_id)
            references couple_document (practice_id, couple_id, id)`);
    }
    // The agreement as it stands now, if this partner has signed it; otherwise none.
    await query.query(`
      create function written_under(couple uuid, partner uuid) returns uuid language sql stable
      begin atomic
        select document_id from signature
        where partner_id = partner and document_id = (
          select id from couple_document where couple_id = couple and kind <> 'consent'
          order by put_at desc, id desc limit 1);
      end`);
    await query.query(`
      create function stamp_agreement() returns trigger language plpgsql as $$
      begin new.agreement_id := written_under(new.couple_id, new.partner_id); return new; end $$`);
    await query.query(`
      create function keep_agreement() returns trigger language plpgsql as $$
      begin new.agreement_id := old.agreement_id; return new; end $$`);
    await this.triggers(query);
  }

  // A new key or a reveal rewrites a row too, but not what it says.
  private async triggers(query: QueryRunner): Promise<void> {
    const rewritten = `old.revision <> new.revision and old.sealed_value <> new.sealed_value`;
    await query.query(`
      create trigger stamp_new before insert on answer
        for each row execute function stamp_agreement()`);
    await query.query(`
      create trigger stamp_anew before update on answer
        for each row when (${rewritten}) execute function stamp_agreement()`);
    await query.query(`
      create trigger keep_stamp before update on answer
        for each row when (not (${rewritten})) execute function keep_agreement()`);
    await query.query(`
      create trigger stamp_new before insert on check_in_note
        for each row execute function stamp_agreement()`);
    await query.query(`
      create trigger keep_stamp before update on check_in_note
        for each row execute function keep_agreement()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop function stamp_agreement, keep_agreement cascade`);
    await query.query(`drop function written_under`);
    for (const table of ['answer', 'check_in_note']) {
      await query.query(`alter table ${table} drop agreement_id`);
    }
  }
}
