import type { MigrationInterface, QueryRunner } from 'typeorm';
import { door } from '../practice-table.ts';

/** How the work ended, as its therapist says; and what became of finished work, for the owner's figures. */
export class Endings1795000095000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table couple_step add column ending text
        check (ending in ('agreed', 'broken-off', 'referred')),
        add constraint ending_of_a_closing check (ending is null or step = 'close')`);
    // Scores from before the first episode count for it: work is older than its record here.
    await door(
      query,
      'finished_work()',
      `returns table (episode uuid, therapist uuid, ended_on date, ending text, programmes jsonb,
         instrument_key text, instrument_version integer, first_total smallint, last_total smallint)
       language sql stable security definer set search_path = public
       begin atomic
         select work.id, work.therapist_id, work.last_day, work.ending, work.programmes,
                scores.instrument_key, scores.instrument_version, scores.first_total, scores.last_total
         from (
           select episode.*, couple.therapist_id,
             (episode.ended_at at time zone practice.zone)::date as last_day,
             coalesce(lag((episode.ended_at at time zone practice.zone)::date) over (
               partition by episode.couple_id order by episode.number), '-infinity') as before,
             (select step.ending from couple_step step where step.practice_id = episode.practice_id
                and step.couple_id = episode.couple_id and step.step = 'close'
                and step.taken_at between episode.began_at and episode.ended_at
              order by step.taken_at desc limit 1) as ending,
             (select coalesce(jsonb_agg(distinct jsonb_build_object(
                'key', programme_key, 'title', title)), '[]') from course
              where course.practice_id = episode.practice_id
                and course.couple_id = episode.couple_id
                and course.begun_at between episode.began_at and episode.ended_at) as programmes
           from episode join couple on couple.practice_id = episode.practice_id
             and couple.id = episode.couple_id
           join practice on practice.id = episode.practice_id
           where episode.practice_id = current_practice()) work
         left join lateral (
           select measurement.instrument_key, measurement.instrument_version,
             (array_agg(total order by day))[1] as first_total,
             (array_agg(total order by day desc))[1] as last_total
           from measurement where measurement.practice_id = work.practice_id
             and measurement.couple_id = work.couple_id
             and measurement.day > work.before and measurement.day <= work.last_day
           group by partner_id, measurement.instrument_key, measurement.instrument_version
           having count(*) > 1) scores on true
         where current_actor_kind() = 'member' and current_actor_role() = 'owner'
           and work.ended_at is not null;
       end`,
    );
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop function finished_work`);
    await query.query(`alter table couple_step drop column ending`);
  }
}
