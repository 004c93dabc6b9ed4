import { createHmac } from 'node:crypto';
import { SESSION_SECRET } from '../programs/closeknit.mjs';

/**
 * Adds practices, each with one therapist who is signed in; number `n` is called `Practice n`,
 * and its therapist's session token ends in `n`.
 */
export async function addPractices(owner, { from = 1, to }) {
  const many = [from, to];
  const numbers = 'generate_series($1::int, $2::int) as n';
  await owner.query(
    `insert into practice (id, name, zone) select uuidv7(), 'Practice ' || n, 'America/New_York'
     from ${numbers}`,
    many,
  );
  await owner.query(
    `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
     select 'user-' || n, 'Therapist ' || n, n || '@bench.example', true, now(), now()
     from ${numbers}`,
    many,
  );
  await owner.query(
    `insert into auth.session (id, token, "userId", "expiresAt", "createdAt", "updatedAt")
     select 'session-' || n, 'token-' || n, 'user-' || n, now() + interval '1 day', now(), now()
     from ${numbers}`,
    many,
  );
  await owner.query(
    `insert into member (practice_id, user_id, name, email, zone)
     select practice.id, 'user-' || n, 'Therapist ' || n, n || '@bench.example', practice.zone
     from ${numbers} join practice on practice.name = 'Practice ' || n`,
    many,
  );
  await owner.query(
    `insert into auth.seat (practice_id, user_id, kind, actor_id, role)
     select practice_id, user_id, 'member', member.id, 'owner'
     from ${numbers} join member on member.user_id = 'user-' || n`,
    many,
  );
  await owner.query('analyze');
}

/** The cookie of the therapist of practice `n`, as sign-in would have set it. */
export function cookieOf(n) {
  const token = `token-${n}`;
  const signature = createHmac('sha256', SESSION_SECRET).update(token).digest('base64');
  return `closeknit.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}
