import { randomUUID } from 'node:crypto';

/** Practices of fifty couples each, and for every couple a session tomorrow that is booked. */
export async function addSessions(owner, { practices }) {
  await owner.query(
    `insert into couple (practice_id, therapist_id, since)
     select member.practice_id, member.id, now()
     from member cross join generate_series(1, 50)
     where member.user_id in (select 'user-' || n from generate_series(1, $1::int) n)`,
    [practices],
  );
  await owner.query(
    `insert into partner (practice_id, couple_id, place, first_name, joined_at)
     select practice_id, id, place, initcap(place), now()
     from couple cross join unnest(array['first', 'second']) as place`,
  );
  await owner.query(
    `insert into partner_contact (practice_id, couple_id, partner_id, email)
     select practice_id, couple_id, id, id || '@bench.example' from partner`,
  );
  await owner.query(
    `insert into appointment (practice_id, couple_id, therapist_id, during, state, booked_at, changed_at)
     select practice_id, id, therapist_id,
            tstzrange(now() + hour * interval '1 hour', now() + hour * interval '1 hour' + interval '50 minutes'),
            'booked', now(), now()
     from (select *, 24 + row_number() over (partition by practice_id) as hour from couple) as couple`,
  );
  await owner.query('analyze');
}

/**
 * Plans one mail for each of `count` partners, the first due in `startsIn` seconds and then
 * `perSecond` of them each second, or all at once. Answers with the wave and its first due time.
 */
export async function planReminders(owner, { count, startsIn = 3, perSecond = 0 }) {
  const wave = randomUUID();
  const { rows } = await owner.query(
    `insert into planned_job (practice_id, name, key, payload, couple_id, due_at, deadline)
     select practice_id, 'appointments.mail', $1 || ':' || partner_id || ':' || turn,
            jsonb_build_object('kind', 'appointment-24h', 'appointmentId', appointment_id,
                               'partnerId', partner_id, 'version', 1),
            couple_id,
            now() + make_interval(secs => $3 + case when $4 > 0 then (row_number() over ())::float / $4 else 0 end),
            now() + interval '12 hours'
     from (select partner.practice_id, partner.couple_id, partner.id as partner_id,
                  appointment.id as appointment_id, turn
           from generate_series(0, 99) as turn cross join partner join appointment
             on appointment.practice_id = partner.practice_id
             and appointment.couple_id = partner.couple_id
           order by turn, partner.id limit $2) as told
     returning due_at`,
    [wave, count, startsIn, perSecond],
  );
  return { wave, dueAt: Math.min(...rows.map((row) => row.due_at.getTime())) };
}

/** When each mail of a wave was due, by its Message-ID; those whose acceptance is written down. */
export async function dueTimes(owner, wave) {
  const { rows } = await owner.query(
    `select message_id, due_at from delivery join planned_job
       on planned_job.practice_id = delivery.practice_id and planned_job.id = planned_job_id
     where starts_with(key, $1)`,
    [`${wave}:`],
  );
  return new Map(rows.map((row) => [row.message_id, row.due_at.getTime()]));
}
