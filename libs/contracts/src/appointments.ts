import * as z from 'zod/mini';
import { Attending } from './attendance.ts';
import { CancellationRules } from './cancellation.ts';
import { Id } from './ids.ts';
import { prose } from './text.ts';
import { Instant, LocalDate, WallTime, Zone } from './times.ts';

/** One block of weekly opening time. Weekday 1 is Monday, 7 is Sunday (ISO 8601). */
export const OpenBlock = z.object({
  weekday: z.int().check(z.gte(1, 'out-of-range'), z.lte(7, 'out-of-range')),
  from: WallTime,
  to: WallTime,
});
export type OpenBlock = z.infer<typeof OpenBlock>;

export const WeeklyHours = z.object({
  zone: Zone,
  blocks: z.array(OpenBlock).check(z.maxLength(70, 'too-many')),
});
export type WeeklyHours = z.infer<typeof WeeklyHours>;
z.globalRegistry.add(WeeklyHours, { id: 'WeeklyHours' });

export const AppointmentState = z.enum(['booked', 'cancelled']);
export type AppointmentState = z.infer<typeof AppointmentState>;

export const Appointment = z.object({
  id: Id,
  coupleId: Id,
  coupleName: z.string(),
  startsAt: z.string(),
  minutes: z.number(),
  place: z.string(),
  state: AppointmentState,
  /** The partners' own hours, where their zone differs from the therapist's. */
  elsewhere: z.array(z.object({ firstName: z.string(), zone: z.string() })),
  attending: z.array(Attending),
  /** Partners who did not come. */
  absent: z.array(Id),
  /** The one partner it is with, for whom alone it is there; null where both come. */
  aloneWith: z.nullable(Id),
  /** Called off by the couple with less notice than is asked for. */
  isLate: z.boolean(),
  /** Until when its reader’s own last change can be undone; null where there is none. */
  undoUntil: z.nullable(z.string()),
});
export type Appointment = z.infer<typeof Appointment>;
z.globalRegistry.add(Appointment, { id: 'Appointment' });

export const Appointments = z.object({ zone: z.string(), appointments: z.array(Appointment) });
export type Appointments = z.infer<typeof Appointments>;
z.globalRegistry.add(Appointments, { id: 'Appointments' });

/** The week that holds `day`; the current one when left out. Of oneself, or of a colleague. */
export const WeekAsked = z.object({ day: z.optional(LocalDate), therapistId: z.optional(Id) });
export type WeekAsked = z.infer<typeof WeekAsked>;
z.globalRegistry.add(WeekAsked, { id: 'WeekAsked' });

/** A therapist's week. Times are instants; `zone` is the therapist's. */
export const CalendarWeek = z.object({
  therapistId: Id,
  /** Whose weeks the reader may see. */
  therapists: z.array(z.object({ id: Id, name: z.string() })),
  zone: z.string(),
  monday: z.string(),
  today: z.string(),
  now: z.string(),
  blocks: z.array(OpenBlock),
  appointments: z.array(Appointment),
});
export type CalendarWeek = z.infer<typeof CalendarWeek>;
z.globalRegistry.add(CalendarWeek, { id: 'CalendarWeek' });

/** Openings of oneself or, for a couple, of their therapist. */
export const OpeningsAsked = z.object({
  coupleId: z.optional(Id),
  from: LocalDate,
  days: z._default(
    z.coerce.number().check(z.int(), z.gte(1, 'out-of-range'), z.lte(62, 'out-of-range')),
    14,
  ),
  minutes: z._default(
    z.coerce.number().check(z.int(), z.gte(15, 'out-of-range'), z.lte(240, 'out-of-range')),
    50,
  ),
});
export type OpeningsAsked = z.infer<typeof OpeningsAsked>;
z.globalRegistry.add(OpeningsAsked, { id: 'OpeningsAsked' });

/** Starts that can be booked, as instants, in order. */
export const Openings = z.object({ zone: z.string(), starts: z.array(z.string()) });
export type Openings = z.infer<typeof Openings>;
z.globalRegistry.add(Openings, { id: 'Openings' });

export const BookAppointment = z.object({
  coupleId: Id,
  startsAt: Instant,
  minutes: z.int().check(z.gte(15, 'out-of-range'), z.lte(240, 'out-of-range')),
  place: prose(120),
  /** One partner, for a session of which the other does not learn. */
  aloneWith: z.optional(z.nullable(Id)),
});
export type BookAppointment = z.infer<typeof BookAppointment>;
z.globalRegistry.add(BookAppointment, { id: 'BookAppointment' });

export const MoveAppointment = z.object({ startsAt: Instant });
export type MoveAppointment = z.infer<typeof MoveAppointment>;
z.globalRegistry.add(MoveAppointment, { id: 'MoveAppointment' });

/** Cancelling by the practice; `byCouple` where it is the couple who called off, which may be late. */
export const CancelAppointment = z.object({ byCouple: z.boolean() });
export type CancelAppointment = z.infer<typeof CancelAppointment>;
z.globalRegistry.add(CancelAppointment, { id: 'CancelAppointment' });

/** A session at the start its reader saw: one that has moved meanwhile is not meant. */
export const SeenSession = z.object({ seenAt: Instant });
export type SeenSession = z.infer<typeof SeenSession>;
z.globalRegistry.add(SeenSession, { id: 'SeenSession' });

/** `day` is the calendar date of the wanted start in the therapist's zone, as the openings were asked for. */
export const MovePortalSession = z.extend(SeenSession, { startsAt: Instant, day: LocalDate });
export type MovePortalSession = z.infer<typeof MovePortalSession>;
z.globalRegistry.add(MovePortalSession, { id: 'MovePortalSession' });

export const PortalOpeningsAsked = z.object({
  from: LocalDate,
  days: z._default(
    z.coerce.number().check(z.int(), z.gte(1, 'out-of-range'), z.lte(31, 'out-of-range')),
    14,
  ),
});
export type PortalOpeningsAsked = z.infer<typeof PortalOpeningsAsked>;
z.globalRegistry.add(PortalOpeningsAsked, { id: 'PortalOpeningsAsked' });

/** A session as one partner sees it; show it in their own zone first, then the therapist's. */
export const PortalSession = z.object({
  id: Id,
  startsAt: z.string(),
  minutes: z.number(),
  place: z.string(),
  state: AppointmentState,
  attending: z.array(Attending),
  mayCancel: z.boolean(),
  mayMove: z.boolean(),
  /** Until when one’s own last change can be undone; null where there is none. */
  undoUntil: z.nullable(z.string()),
});
export type PortalSession = z.infer<typeof PortalSession>;

export const PortalSessions = z.object({
  coming: z.array(PortalSession),
  past: z.array(PortalSession),
  rules: CancellationRules,
});
export type PortalSessions = z.infer<typeof PortalSessions>;
z.globalRegistry.add(PortalSessions, { id: 'PortalSessions' });
