import type { MigrationInterface, QueryRunner } from 'typeorm';
import { restrict, restrictNew, without } from '../practice-table.ts';

/** Sessions with one partner alone: for the other there are none, and nothing follows from them. */
export class IndividualSessions1795000097100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table appointment add column alone_with uuid,
        add foreign key (practice_id, couple_id, alone_with)
          references partner (practice_id, couple_id, id)`);
    await restrict(query, {
      table: 'appointment',
      name: 'who_comes',
      rule: `current_actor_kind() <> 'partner' or alone_with is null or alone_with = current_actor()`,
    });
    await this.standing(query, {
      joint: `alone_with is null and couple_shares(couple_id)`,
      alone: `alone_with is not null and couple_state_held(couple_id) <> 'closed'`,
      stands: `case when alone_with is null
        then couple_state_held(couple_id) in ('invited', 'active', 'paused')
        else couple_state_held(couple_id) <> 'closed' end`,
    });
    await restrictNew(query, { table: 'progress_note', name: 'of_joint_sessions', rule: joint });
    await restrictNew(query, {
      table: 'progress_note',
      name: 'of_joint_sessions',
      act: 'update',
      rule: joint,
    });
    await this.attendance(query, 'alone_with is null or alone_with = partner_id');
  }

  /** What may still be booked, and what may still stand, as a couple's life goes on. */
  private async standing(
    query: QueryRunner,
    { joint, alone, stands }: Record<'joint' | 'alone' | 'stands', string>,
  ): Promise<void> {
    const [table, name] = ['appointment', 'while_they_share'];
    await without(query, table, [name]);
    await restrictNew(query, { table, name, rule: [joint, alone].filter(Boolean).join(' or ') });
    const rule = `state = 'cancelled' or ${stands}`;
    await restrictNew(query, { table, name, act: 'update', rule });
  }

  /** A yes is of whoever comes. */
  private async attendance(query: QueryRunner, comes: string): Promise<void> {
    const [table, name] = ['attendance', 'while_they_share'];
    await without(query, table, [name]);
    const rule = `exists (select from appointment
      where appointment.practice_id = attendance.practice_id and appointment.id = appointment_id
        and (${comes}))
      and couple_state_held(couple_id) <> 'closed'`;
    await restrictNew(query, { table, name, rule });
  }

  async down(query: QueryRunner): Promise<void> {
    await without(query, 'progress_note', ['of_joint_sessions']);
    await without(query, 'attendance', ['while_they_share']);
    const stands = `couple_state_held(couple_id) in ('invited', 'active', 'paused')`;
    await restrictNew(query, { table: 'attendance', name: 'while_they_share', rule: stands });
    await this.standing(query, { joint: `couple_shares(couple_id)`, alone: '', stands });
    await without(query, 'appointment', ['who_comes']);
    await query.query(`alter table appointment drop column alone_with`);
  }
}

// A note of the record goes out with the record: it must not date what one of the two had alone.
const joint = `appointment_id is null or exists (select from appointment
  where appointment.practice_id = progress_note.practice_id and appointment.id = appointment_id
    and alone_with is null)`;
