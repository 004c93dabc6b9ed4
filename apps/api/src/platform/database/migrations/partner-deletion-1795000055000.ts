import type { MigrationInterface, QueryRunner } from 'typeorm';
import { door } from '../practice-table.ts';

/** What one partner left with the practice can go; what the other may read of it stays. */
export class PartnerDeletion1795000055000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table partner add deleted_at timestamptz, add deleted_by uuid,
        add constraint partner_deleted check ((deleted_at is null) = (deleted_by is null)),
        add foreign key (practice_id, deleted_by) references member (practice_id, id)`);
    await this.forgetting(query);
    await this.noReturn(query);
  }

  /** The rows are beyond the sight of whoever deletes them, and no row tells how many there were. */
  private async forgetting(query: QueryRunner): Promise<void> {
    const own = `practice_id = current_practice() and partner_id = asked`;
    await door(
      query,
      'forget_partner(asked uuid, at timestamptz)',
      `returns boolean language plpgsql security definer set search_path = public as $$
       declare whose uuid; login text;
       begin
         select couple.id into whose from partner join couple
           on couple.practice_id = partner.practice_id and couple.id = partner.couple_id
         where partner.practice_id = current_practice() and partner.id = asked
           and deleted_at is null and state in ('separating', 'closed')
           and current_actor_kind() = 'member' and (current_actor_role() = 'owner'
             or (current_actor_role() = 'therapist' and therapist_id = current_actor()))
         for update of couple;
         if whose is null then return false; end if;
         delete from answer where ${own} and revealed_at is null;
         delete from answer_offer where practice_id = current_practice() and to_partner_id = asked;
         delete from check_in where ${own};
         delete from safety_step where ${own};
         delete from safety_screening where ${own};
         delete from message where ${own};
         delete from message_seen
           where practice_id = current_practice() and reader_id = asked;
         delete from safe_contact where ${own};
         delete from invitation where ${own};
         delete from partner_contact where ${own};
         update assignment_part set begun_at = null, done_at = null, moved_at = null,
           relief = null, relieved_at = null, sealed_word = null where ${own};
         delete from planned_job where practice_id = current_practice() and couple_id = whose
           and payload ->> 'partnerId' = asked::text and state <> 'running';
         delete from auth.seat where practice_id = current_practice() and actor_id = asked
           returning user_id into login;
         delete from auth."user" where id = login
           and not exists (select from auth.seat where user_id = login);
         update partner set deleted_at = at, deleted_by = current_actor()
         where practice_id = current_practice() and id = asked;
         return true;
       end $$`,
    );
  }

  private async noReturn(query: QueryRunner): Promise<void> {
    await query.query(`
      create function stay_closed() returns trigger language plpgsql as $$
      begin
        if exists (select from partner where practice_id = new.practice_id
          and couple_id = new.id and deleted_at is not null)
        then raise check_violation using constraint = 'couple_way',
          message = 'One of the two is no longer here'; end if;
        return new;
      end $$`);
    await query.query(`
      create trigger stays_closed before update of state on couple
      for each row when (old.state = 'closed' and new.state <> 'closed')
      execute function stay_closed()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop trigger stays_closed on couple`);
    await query.query(`drop function stay_closed, forget_partner`);
    await query.query(`alter table partner drop deleted_at, drop deleted_by`);
  }
}
