import { coming, feed, timeOff } from './wishes.mjs';

/** Who has said yes to a session, an address that follows it, one who did not come, and a day off. */
export async function attended(api, { therapist, couple, appointment: { id }, must }) {
  must(await couple.first.put(`/api/portal/sessions/${id}/confirmation`, coming()));
  must(await couple.first.put('/api/calendar-feed', feed()));
  // It is still to come, and nobody can have missed it yet: only the owner of the table can say so.
  await api.asOwner(
    `insert into absence (practice_id, couple_id, appointment_id, partner_id, noted_by, noted_at)
     select practice_id, couple_id, id, $2, therapist_id, now() from appointment where id = $1`,
    [id, couple.couple.partners[1].id],
  );
  const { off } = must(await therapist.post('/api/time-off', timeOff()));
  return { timeOffId: off[0].id };
}
