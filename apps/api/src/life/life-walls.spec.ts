import { COUPLE_STATES, type CoupleState, LIFE, LIFE_STEPS } from '@closeknit/domain/couples/life';
import pg from 'pg';
import { type JoinedCouple, aJoinedCouple, aTherapist, openHours } from '../testing/given.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

const LONG = 60_000;

/** The rules of a couple's life as the bare role of the program meets them, past all code of ours. */
describe('the walls of a couple’s life', () => {
  let api: TestApi;
  let bare: pg.Client;
  let therapist: Visitor & { practiceId: string };
  let couple: JoinedCouple;
  let ids: Record<'first' | 'second' | 'therapist' | 'assignment', string>;

  beforeAll(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-24T12:00:00Z');
    therapist = await aTherapist(api);
    await openHours(therapist);
    couple = await aJoinedCouple(api, therapist);
    const exercise = { exerciseKey: 'distance-map', dueOn: '2026-12-09', note: '' };
    const given = await therapist.post(`/api/couples/${couple.id}/assignments`, exercise);
    const answer = { value: 'words', visibility: 'when-both-answered', revision: 0 };
    for (const by of [couple.first, couple.second]) {
      await by.put(`/api/portal/assignments/${given.body.id}/answers/moment`, answer);
    }
    const [first = '', second = ''] = couple.couple.partners.map(({ id }) => id);
    const { body: me } = await therapist.get('/api/me');
    ids = { first, second, therapist: me.id, assignment: given.body.id };
    bare = new pg.Client({ connectionString: api.database.appUrl });
    await bare.connect();
  }, LONG);
  afterAll(async () => {
    await bare.end();
    await api.close();
  });

  const enter = async (who: 'first' | 'second' | 'therapist') => {
    const isMember = who === 'therapist';
    const settings = {
      practice: therapist.practiceId,
      actor_kind: isMember ? 'member' : 'partner',
      actor: ids[who],
      role: isMember ? 'owner' : '',
      couple: isMember ? '' : couple.id,
    };
    await bare.query('begin');
    for (const [name, value] of Object.entries(settings)) {
      await bare.query('select set_config($1, $2, true)', [`app.${name}`, value]);
    }
  };
  const attempt = async (who: 'first' | 'second' | 'therapist', sql: string): Promise<boolean> => {
    await enter(who);
    try {
      return ((await bare.query(sql)).rowCount ?? 0) > 0;
    } catch (fault) {
      expect(String(fault)).toMatch(/row-level security|no step leads/);
      return false;
    } finally {
      await bare.query('rollback');
    }
  };
  const standAs = async (state: CoupleState) => {
    await api.asOwner(`alter table couple disable trigger couple_way`);
    await api.asOwner(`update couple set state = $2 where id = $1`, [couple.id, state]);
    await api.asOwner(`alter table couple enable trigger couple_way`);
  };

  const writing = (visibility: string) => `
    insert into answer (couple_id, assignment_id, partner_id, prompt_key, visibility, sealed_value,
      revision, written_at)
    select couple_id, assignment_id, partner_id, 'other', '${visibility}', sealed_value, 1, now()
    from answer where partner_id = current_actor()`;
  const booking = () => `
    insert into appointment (couple_id, therapist_id, during, state, booked_at, changed_at)
    values ('${couple.id}', '${ids.therapist}', '[2026-12-20 10:00, 2026-12-20 11:00)', 'booked', now(), now())`;
  const giving = () => `
    insert into assignment (couple_id, exercise_key, exercise_version, exercise, due_on, given_by, given_at)
    select couple_id, 'again', 1, exercise, due_on, given_by, now() from assignment limit 1`;
  const checkingIn = () => `
    insert into check_in (couple_id, partner_id, week, scores, total, filled_at)
    values ('${couple.id}', '${ids.first}', '2026-11-23', '{5,5,5,5,5}', 25, now())`;

  it.each<[CoupleState, ...boolean[]]>([
    // state        shared  sealed  private  booked  given  check-in
    ['invited', true, true, true, true, true, true],
    ['active', true, true, true, true, true, true],
    ['paused', false, false, true, false, false, true],
    ['separating', false, false, false, false, false, false],
    ['closed', false, false, false, false, false, false],
  ])(
    'let through, while %s: shared %s, sealed %s, private %s, a session %s, an exercise %s, a check-in %s',
    async (state, ...answers) => {
      await standAs(state);

      expect([
        await attempt('first', writing('shared')),
        await attempt('first', writing('when-both-answered')),
        await attempt('first', writing('private')),
        await attempt('therapist', booking()),
        await attempt('therapist', giving()),
        await attempt('first', checkingIn()),
      ]).toEqual(answers);
    },
  );

  it.each<CoupleState>(['paused', 'separating', 'closed'])(
    'reveal nothing while %s',
    async (state) => {
      await standAs(state);
      await api.asOwner('update assignment_part set done_at = now()');
      const [door] = await api.asOwner<{ name: string }>(
        `select proname as name from pg_proc where proname in ('reveal_when_both', 'reveal_answers')`,
      );

      await enter('first');
      await bare.query(`select ${door?.name}($1, now())`, [ids.assignment]);
      const revealed = await bare.query('select from answer where revealed_at is not null');
      await bare.query('rollback');
      expect(revealed.rowCount).toBe(0);

      await standAs('active');
      await enter('first');
      await bare.query(`select ${door?.name}($1, now())`, [ids.assignment]);
      const both = await bare.query('select from answer where revealed_at is not null');
      await bare.query('rollback');
      expect(both.rowCount).toBe(2);
    },
  );

  it('know the same way from state to state as the rules do', async () => {
    const lawful = LIFE_STEPS.flatMap((step) =>
      LIFE[step].from.flatMap((from) => {
        const { to } = LIFE[step];
        return (to === 'joined' ? ['active', 'invited'] : [to]).map((end) => `${from} ${end}`);
      }),
    );
    const open = [];
    for (const from of COUPLE_STATES) {
      for (const to of COUPLE_STATES.filter((each) => each !== from)) {
        await standAs(from);
        const sql = `update couple set state = '${to}' where id = '${couple.id}'`;
        if (await attempt('therapist', sql)) open.push(`${from} ${to}`);
      }
    }

    // Both joining leads from invited to active, and is no step of anybody.
    expect(open.toSorted()).toEqual([...lawful, 'invited active'].toSorted());
  });

  it('are not moved by a partner, who cannot change the couple', async () => {
    await standAs('separating');

    expect(await attempt('first', `update couple set state = 'closed'`)).toBe(false);
    expect(
      await attempt('first', `update episode set ended_at = now(), ended_by = 'closing'`),
    ).toBe(false);
    expect(await attempt('first', `select from couple_step`)).toBe(false);
  });

  it('refuse what comes after the separation, however early its request began', async () => {
    await standAs('active');
    await enter('first');
    await bare.query('select from answer');
    const step = { step: 'separate', reason: '' };

    const separated = await therapist.post(`/api/couples/${couple.id}/steps`, step);

    expect(separated.status).toBe(200);
    await expect(bare.query(writing('shared'))).rejects.toThrow('row-level security');
    await bare.query('rollback');
  });

  it('let a separation wait for what is being shared already', async () => {
    await standAs('active');
    await enter('first');
    await bare.query(writing('shared'));
    let isOver = false;
    const separating = therapist
      .post(`/api/couples/${couple.id}/steps`, { step: 'separate', reason: '' })
      .then(({ status }) => {
        isOver = true;
        return status;
      });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isOver).toBe(false);

    await bare.query('commit');

    expect(await separating).toBe(200);
    const [shared] = await api.asOwner<{ count: number }>(
      `select count(*)::integer from answer where visibility = 'shared'`,
    );
    expect(shared?.count).toBe(1);
  });
});
