import type { MigrationInterface, QueryRunner } from 'typeorm';
import { door } from '../practice-table.ts';

/** What is asked before each session is asked before those of both: one of one alone is no sign to the other. */
export class JointSessionsReminded1795000097200 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await this.reminded(query, 'and appointment.alone_with is null');
  }

  private async reminded(query: QueryRunner, which: string): Promise<void> {
    await query.query('drop function partners_reminded');
    await door(
      query,
      'partners_reminded(whose uuid)',
      `returns table (plan_id uuid, partner_id uuid, instrument_key text, instrument_version integer,
         rhythm text, every_weeks smallint, begins_on date, state text, zone text,
         sessions timestamptz[], answered date[])
       language sql stable security definer set search_path = public
       begin atomic
         select plan.id, partner.id, plan.instrument_key, plan.instrument_version, plan.rhythm,
                plan.every_weeks, plan.begins_on, couple.state, coalesce(contact.zone, practice.zone),
                array(select lower(during) from appointment
                  where appointment.practice_id = couple.practice_id
                    and appointment.couple_id = couple.id and appointment.state = 'booked' ${which}
                  order by 1 desc limit 8),
                array(select day from measurement
                  where measurement.practice_id = partner.practice_id
                    and measurement.partner_id = partner.id
                    and measurement.instrument_key = plan.instrument_key
                    and measurement.instrument_version = plan.instrument_version)
         from check_in_plan plan
         join couple on couple.practice_id = plan.practice_id and couple.id = plan.couple_id
         join practice on practice.id = plan.practice_id
         join partner on partner.practice_id = couple.practice_id and partner.couple_id = couple.id
           and (plan.partner_id is null or plan.partner_id = partner.id)
         join partner_contact contact on contact.practice_id = partner.practice_id
           and contact.partner_id = partner.id
         where plan.practice_id = current_practice() and current_actor_kind() = 'system'
           and plan.couple_id = whose and plan.reminds and plan.ended_at is null
           and partner.deleted_at is null
           and plan.created_at >= (select max(began_at) from episode
             where episode.practice_id = couple.practice_id and episode.couple_id = couple.id);
       end`,
    );
  }

  async down(query: QueryRunner): Promise<void> {
    await this.reminded(query, '');
  }
}
