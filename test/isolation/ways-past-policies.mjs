const APP = 'closeknit_app';

// The doors through the policies: ARCHITECTURE.md says what each is for. A new one is added here.
const doors = [
  ...['auth.seats_of', 'auth.seats_held', 'auth.browsers_of', 'invitation_couple', 'take_due_jobs'],
  ...[
    'reveal_answers',
    'note_opened',
    'note_words_opened',
    'line_of_the_other',
    'end_line_consents',
    'end_calendar_feeds',
    'forget_calendar_feed',
    'couples_in_care',
    'couples_under_glass',
    'append_audit',
  ],
  ...['couples_of_safety_lead', 'release_signed', 'forget_partner'],
  ...['begin_first_episode', 'begin_when_both_joined', 'couple_state_held', 'answer_fits_life'],
  ...['give_in_this_episode', 'file_is_held', 'couple_rests'],
  ...[
    'finished_work',
    'partners_reminded',
    'sealed_before',
    'seal_anew',
    'practices_not_wrapped_with',
  ],
];

const names = ({ rows }) => rows.map(({ name }) => name);

async function search(owner, sql) {
  return names(await owner.query(sql));
}

/** How many rows a statement gives to a role within a practice. */
async function asRole(owner, { role = APP, practiceId }, sql) {
  await owner.query('savepoint attempt');
  try {
    await owner.query(`set local role ${role}`);
    await owner.query(
      `select set_config('app.practice', $1, true), set_config('app.actor_kind', 'system', true)`,
      [practiceId],
    );
    return (await owner.query(sql)).rowCount;
  } finally {
    await owner.query('rollback to savepoint attempt');
  }
}

const practiceTables = `
  select relname from pg_class join pg_attribute on attrelid = pg_class.oid
  where attname = 'practice_id' and relkind = 'r' and relnamespace = 'public'::regnamespace`;

const ofPractice = (column) => `${column}::regclass::text in (${practiceTables})`;

/** Each with how it is looked for, how it is made, and what comes through it. */
export const leaks = [
  {
    name: 'the owner of a table, without force',
    search: (owner) =>
      search(
        owner,
        `select relname as name from pg_class
        where relname in (${practiceTables}) and relkind = 'r' and not relforcerowsecurity`,
      ),
    making: [
      'create role leaky_owner nosuperuser',
      'grant usage, create on schema public to leaky_owner',
      'alter table couple owner to leaky_owner',
      'alter table couple no force row level security',
    ],
    // Without the statements above there is no such role, and nobody but the role is asked.
    attempt: async (owner, { practiceId, foreignPracticeId }) => {
      const { rowCount } = await owner.query(`select from pg_roles where rolname = 'leaky_owner'`);
      const sql = `select from couple where practice_id = '${foreignPracticeId}'`;
      return (await asRole(owner, { role: rowCount ? 'leaky_owner' : APP, practiceId }, sql)) > 0;
    },
  },
  {
    name: 'views and functions with the rights of their owner',
    search: async (owner) => [
      ...(await search(
        owner,
        `select relname as name from pg_class
        where relnamespace in ('public'::regnamespace, 'auth'::regnamespace)
          and has_table_privilege('${APP}', oid, 'select') and (relkind = 'm' or (relkind = 'v' and not coalesce(reloptions::text, '') like '%security_invoker=true%'))`,
      )),
      ...(await search(
        owner,
        `select oid::regproc::text as name from pg_proc
        where prosecdef and pronamespace in ('public'::regnamespace, 'auth'::regnamespace)
          and (oid::regproc::text <> all (array['${doors.join("','")}'])
               or coalesce(proconfig::text, '') not like '%search_path=%'
               or has_function_privilege('public', oid, 'execute'))`,
      )),
    ],
    making: ['create view leaky as select * from couple', `grant select on leaky to ${APP}`],
    attempt: async (owner, { practiceId, foreignPracticeId }) => {
      const { rowCount } = await owner.query(`select from pg_class where relname = 'leaky'`);
      const from = rowCount ? 'leaky' : 'couple';
      const sql = `select from ${from} where practice_id = '${foreignPracticeId}'`;
      return (await asRole(owner, { practiceId }, sql)) > 0;
    },
  },
  {
    name: 'uniqueness across practices',
    tells: '23505',
    search: (owner) =>
      search(
        owner,
        `select indexrelid::regclass::text as name from pg_index
        where indisunique and ${ofPractice('indrelid')} and not exists
          (select from pg_attribute where attrelid = indrelid and attnum = any (indkey)
             and attname = 'practice_id')`,
      ),
    making: ['create unique index leaky on partner_contact (email)'],
    attempt: async (owner, { practiceId, ids, foreignPracticeId }) => {
      const { rows } = await owner.query(
        'select email from partner_contact where practice_id = $1',
        [foreignPracticeId],
      );
      const sql = `update partner_contact set email = '${rows[0].email}' where partner_id = '${ids.own.partnerId}'`;
      await asRole(owner, { practiceId }, sql);
      return false;
    },
  },
  {
    name: 'foreign keys without the practice',
    search: (owner) =>
      search(
        owner,
        `select conname as name from pg_constraint
        where contype = 'f' and ${ofPractice('conrelid')} and ${ofPractice('confrelid')}
          and not exists (select from pg_attribute
            where attrelid = conrelid and attnum = any (conkey) and attname = 'practice_id')`,
      ),
    making: [
      `do $$ declare found record; begin
         for found in select conname from pg_constraint
           where conrelid = 'couple'::regclass and contype = 'f' and confrelid = 'member'::regclass
         loop execute format('alter table couple drop constraint %I', found.conname); end loop;
       end $$`,
      'create unique index leaky_ids on member (id)',
      'alter table couple add constraint leaky foreign key (therapist_id) references member (id)',
    ],
    attempt: async (owner, { practiceId, ids }) => {
      const sql = `insert into couple (therapist_id, since) values ('${ids.foreign.memberId}', now())`;
      return (await asRole(owner, { practiceId }, sql)) > 0;
    },
    refuses: '23503',
  },
  {
    name: 'truncating and referring',
    search: (owner) =>
      search(
        owner,
        `select table_name || ' ' || privilege_type as name
        from information_schema.role_table_grants
        where grantee in ('${APP}', 'PUBLIC') and table_schema in ('public', 'auth')
          and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')`,
      ),
    making: [`grant truncate on check_in_note to ${APP}`],
    refuses: '42501',
    attempt: async (owner, { practiceId, foreignPracticeId }) => {
      await owner.query('savepoint truncated');
      await owner.query(`set local role ${APP}`);
      await owner.query(`select set_config('app.practice', $1, true)`, [practiceId]);
      await owner.query('truncate check_in_note');
      await owner.query('reset role');
      const left = await owner.query('select from check_in_note where practice_id = $1', [
        foreignPracticeId,
      ]);
      return left.rowCount === 0;
    },
  },
  {
    name: 'sequences that tell how much there is',
    search: (owner) =>
      search(
        owner,
        `select oid::regclass::text as name from pg_class
        where relkind = 'S' and relnamespace in ('public'::regnamespace, 'auth'::regnamespace)
          and oid::regclass::text <> 'migrations_id_seq'`,
      ),
    making: ['create sequence leaky', `grant usage on sequence leaky to ${APP}`],
    refuses: '42P01',
    attempt: async (owner, { practiceId, foreignPracticeId }) => {
      const count = async (practice) => {
        const { rows } = await owner.query(`select nextval('leaky')::int as at`);
        return practice && rows[0].at;
      };
      await count(foreignPracticeId);
      return (await count(practiceId)) > 1;
    },
  },
];
