import type { Appointment, PortalSession } from '@closeknit/contracts/appointments';
import type { Attending } from '@closeknit/contracts/attendance';
import { BOTH_PARTNERS, COUPLE_NAME } from '../couples/couple-name.ts';

export interface ViewRow {
  id: string;
  couple_id: string;
  couple_name: string;
  therapist_id: string;
  starts: Date;
  ends: Date;
  place: string;
  state: 'booked' | 'cancelled';
  version: number;
  therapist_zone: string;
  changed_at: Date;
  alone_with: string | null;
  elsewhere: { firstName: string; zone: string }[];
  attending: Attending[];
}

/** Who comes to an appointment, and whether they have said yes to the time it is at. */
export const ATTENDING = `
  (select coalesce(json_agg(json_build_object('partnerId', partner.id, 'firstName', partner.first_name,
            'confirmed', coalesce(attendance.said_yes_to = lower(appointment.during), false),
            'noted', attendance.noted_by is not null)
            order by partner.place), '[]')
   from partner left join attendance on attendance.appointment_id = appointment.id
     and attendance.partner_id = partner.id
   where partner.couple_id = appointment.couple_id and partner.deleted_at is null
     and (appointment.alone_with is null or appointment.alone_with = partner.id))`;

/** Appointments with what a therapist's page says about them; add conditions behind it. */
export const APPOINTMENT_VIEW = `
  select appointment.id, appointment.couple_id, ${COUPLE_NAME} as couple_name,
         appointment.therapist_id, lower(appointment.during) as starts, upper(appointment.during) as ends,
         appointment.place, appointment.state, appointment.version, appointment.changed_at,
         appointment.alone_with,
         member.zone as therapist_zone,
         (select coalesce(json_agg(json_build_object('firstName', partner.first_name,
                   'zone', contact.zone) order by partner.place), '[]')
          from partner join partner_contact contact on contact.partner_id = partner.id
          where partner.couple_id = couple.id and contact.zone <> member.zone
            and (appointment.alone_with is null or appointment.alone_with = partner.id)) as elsewhere,
         ${ATTENDING} as attending
  from appointment join couple on couple.id = appointment.couple_id ${BOTH_PARTNERS}
  join member on member.id = appointment.therapist_id`;

export function toAppointment(row: ViewRow): Appointment {
  return {
    id: row.id,
    coupleId: row.couple_id,
    coupleName: row.couple_name,
    startsAt: row.starts.toISOString(),
    minutes: minutesOf(row),
    place: row.place,
    state: row.state,
    elsewhere: row.elsewhere,
    attending: row.attending,
    aloneWith: row.alone_with,
  };
}

export type SessionRow = Pick<ViewRow, 'id' | 'starts' | 'ends' | 'place' | 'state' | 'attending'>;

/** A session as one of those who come reads it: that somebody rang the practice is not theirs to know. */
export function toSession(row: SessionRow): PortalSession {
  const { id, starts, place, state } = row;
  const attending = row.attending.map((each) => ({ ...each, noted: false }));
  return { id, startsAt: starts.toISOString(), minutes: minutesOf(row), place, state, attending };
}

function minutesOf({ starts, ends }: Pick<ViewRow, 'starts' | 'ends'>): number {
  return Math.round((ends.getTime() - starts.getTime()) / 60_000);
}
