import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, practiceTable, restrict } from '../practice-table.ts';

/** What each partner writes, sealed, and who may read it. */
export class Answers1795000002500 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'answer',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        assignment_id uuid not null,
        partner_id uuid not null,
        prompt_key text not null,
        visibility text not null
          check (visibility in ('private', 'therapist', 'when-both-answered', 'shared')),
        sealed_value bytea not null,
        revision integer not null check (revision > 0),
        written_at timestamptz not null,
        revealed_at timestamptz,
        unique (practice_id, assignment_id, partner_id, prompt_key),
        check (revealed_at is null or visibility = 'when-both-answered'),
        foreign key (practice_id, couple_id, assignment_id)
          references assignment (practice_id, couple_id, id) on delete cascade,
        foreign key (practice_id, couple_id, partner_id)
          references partner (practice_id, couple_id, id) on delete cascade`,
    });
    await this.answerSight(query);
  }

  private async answerSight(query: QueryRunner): Promise<void> {
    await restrict(query, {
      table: 'answer',
      name: 'readers',
      reads: 'only',
      rule: `
        (current_actor_kind() = 'partner' and partner_id = current_actor())
        or (current_actor_kind() = 'member' and visibility <> 'private')
        or (current_actor_kind() = 'partner'
            and (visibility = 'shared' or revealed_at is not null))`,
    });
    for (const act of ['insert', 'update', 'delete']) {
      const rule = `current_actor_kind() = 'partner' and partner_id = current_actor()`;
      await query.query(
        `create policy author_${act} on answer as restrictive for ${act} to ${APP_ROLE}
         ${act === 'insert' ? 'with check' : 'using'} (${rule})`,
      );
    }
    // Neither partner sees the other's sealed answer, so neither could open both: the owner's
    // function does it in the author's own transaction, both or none, and only once both have
    // said that they are done: what is still being typed opens nothing. The lock lets the
    // second of two who finish at once see the first.
    await query.query(`
      create function reveal_when_both(asked uuid, at timestamptz) returns void
      language plpgsql security definer set search_path = public as $$
      declare both_done boolean;
      begin
        perform from assignment where practice_id = current_practice()
          and couple_id = current_couple() and id = asked for update;
        select count(*) = 2 into both_done from assignment_part
          where practice_id = current_practice() and couple_id = current_couple()
            and assignment_id = asked and done_at is not null;
        update answer set revealed_at = case when both_done and (
            select count(*) from answer other
            where other.practice_id = answer.practice_id and other.assignment_id = asked
              and other.prompt_key = answer.prompt_key
              and other.visibility = 'when-both-answered') = 2
          then coalesce(revealed_at, at) end
        where practice_id = current_practice() and couple_id = current_couple()
          and assignment_id = asked and visibility = 'when-both-answered';
      end $$`);
    await query.query(`revoke all on function reveal_when_both from public`);
    await query.query(`grant execute on function reveal_when_both to ${APP_ROLE}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop function if exists reveal_when_both`);
    await query.query(`drop table answer`);
  }
}
