import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, door, restrictNew, restrictWrites } from '../practice-table.ts';

const table = 'check_in_note';

/** Sentences of a check-in can be meant for the other partner: who reads them, and from when on. */
export class CheckInReaders1795000087100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table ${table} add opened_at timestamptz,
        drop constraint check_in_note_visibility_check,
        add constraint check_in_note_visibility_check
          check (visibility in ('private', 'therapist', 'shared')),
        add constraint check_in_note_opened check (opened_at is null or visibility = 'shared')`);
    await query.query(`
      alter policy readers on ${table} using (
        (current_actor_kind() = 'partner'
          and (partner_id = current_actor() or visibility = 'shared'))
        or (current_actor_kind() = 'member' and visibility <> 'private'))`);
    const own = `current_actor_kind() = 'partner' and partner_id = current_actor()`;
    await restrictWrites(query, { table, name: 'by_its_author', rule: own });
    // Nothing new passes between two whose work rests or is over; what did stays with who has it.
    const rule = `visibility <> 'shared' or couple_shares(couple_id)`;
    for (const act of ['insert', 'update'] as const) {
      await restrictNew(query, { table, name: 'while_they_share', rule, act });
    }
    await query.query(`revoke update on ${table} from ${APP_ROLE}`);
    await query.query(`grant update (visibility) on ${table} to ${APP_ROLE}`);
    await this.opening(query);
  }

  /** Both wait here for each other: words are taken back before they are shown, or not at all. */
  private async opening(query: QueryRunner): Promise<void> {
    await door(
      query,
      'note_words_opened(since date, at timestamptz)',
      `returns void language sql volatile security definer set search_path = public
       begin atomic
         update ${table} set opened_at = at
         where practice_id = current_practice() and couple_id = current_couple()
           and current_actor_kind() = 'partner' and partner_id <> current_actor()
           and week >= since and visibility = 'shared' and opened_at is null;
       end`,
    );
    await query.query(`
      create trigger opened_stays before update on ${table}
      for each row when (old.opened_at is not null) execute function keep_opened()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop trigger opened_stays on ${table}`);
    await query.query(`drop function note_words_opened`);
    await query.query(`grant update on ${table} to ${APP_ROLE}`);
    for (const policy of ['insert', 'update', 'delete'].map((act) => `by_its_author_${act}`)) {
      await query.query(`drop policy ${policy} on ${table}`);
    }
    await query.query(`drop policy while_they_share_insert on ${table}`);
    await query.query(`drop policy while_they_share_update on ${table}`);
    await query.query(`
      alter policy readers on ${table} using (
        (current_actor_kind() = 'partner' and partner_id = current_actor())
        or (current_actor_kind() = 'member' and visibility = 'therapist'))`);
    await query.query(`alter table ${table} no force row level security`);
    await query.query(`delete from ${table} where visibility = 'shared'`);
    await query.query(`
      alter table ${table} force row level security, drop opened_at,
        drop constraint check_in_note_visibility_check,
        add constraint check_in_note_visibility_check
          check (visibility in ('private', 'therapist'))`);
  }
}
