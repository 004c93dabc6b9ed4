import type { Appointment, PortalSession } from '@closeknit/contracts/appointments';
import type { Attending } from '@closeknit/contracts/attendance';
import { type CoupleState, mayMeet } from '@closeknit/domain/couples/life';
import {
  type ChangeRules,
  mayUndo,
  refusalToCancel,
  refusalToMove,
} from '@closeknit/domain/scheduling/changing';
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
  moves: number;
  is_late: boolean;
  changed_by: string | null;
  undo_until: Date | null;
  elsewhere: { firstName: string; zone: string }[];
  attending: Attending[];
  absent: string[];
}

/** Who comes to an appointment, and whether they have said yes to the time it is at. */
export const ATTENDING = `
  (select coalesce(json_agg(json_build_object('partnerId', partner.id, 'firstName', partner.first_name,
            'confirmed', coalesce(lower(appointment.during) in (attendance.said_yes_to, attendance.was_yes_to), false),
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
         appointment.alone_with, appointment.moves, appointment.is_late, appointment.changed_by,
         appointment.undo_until,
         member.zone as therapist_zone,
         (select coalesce(json_agg(json_build_object('firstName', partner.first_name,
                   'zone', contact.zone) order by partner.place), '[]')
          from partner join partner_contact contact on contact.partner_id = partner.id
          where partner.couple_id = couple.id and contact.zone <> member.zone
            and (appointment.alone_with is null or appointment.alone_with = partner.id)) as elsewhere,
         ${ATTENDING} as attending,
         (select coalesce(json_agg(absence.partner_id order by absence.partner_id), '[]') from absence
          where absence.appointment_id = appointment.id) as absent
  from appointment join couple on couple.id = appointment.couple_id ${BOTH_PARTNERS}
  join member on member.id = appointment.therapist_id`;

export function toAppointment(row: ViewRow, reader: Reader): Appointment {
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
    absent: row.absent,
    aloneWith: row.alone_with,
    isLate: row.is_late,
    undoUntil: undoUntilOf(row, reader),
  };
}

export type SessionRow = Pick<
  ViewRow,
  | 'id'
  | 'starts'
  | 'ends'
  | 'place'
  | 'state'
  | 'attending'
  | 'moves'
  | 'changed_by'
  | 'undo_until'
  | 'alone_with'
>;

/** Who reads, when. */
interface Reader {
  readonly id: string;
  readonly now: number;
}

/** One of the two, who are bound by rules, and by where they stand. */
interface ReadingPartner extends Reader {
  readonly rules: ChangeRules;
  readonly couple: CoupleState;
}

/** A session as one of those who come reads it: that somebody rang the practice is not theirs to know. */
export function toSession(row: SessionRow, reader: ReadingPartner): PortalSession {
  const { id, starts, place, state } = row;
  const { rules, couple, now } = reader;
  const session = { startsAt: starts.getTime(), state, moves: row.moves };
  const canMeet = mayMeet(couple, row.alone_with === null ? 'both' : 'one');
  return {
    ...{ id, startsAt: starts.toISOString(), minutes: minutesOf(row), place, state },
    attending: row.attending.map((each) => ({ ...each, noted: false })),
    mayCancel: refusalToCancel(session, rules, now) === null,
    mayMove: canMeet && refusalToMove(session, rules, now) === null,
    undoUntil: undoUntilOf(row, reader),
  };
}

function undoUntilOf(
  { changed_by: changedBy, undo_until: until }: Pick<ViewRow, 'changed_by' | 'undo_until'>,
  { id, now }: Reader,
): string | null {
  const undoUntil = until?.getTime() ?? null;
  return until && mayUndo({ changedBy, undoUntil }, id, now) ? until.toISOString() : null;
}

function minutesOf({ starts, ends }: Pick<ViewRow, 'starts' | 'ends'>): number {
  return Math.round((ends.getTime() - starts.getTime()) / 60_000);
}
