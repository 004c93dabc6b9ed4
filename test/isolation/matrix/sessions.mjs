import * as wishes from '../wishes.mjs';
import { booking, by, office, open, partners, therapists, treating } from './reach.mjs';

/** Sessions, hours and reminders. */
export const lines = {
  'GET /api/calendar': by(office),
  'GET /api/openings': by(office, { query: () => '?from=2026-11-30' }),
  'POST /api/appointments': by(booking, { names: true, body: wishes.session }),
  'POST /api/appointments/{appointmentId}/move': by(booking, { body: wishes.move }),
  'POST /api/appointments/{appointmentId}/cancel': by(booking, { body: wishes.cancel }),
  'POST /api/appointments/{appointmentId}/undo': by(booking),
  'GET /api/appointments/unconfirmed': by(office),
  'GET /api/appointments/changed': by(office),
  // The session of the scene has not begun: whoever may note it hears so.
  'PUT /api/appointments/{appointmentId}/absence': by(booking, { body: wishes.absent }),
  'PUT /api/appointments/{appointmentId}/confirmation': by(booking, { body: wishes.noted }),
  'GET /api/calendar-feed': by({ ...therapists, ...partners }),
  'PUT /api/calendar-feed': by({ ...therapists, ...partners }, { body: wishes.feed }),
  'DELETE /api/calendar-feed': by({ ...therapists, ...partners }),
  // Whoever has such an address is asked nothing else; this one was made by nobody.
  'GET /api/calendar-feeds/{file}': open({ ids: () => ({ file: `${'a'.repeat(86)}.ics` }) }),
  'GET /api/time-off': by(therapists),
  'POST /api/time-off': by(therapists, { body: wishes.timeOff }),
  'DELETE /api/time-off/{timeOffId}': by(treating),
  'GET /api/hours': by(therapists),
  'PUT /api/hours': by(therapists, { body: wishes.hours }),
  'GET /api/reminders': by(therapists),
  'GET /api/reminders/undelivered': by(therapists),
  'GET /api/notes/unsigned': by(therapists),
};
