import { aJoinedCouple, aTherapist, type JoinedCouple } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';
import { PracticeDb } from '../tenancy/practice-db.ts';
import { Safe } from './safe.ts';
import { sealedPlaces } from './sealed-places.ts';

const row = '0191e6a0-0000-7000-8000-000000000001';
const otherRow = '0191e6a0-0000-7000-8000-000000000002';
const place = { table: 'answer', column: 'sealed_value', row } as const;

describe('the safe', () => {
  let api: TestApi;
  let therapist: Visitor & { practiceId: string };
  let foreign: Visitor & { practiceId: string };
  let couple: JoinedCouple;
  let safe: Safe;

  beforeAll(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    therapist = await aTherapist(api);
    foreign = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
    safe = api.app.get(Safe);
  });
  afterAll(() => api.close());

  const within = <T>(practiceId: string, work: () => Promise<T>) =>
    api.app.get(PracticeDb).enter({ kind: 'system', practiceId }, work);
  const own = <T>(work: () => Promise<T>) => within(therapist.practiceId, work);
  const sealed = () => own(() => safe.seal(therapist.practiceId, 'between us', place));

  it('opens what it sealed, in another transaction too', async () => {
    const value = await sealed();

    expect(await own(() => safe.open(therapist.practiceId, value, place))).toBe('between us');
    expect(value.toString('latin1')).not.toContain('between');
  });

  it.each([
    ['another row', { ...place, row: otherRow }],
    ['another table and column', { table: 'check_in_note', column: 'sealed_text', row }],
    ['the column of a note', { table: 'assignment', column: 'sealed_note', row }],
  ] as const)('does not open a value moved to %s', async (_, elsewhere) => {
    const value = await sealed();

    const opening = own(() => safe.open(therapist.practiceId, value, elsewhere));

    await expect(opening).rejects.toThrow('authenticate');
  });

  it('does not open a value moved to another practice, even under a key of the same number', async () => {
    const value = await sealed();

    const opening = within(foreign.practiceId, () => safe.open(foreign.practiceId, value, place));

    await expect(opening).rejects.toThrow('authenticate');
  });

  it('does not open a value that was shortened, changed, or given another number', async () => {
    const value = await sealed();
    const open = (bytes: Buffer) => own(() => safe.open(therapist.practiceId, bytes, place));
    const flipped = Buffer.from(value);
    flipped[30] = (flipped[30] ?? 0) ^ 1;
    const renumbered = Buffer.from(value);
    renumbered[3] = 2;

    await expect(open(flipped)).rejects.toThrow();
    await expect(open(value.subarray(0, -1))).rejects.toThrow();
    await expect(open(renumbered)).rejects.toThrow('No such key');
  });

  it('does not open answers that were swapped in the database', async () => {
    const due = { exerciseKey: 'i-have-missed', dueOn: '2026-12-09', note: 'Take your time' };
    const given = await therapist.post(`/api/couples/${couple.id}/assignments`, due);
    const path = `/api/portal/assignments/${given.body.id}`;
    const { body } = await couple.first.get(path);
    for (const { key, type } of body.exercise.prompts) {
      const value = type === 'scale' ? 5 : type === 'done' ? true : `written to ${key}`;
      const answer = { value, visibility: 'private', revision: 0 };
      await couple.first.put(`${path}/answers/${key}`, answer);
    }
    const before = await couple.first.get(path);
    await api.asOwner(
      `update answer set sealed_value = other.sealed_value from answer other
       where other.assignment_id = answer.assignment_id and other.id <> answer.id`,
    );
    const after = await couple.first.get(path);

    expect(before.body.note).toBe('Take your time');
    expect(before.body.answers.length).toBeGreaterThan(1);
    expect(after).toMatchObject({ status: 500, body: { code: 'fault' } });
    expect(JSON.stringify(after.body)).not.toContain('written to');
  });

  it('has every sealed column on its list, tied to the keys of the practice', async () => {
    const columns = await api.asOwner<{ table: string; column: string }>(
      `select attrelid::regclass::text as table, attname as column,
              (select split_part(pg_get_expr(adbin, adrelid), '''', 2) from pg_attrdef
               join pg_attribute as tie on (tie.attrelid, tie.attnum) = (adrelid, adnum)
               where adrelid = pg_class.oid and tie.attname = 'key_compartment') as compartment,
              confrelid is not null as tied from pg_attribute
       join pg_class on pg_class.oid = attrelid and relkind = 'r'
         and relnamespace = 'public'::regnamespace
       left join pg_constraint on conrelid = attrelid and confrelid = 'practice_key'::regclass
       where attname like 'sealed%' and attnum > 0 and not attisdropped order by 1`,
    );

    expect(columns).toEqual(sealedPlaces.map((sealed) => ({ ...sealed, tied: true })));
  });

  it('opens nothing with the key of another compartment', async () => {
    const value = await sealed();
    const put = (from: string) =>
      api.asOwner(
        `update practice_key as kept set wrapped = other.wrapped from practice_key other
         where other.practice_id = kept.practice_id and other.practice_id = $1
           and kept.compartment = 'record' and other.compartment = $2
         returning other.wrapped`,
        [therapist.practiceId, from],
      );
    const [before] = await api.asOwner<{ wrapped: Buffer }>(
      `select wrapped from practice_key where practice_id = $1 and compartment = 'record'`,
      [therapist.practiceId],
    );
    const moved = await put('safety');

    const opening = own(() => safe.open(therapist.practiceId, value, place));

    expect(moved).toHaveLength(1);
    await expect(opening).rejects.toThrow('authenticate');
    await api.asOwner(
      `update practice_key set wrapped = $2 where practice_id = $1 and compartment = 'record'`,
      [therapist.practiceId, before?.wrapped],
    );
    expect(await own(() => safe.open(therapist.practiceId, value, place))).toBe('between us');
  });

  it('opens nothing once the keys are destroyed, and says so', async () => {
    const other = await aJoinedCouple(api, foreign);
    const due = { exerciseKey: 'i-have-missed', dueOn: '2026-12-09', note: 'Soon gone' };
    const given = await foreign.post(`/api/couples/${other.id}/assignments`, due);
    const path = `/api/portal/assignments/${given.body.id}`;
    const before = await other.first.get(path);
    await within(foreign.practiceId, () => safe.destroyKeys());

    const after = await other.first.get(path);
    const wrote = await foreign.post(`/api/couples/${other.id}/assignments`, due);

    expect(before.body.note).toBe('Soon gone');
    expect(after).toMatchObject({ status: 410, body: { code: 'erased' } });
    expect(wrote).toMatchObject({ status: 410, body: { code: 'erased' } });
    expect(
      await api.asOwner('select wrapped from practice_key where destroyed_at is not null'),
    ).toEqual([{ wrapped: null }, { wrapped: null }, { wrapped: null }]);
    await expect(
      within(foreign.practiceId, () => safe.makeKeys(foreign.practiceId)),
    ).rejects.toMatchObject({ code: 'erased' });
  });
});
