import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '../practice-table.ts';

/** The doors through which keys and what they seal are renewed. */
export class SealingDoors1795000042000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await this.doorsToValues(query);
    await this.doorToKeys(query);
  }

  /**
   * A job sees nothing that people wrote, not even sealed. To seal it anew it is handed the
   * sealed values of one table of its practice, and gives them back. Tables are those whose
   * values are tied to a key.
   */
  private async doorsToValues(query: QueryRunner): Promise<void> {
    await query.query(`
      create function sealed_column_of(asked regclass) returns text
      language plpgsql stable set search_path = public as $$
      declare found_column text;
      begin
        select attname into strict found_column from pg_attribute
          join pg_constraint on conrelid = attrelid
          where attrelid = asked and confrelid = 'practice_key'::regclass
            and atttypid = 'bytea'::regtype and attname like 'sealed%' and not attisdropped;
        if current_actor_kind() is distinct from 'system' then
          raise insufficient_privilege using message = 'Only a job seals anew';
        end if;
        return found_column;
      end $$`);
    await query.query(`
      create function sealed_before(asked regclass, newest integer, most integer)
      returns table (id uuid, sealed bytea)
      language plpgsql stable security definer set search_path = public as $$
      begin
        return query execute format(
          'select id, %I from %s where practice_id = current_practice() and key_version < $1
           order by key_version, id limit $2', sealed_column_of(asked), asked) using newest, most;
      end $$`);
    await query.query(`
      create function seal_anew(asked regclass, ids uuid[], before bytea[], after bytea[])
      returns integer
      language plpgsql security definer set search_path = public as $$
      declare
        sealed text := sealed_column_of(asked);
        changed integer;
      begin
        execute format(
          'update %1$s as kept set %2$I = anew.after
           from unnest($1, $2, $3) as anew (id, before, after)
           where kept.practice_id = current_practice() and kept.id = anew.id
             and kept.%2$I = anew.before', asked, sealed) using ids, before, after;
        get diagnostics changed = row_count;
        return changed;
      end $$`);
  }

  /** Which practices have a key that is wrapped otherwise; ids only. */
  private async doorToKeys(query: QueryRunner): Promise<void> {
    await query.query(`create policy door on practice_key for select to current_user using (true)`);
    await query.query(`
      create function practices_not_wrapped_with(asked text) returns table (practice_id uuid)
      language sql stable security definer set search_path = public
      begin atomic
        select distinct key.practice_id from practice_key key
        where key.wrapped_with <> asked and key.wrapped is not null;
      end`);
    for (const name of ['sealed_before', 'seal_anew', 'practices_not_wrapped_with']) {
      await query.query(`revoke all on function ${name} from public`);
      await query.query(`grant execute on function ${name} to ${APP_ROLE}`);
    }
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop function practices_not_wrapped_with, seal_anew, sealed_before`);
    await query.query(`drop function sealed_column_of`);
    await query.query(`drop policy door on practice_key`);
  }
}
