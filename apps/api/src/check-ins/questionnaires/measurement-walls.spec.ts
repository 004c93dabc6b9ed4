import pg from 'pg';
import { aTherapist } from '../../testing/given.ts';
import { aStaffedPractice, type Staff } from '../../testing/given-record.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';

const A_MINUTE = 60_000;
const TABLES = ['measurement', 'check_in_plan'] as const;

/** The walls around what partners score, as the bare role of the program meets them. */
describe('the walls around measurements', () => {
  let api: TestApi;
  let staff: Staff;
  let bare: pg.Client;
  let ids: Record<string, string>;
  let elsewhere: string;

  beforeAll(async () => {
    api = await startApi();
    staff = await aStaffedPractice(api);
    elsewhere = (await aTherapist(api)).practiceId;
    bare = new pg.Client({ connectionString: api.database.appUrl });
    await bare.connect();
    const { body: me } = await staff.owner.get('/api/me');
    const { therapist, other, supervisor, assistant } = staff;
    ids = { owner: me.id };
    for (const [who, { id }] of Object.entries({ therapist, other, supervisor, assistant }))
      ids[who] = id;
    for (const { place, id } of staff.couple.couple.partners) ids[place] = id;
    for (const whose of ['first', 'second']) {
      await api.asOwner(measuring(whose, 'gad-7', { practice: staff.practiceId }));
      await api.asOwner(planning(whose, 'gad-7', { practice: staff.practiceId }));
    }
    await api.asOwner(planning(null, 'csi-4', { practice: staff.practiceId }));
  }, A_MINUTE);
  afterAll(async () => {
    await bare.end();
    await api.close();
  });

  const value = (text: string | null | undefined) => (text ? `'${text}'` : 'null');

  function measuring(whose: string, key: string, more: Record<string, string | null> = {}) {
    const { practice, origin = 'portal', by = null } = more;
    return `insert into measurement (practice_id, couple_id, partner_id, instrument_key,
        instrument_version, day, total, sealed_answers, origin, recorded_by, filled_at)
      values (${practice ? value(practice) : 'current_practice()'}, '${staff.couple.id}',
        '${ids[whose]}', '${key}', 1, '2026-11-20', 3,
        ${origin === 'import' ? 'null' : `'\\x0000000100'`}, '${origin}', ${value(by)}, now())`;
  }

  function planning(whose: string | null, key: string, more: Record<string, string> = {}) {
    const { practice, by = 'therapist' } = more;
    return `insert into check_in_plan (practice_id, couple_id, partner_id, instrument_key,
        instrument_version, rhythm, begins_on, created_by, created_at)
      values (${practice ? value(practice) : 'current_practice()'}, '${staff.couple.id}',
        ${value(whose && ids[whose])}, '${key}', 1, 'weekly', '2026-11-23', '${ids[by]}', now())`;
  }

  async function attempt(who: string, role: string, sql: string, practice = staff.practiceId) {
    const isPartner = role === 'partner';
    const settings = {
      practice,
      actor_kind: role === 'system' ? 'system' : isPartner ? 'partner' : 'member',
      actor: ids[who] ?? '',
      role: isPartner || role === 'system' ? '' : role,
      couple: isPartner ? staff.couple.id : '',
    };
    await bare.query('begin');
    try {
      for (const [name, setting] of Object.entries(settings))
        await bare.query('select set_config($1, $2, true)', [`app.${name}`, setting]);
      return (await bare.query(sql)).rowCount ?? 0;
    } catch (fault) {
      expect(String(fault)).toMatch(/row-level security|permission denied/);
      return 0;
    } finally {
      await bare.query('rollback');
    }
  }

  it.each([
    ['first', 'partner', 1, 2],
    ['second', 'partner', 1, 2],
    ['therapist', 'therapist', 2, 3],
    ['supervisor', 'supervisor', 2, 3],
    ['owner', 'owner', 0, 0],
    ['other', 'therapist', 0, 0],
    ['assistant', 'assistant', 0, 0],
    ['therapist', 'assistant', 0, 0],
    ['nobody', 'system', 0, 0],
  ])('show the %s acting as %s %i scores and %i plans', async (who, role, scores, plans) => {
    const seen = [];
    for (const table of TABLES) seen.push(await attempt(who, role, `select from ${table}`));

    expect(seen).toEqual([scores, plans]);
  });

  it('show nobody anything from another practice, whatever they claim to be', async () => {
    for (const table of TABLES)
      for (const [who, role] of [
        ['first', 'partner'],
        ['therapist', 'therapist'],
        ['nobody', 'system'],
      ] as const)
        expect(await attempt(who, role, `select from ${table}`, elsewhere)).toBe(0);
  });

  it('show one partner their own row and not a sign of the other’s', async () => {
    const own = `select from measurement where partner_id = current_actor()`;
    const others = `select from measurement where partner_id <> current_actor()`;

    expect(await attempt('first', 'partner', own)).toBe(1);
    expect(await attempt('first', 'partner', others)).toBe(0);
    expect(await attempt('first', 'partner', `${others} for update`)).toBe(0);
    expect(
      await attempt(
        'first',
        'partner',
        `select from check_in_plan where partner_id = '${ids['second']}'`,
      ),
    ).toBe(0);
  });

  it('let a partner answer for themselves only, in the portal only', async () => {
    const by = ids['therapist'] as string;

    expect(await attempt('first', 'partner', measuring('first', 'phq-9'))).toBe(1);
    expect(await attempt('first', 'partner', measuring('second', 'phq-9'))).toBe(0);
    const typed = measuring('first', 'phq-9', { origin: 'paper', by });
    expect(await attempt('first', 'partner', typed)).toBe(0);
    // Of all that is kept, only what they answered themselves.
    expect(await attempt('first', 'partner', `delete from measurement`)).toBe(1);
    expect(await attempt('first', 'partner', `update measurement set total = 0`)).toBe(0);
    expect(await attempt('first', 'partner', planning(null, 'phq-9'))).toBe(0);
    expect(await attempt('first', 'partner', `update check_in_plan set ended_at = now()`)).toBe(0);
  });

  it('let only their therapist type a score or bring one in, under their own name', async () => {
    const asked = (who: string, role: string, signed = who) =>
      attempt(
        who,
        role,
        measuring('first', 'phq-9', { origin: 'paper', by: ids[signed] as string }),
      );

    expect(await asked('therapist', 'therapist')).toBe(1);
    expect(await asked('therapist', 'therapist', 'other')).toBe(0);
    for (const who of ['owner', 'supervisor', 'assistant']) expect(await asked(who, who)).toBe(0);
    expect(await asked('other', 'therapist')).toBe(0);
    expect(await attempt('therapist', 'therapist', measuring('first', 'phq-9'))).toBe(0);
  });

  it('leave to its author what was answered in the portal', async () => {
    expect(await attempt('therapist', 'therapist', 'delete from measurement')).toBe(0);
    expect(await attempt('therapist', 'therapist', 'update measurement set total = 9')).toBe(0);
  });

  it('let only their therapist plan, and end a plan', async () => {
    const ending = 'update check_in_plan set ended_at = now()';

    expect(await attempt('therapist', 'therapist', planning(null, 'who-5'))).toBe(1);
    expect(await attempt('therapist', 'therapist', ending)).toBe(3);
    for (const who of ['owner', 'supervisor', 'assistant']) {
      expect(await attempt(who, who, planning(null, 'who-5', { by: who }))).toBe(0);
      expect(await attempt(who, who, ending)).toBe(0);
    }
  });

  it('show that an answer asked for help to their therapist alone, and let only its author leave it', async () => {
    const leaving = (whose: string, practice = 'current_practice()') =>
      `insert into help_sign (practice_id, couple_id, partner_id, shown_at)
       values (${practice}, '${staff.couple.id}', '${ids[whose]}', now())`;
    await api.asOwner(leaving('first', `'${staff.practiceId}'`));
    const readers = [];
    for (const [who, role] of [
      ['therapist', 'therapist'],
      ['therapist', 'assistant'],
      ['owner', 'owner'],
      ['supervisor', 'supervisor'],
      ['other', 'therapist'],
      ['first', 'partner'],
      ['second', 'partner'],
      ['nobody', 'system'],
    ] as const)
      if (await attempt(who, role, 'select from help_sign')) readers.push([who, role]);

    expect(readers).toEqual([['therapist', 'therapist']]);
    expect(await attempt('first', 'partner', leaving('first'))).toBe(1);
    expect(await attempt('first', 'partner', leaving('second'))).toBe(0);
    expect(await attempt('therapist', 'therapist', leaving('first'))).toBe(0);
    const seeing = 'update help_sign set seen_at = now()';
    expect(await attempt('owner', 'owner', seeing)).toBe(0);
    expect(await attempt('first', 'partner', seeing)).toBe(0);
    expect(await attempt('therapist', 'therapist', seeing)).toBe(1);
  });

  it.each([
    ['paused', 1],
    ['separating', 0],
    ['closed', 0],
  ])('let through what is written while %s: %i', async (state, count) => {
    await api.asOwner('alter table couple disable trigger couple_way');
    await api.asOwner('update couple set state = $2 where id = $1', [staff.couple.id, state]);
    try {
      expect(await attempt('first', 'partner', measuring('first', 'phq-9'))).toBe(count);
      expect(await attempt('therapist', 'therapist', planning(null, 'who-5'))).toBe(count);
    } finally {
      await api.asOwner('update couple set state = $2 where id = $1', [staff.couple.id, 'active']);
      await api.asOwner('alter table couple enable trigger couple_way');
    }
  });
});
