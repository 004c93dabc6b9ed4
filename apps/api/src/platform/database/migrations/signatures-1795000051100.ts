import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inCareOnly, practiceTable, restrict, restrictWrites } from '../practice-table.ts';

/** What was put before couples, and who signed it. */
export class Signatures1795000051100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    // The database keeps texts as UTF-8, so the same words always have the same bytes.
    await query.query(`
      create function hash_of(title text, text text) returns text language sql immutable parallel safe
      return encode(sha256(convert_to(title || e'\\n\\n' || text, 'UTF8')), 'hex')`);
    await practiceTable(query, {
      name: 'couple_document',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        kind text not null check (kind in ('no-secrets', 'limited-secrets', 'consent')),
        template_id uuid,
        version integer not null,
        title text not null,
        text text not null,
        hash text not null generated always as (hash_of(title, text)) stored,
        put_by uuid not null,
        put_at timestamptz not null,
        unique (practice_id, couple_id, id),
        unique (practice_id, couple_id, id, version, hash),
        foreign key (practice_id, template_id) references document_template (practice_id, id),
        foreign key (practice_id, put_by) references member (practice_id, id)`,
    });
    await restrictWrites(query, {
      table: 'couple_document',
      name: 'by_whom',
      rule: `current_actor_kind() = 'member' and put_by = current_actor()`,
    });
    const whose = `
      couple_id uuid not null, document_id uuid not null, partner_id uuid not null,
      unique (practice_id, document_id, partner_id),
      foreign key (practice_id, couple_id, partner_id) references partner (practice_id, couple_id, id)`;
    // A signature holds for these very words: version and hash are those of the document.
    await practiceTable(query, {
      name: 'signature',
      ofCouple: true,
      columns: `${whose},
        version integer not null, hash text not null, typed_name text not null,
        signed_at timestamptz not null,
        foreign key (practice_id, couple_id, document_id, version, hash)
          references couple_document (practice_id, couple_id, id, version, hash)`,
    });
    await practiceTable(query, {
      name: 'talk_first',
      ofCouple: true,
      columns: `${whose}, asked_at timestamptz not null,
        foreign key (practice_id, couple_id, document_id)
          references couple_document (practice_id, couple_id, id)`,
    });
    const own = `current_actor_kind() = 'partner' and partner_id = current_actor()`;
    for (const table of ['signature', 'talk_first']) {
      const rule = `current_actor_kind() <> 'partner' or partner_id = current_actor()`;
      await restrict(query, { table, name: 'never_the_other_partner', rule });
      await restrictWrites(query, { table, name: 'by_oneself', rule: own });
    }
    for (const table of ['couple_document', 'signature', 'talk_first']) {
      await inCareOnly(query, table);
    }
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table talk_first, signature, couple_document`);
    await query.query(`drop function hash_of`);
  }
}
