import type { MigrationInterface, QueryRunner } from 'typeorm';
import { door } from '../practice-table.ts';

/**
 * The one way into the audit log. The head is locked here, by the last statement of a
 * transaction, so that the lock is short and no chain forks.
 */
export class AuditDoor1795000033000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    const body = `
      declare head audit_head; facts jsonb; entry text;
      begin
        insert into audit_head values (current_practice(), 0, '') on conflict do nothing;
        select * into head from audit_head where practice_id = current_practice() for update;
        foreach entry in array entries loop
          facts := entry::jsonb;
          if (facts ->> 'practiceId')::uuid is distinct from current_practice() then
            raise exception 'An entry of another practice';
          end if;
          head.seq := head.seq + 1;
          head.hash := encode(sha256(convert_to(
            head.hash || E'\\n' || head.seq || E'\\n' || entry, 'UTF8')), 'hex');
          insert into audit_entry values (current_practice(), head.seq, (facts ->> 'at')::timestamptz,
            facts ->> 'actorKind', (facts ->> 'actorId')::uuid, facts ->> 'role', facts ->> 'action',
            array(select jsonb_array_elements_text(facts -> 'subjects'))::uuid[],
            (facts ->> 'coupleId')::uuid, (facts ->> 'partnerId')::uuid, (facts ->> 'glassId')::uuid,
            head.hash);
        end loop;
        update audit_head set seq = head.seq, hash = head.hash where practice_id = current_practice();
      end`;
    const rest = `returns void language plpgsql security definer set search_path = public as`;
    await door(query, 'append_audit(entries text[])', `${rest} $$ ${body} $$`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop function append_audit`);
  }
}
