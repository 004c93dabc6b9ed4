import fastify from 'fastify';
import pg from 'pg';
import { serveParent, settings } from '../programs/child.mjs';

// The same rows by the same statements under the same policies, and nothing else: no check of the
// cookie's signature, of permissions, of the question or of the answer.

const { databaseUrl } = settings();
const pool = new pg.Pool({ connectionString: databaseUrl, max: 24 });
const server = fastify();

const SESSION = { name: 'session', text: 'select * from auth.seats_of($1, 0)' };
const SETTINGS = `select set_config('app.practice', $1, true),
  set_config('app.actor_kind', $2, true), set_config('app.actor', $3, true),
  set_config('app.couple', $4, true), set_config('app.role', $5, true)`;

async function seatOf({ headers: { cookie } }) {
  const [token] = decodeURIComponent(cookie.split('=', 2)[1]).split('.');
  return (await pool.query({ ...SESSION, values: [token] })).rows[0];
}

async function inPractice(request, work) {
  const seat = await seatOf(request);
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(SETTINGS, [seat.practice_id, seat.kind, seat.actor_id, '', seat.role]);
    const answer = await work(client, seat);
    await client.query('commit');
    return answer;
  } finally {
    client.release();
  }
}

const ME = `select member.name, member.zone, member.locale, practice.id as practice_id,
  practice.name as practice_name, practice.zone as practice_zone
  from member cross join practice where member.id = $1`;

server.get('/api/me', (request) =>
  inPractice(request, async (client, seat) => {
    const { rows } = await client.query(ME, [seat.actor_id]);
    const { practice_id: id, practice_name, practice_zone, ...person } = rows[0];
    const practice = { id, name: practice_name, zone: practice_zone };
    return { kind: 'member', id: seat.actor_id, role: seat.role, ...person, practice };
  }),
);

const PRACTICE = 'select * from practice limit 1';
const AROUND = `select (select count(*)::integer from auth.seat where kind = 'member') as people,
  (select hash from practice_logo) as hash`;

server.get('/api/practice', (request) =>
  inPractice(request, async (client) => {
    const { created_at: _, crisis_resources, ...practice } = (await client.query(PRACTICE)).rows[0];
    const [around] = (await client.query(AROUND)).rows;
    return { ...practice, ...around, crisis: crisis_resources };
  }),
);

const url = await server.listen({ port: 0, host: '127.0.0.1' });
serveParent({ url }, () => ({}));
