import { canonicalEntry } from '@closeknit/domain/audit/chain';
import pg from 'pg';
import { serveParent, settings } from '../programs/child.mjs';
import { quantile } from '../measuring/rounds.mjs';

// The statements of one couple's year, in their order and under the same policies, through pg and
// nothing else: no server, no check of a question or an answer. The reading is logged, as it must be.

const { databaseUrl } = settings();
const client = new pg.Client({ connectionString: databaseUrl });
await client.connect();

const SETTINGS = `select set_config('app.practice', $1, true),
  set_config('app.actor_kind', 'member', true), set_config('app.actor', $2, true),
  set_config('app.couple', '', true), set_config('app.role', 'owner', true)`;
const CARE = `select couple.id, member.id, member.name, array(select supervisor_id from supervision
    where supervision.therapist_id = couple.therapist_id)
  from couple join member on member.id = couple.therapist_id where couple.id = $1`;
const PARTNERS = `select partner.id, place, first_name, member.zone from partner
  join couple on couple.id = partner.couple_id join member on member.id = couple.therapist_id
  where partner.couple_id = $1 order by place`;
const SCORES = `select id, partner_id, week, scores, total, nearness from check_in
  where couple_id = $1 and week >= $2`;
const WORDS = `select * from check_in_note where couple_id = $1 and week >= $2 order by kind`;
const SIGNED = `select document.id, document.kind, signature.partner_id from couple_document document
  join signature on signature.document_id = document.id where document.couple_id = $1`;
const SESSIONS = `select lower(during) as at from appointment where couple_id = $1
  and state = 'booked' and lower(during) >= $2::date and lower(during) < now() order by 1`;
const DONE = `select part.done_at, partner.place, assignment.exercise->>'title' from assignment_part part
  join assignment on assignment.id = part.assignment_id join partner on partner.id = part.partner_id
  where part.couple_id = $1 and part.done_at >= $2::date order by 1, part.id`;
const STEPS = `select taken_at, step from couple_step where couple_id = $1 and taken_at >= $2::date
  order by 1, id`;
const BEFORE = `select step from couple_step where couple_id = $1 and taken_at < $2::date
  order by taken_at desc, id desc limit 1`;

const reads = [CARE, PARTNERS, SCORES, WORDS, SIGNED, SESSIONS, DONE, STEPS, BEFORE].map(
  (text, at) => ({ text, name: `read-${at}`, dated: text.includes('$2') }),
);

async function readYear({ token, practiceId, therapistId, coupleId, since }) {
  const begin = performance.now();
  await client.query({ name: 'seat', text: 'select * from auth.seats_of($1, 0)', values: [token] });
  await client.query('begin');
  await client.query({ name: 'as', text: SETTINGS, values: [practiceId, therapistId] });
  for (const { text, name, dated } of reads)
    await client.query({ name, text, values: dated ? [coupleId, since] : [coupleId] });
  const entry = {
    ...{ practiceId, at: new Date().toISOString(), actorKind: 'member', actorId: therapistId },
    ...{ role: 'owner', action: 'trends:read', subjects: [coupleId], coupleId },
    ...{ partnerId: null, glassId: null },
  };
  const logged = [canonicalEntry(entry)];
  await client.query({ name: 'log', text: 'select append_audit($1)', values: [logged] });
  await client.query('commit');
  return performance.now() - begin;
}

serveParent({}, async ({ couples }) => {
  const times = [];
  for (const couple of couples) times.push(await readYear(couple));
  return { p95: quantile(times, 0.95) };
});
