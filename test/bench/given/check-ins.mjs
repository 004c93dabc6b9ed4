/** Practices of fifty couples each, and for every partner a year of weekly check-ins. */
export async function addYearOfCheckIns(owner, { practices }) {
  await owner.query(
    `insert into couple (practice_id, therapist_id, since)
     select member.practice_id, member.id, now() - interval '1 year'
     from member cross join generate_series(1, 50)
     where member.user_id in (select 'user-' || n from generate_series(1, $1::int) n)`,
    [practices],
  );
  await owner.query(
    `insert into partner (practice_id, couple_id, place, first_name, joined_at)
     select practice_id, id, place, initcap(place), now() - interval '1 year'
     from couple cross join unnest(array['first', 'second']) as place`,
  );
  const signs = Array.from({ length: 5 }, (_, sign) => `(week + half * 3 + ${sign}) % 11`);
  await owner.query(
    `insert into check_in (practice_id, couple_id, partner_id, week, scores, total, nearness, filled_at)
     select practice_id, couple_id, partner_id, monday, scores,
            total, 4, monday + interval '6 days'
     from (select practice_id, couple_id, id as partner_id,
                  date_trunc('week', now())::date - 7 * week as monday,
                  array[${signs}]::smallint[] as scores,
                  ${signs.join(' + ')} as total
           from (select *, case place when 'first' then 0 else 1 end as half from partner) as partner
           cross join generate_series(0, 51) as week) as told`,
  );
  await owner.query('analyze');
  // Read pages of a table just filled would be written while they are read.
  await owner.query('vacuum check_in');
}

/** So many couples, each of another practice, with what is needed to ask about them. */
export async function someCouples(owner, { practices, count }) {
  const { rows } = await owner.query(
    `select 'token-' || n as token, n, member.practice_id as "practiceId", member.id as "therapistId",
            (select id from couple where couple.practice_id = member.practice_id
             and couple.therapist_id = member.id order by id offset (n % 50) limit 1) as "coupleId",
            (date_trunc('week', now())::date - 7 * 51)::text as since
     from generate_series(1, $2::int) as nth
     cross join lateral (select 1 + (nth * 7919) % $1::int as n) as chosen
     join member on member.user_id = 'user-' || n`,
    [practices, count],
  );
  return rows;
}
