import { createHash, verify } from 'node:crypto';
import { type ChainedEntry, checkpointText, verifyChain } from '@closeknit/domain/audit/chain';
import pg from 'pg';
import { aJoinedCouple, aTherapist, type JoinedCouple } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import { PracticeDb } from '../tenancy/practice-db.ts';
import { Audit } from './audit.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the audit log', () => {
  let api: TestApi;
  let owner: Awaited<ReturnType<typeof aTherapist>>;
  let couple: JoinedCouple;

  beforeAll(async () => {
    api = await startApi({ DATABASE_POOL: '20' });
    owner = await aTherapist(api);
    couple = await aJoinedCouple(api, owner);
  });
  afterAll(() => api.close());

  const trend = () => owner.get(`/api/couples/${couple.id}/trend`);
  const count = async () => {
    const [row] = await api.asOwner<{ n: number }>(
      'select count(*)::integer as n from audit_entry',
    );
    return row?.n ?? 0;
  };
  const last = async () =>
    (await api.asOwner('select * from audit_entry order by seq desc limit 1'))[0];

  /** What an owner would take away, by the parts of the export. */
  async function exported(): Promise<{ entries: ChainedEntry[]; checkpoint: ChainedEntry }> {
    let text = '';
    for (let after: number | null = 0; after !== null;) {
      const { body } = await owner.get(`/api/audit/export/json?after=${after}`);
      text += body.text;
      after = body.next;
    }
    return JSON.parse(text);
  }

  it('tells who read what of whom, in ids', async () => {
    await trend();

    const { body: me } = await owner.get('/api/me');
    expect(await last()).toMatchObject({
      ...{ actor_kind: 'member', actor_id: me.id, role: 'owner', action: 'trends:read' },
      ...{ subjects: [couple.id], couple_id: couple.id },
      ...{ partner_id: null, glass_id: null },
    });
  });

  it('tells what was changed, and whose it was', async () => {
    const [partner] = couple.couple.partners;
    const change = { firstName: 'Clara', email: partner?.email };

    await owner.put(`/api/couples/${couple.id}/partners/${partner?.id}`, change);

    expect(await last()).toMatchObject({
      ...{ action: 'couples:change', couple_id: couple.id, partner_id: partner?.id },
      subjects: [couple.id, partner?.id],
    });
    const [row] = await api.asOwner<{ text: string }>(
      `select string_agg(audit_entry::text, ' ') as text from audit_entry`,
    );
    expect(row?.text).not.toMatch(/clara|moreau|example/i);
  });

  it('has one entry for a couple that is added, and ties it to the couple', async () => {
    const before = await count();
    const names = { first: 'one', second: 'two' };
    const added = await owner.post('/api/couples', {
      familyName: 'Audit',
      first: { firstName: names.first, email: 'one@audit.example' },
      second: { firstName: names.second, email: 'two@audit.example' },
    });

    expect(await last()).toMatchObject({ action: 'couples:add', couple_id: added.body.id });
    expect(await count()).toBe(before + 1);
  });

  it('has no entry for what was refused, invalid or undone', async () => {
    const before = await count();

    await owner.get('/api/couples/00000000-0000-4000-8000-000000000000/trend');
    await owner.post(`/api/couples/${couple.id}/assignments`, {
      exerciseKey: 'none',
      dueOn: '2000-01-01',
      note: '',
    });
    await owner.post('/api/couples', {});
    const db = api.app.get(PracticeDb);
    const failing = db.enter({ kind: 'system', practiceId: owner.practiceId }, async () => {
      api.app.get(Audit).note({ kind: 'system', practiceId: owner.practiceId }, 'keys:change');
      await db.query('select 1 / 0');
    });

    await expect(failing).rejects.toThrow('division');
    expect(await count()).toBe(before);
  });

  it('lets nothing happen that it cannot note', async () => {
    const before = await count();
    await api.asOwner('revoke execute on function append_audit from closeknit_app');
    try {
      expect((await trend()).status).toBe(500);
      const zone = { zone: 'Asia/Tokyo' };
      expect((await owner.put('/api/me/zone', zone)).status).toBe(500);
    } finally {
      await api.asOwner('grant execute on function append_audit to closeknit_app');
    }

    expect((await owner.get('/api/me')).body.zone).not.toBe('Asia/Tokyo');
    expect(await count()).toBe(before);
    expect((await trend()).status).toBe(200);
  });

  it('does not fork when twenty write at once', async () => {
    const { entries: before } = await exported();

    const answers = await Promise.all(Array.from({ length: 20 }, trend));

    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    const { entries } = await exported();
    expect(entries).toHaveLength(before.length + 21);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, at) => at + 1));
    expect(verifyChain(entries, sha256)).toMatchObject({ intact: true });
  });

  it('appends several entries of one transaction one behind the other', async () => {
    const by = { kind: 'system', practiceId: owner.practiceId } as const;
    const db = api.app.get(PracticeDb);
    const audit = api.app.get(Audit);
    const write = () =>
      db.enter(by, async () => {
        for (let n = 0; n < 3; n++) audit.note(by, 'keys:change');
        return Promise.resolve();
      });

    await Promise.all([write(), write(), trend(), write()]);

    expect(verifyChain((await exported()).entries, sha256)).toMatchObject({ intact: true });
  });

  it('takes no entry of another practice, and none but by its door', async () => {
    const by = { kind: 'system', practiceId: owner.practiceId } as const;
    const db = api.app.get(PracticeDb);
    const foreign = { ...by, practiceId: '00000000-0000-4000-8000-000000000000' };
    const forged = db.enter(by, async () => {
      api.app.get(Audit).note(foreign, 'keys:change');
      return Promise.resolve();
    });
    await expect(forged).rejects.toThrow('another practice');

    const statements = [
      `insert into audit_entry select practice_id, seq + 1000, at, actor_kind, actor_id, role, action,
         subjects, couple_id, partner_id, glass_id, hash from audit_entry`,
      'update audit_entry set action = action',
      'delete from audit_entry',
      'truncate audit_entry',
      'update audit_head set seq = 0',
      'delete from audit_head',
    ];
    for (const statement of statements) {
      await expect(db.enter(by, () => db.query(statement))).rejects.toThrow(/permission denied/);
    }
  });

  it.each([
    'update audit_entry set action = action',
    'delete from audit_entry',
    'truncate audit_entry',
  ])('stands against its own database owner: %s', async (statement) => {
    await expect(api.asOwner(statement)).rejects.toThrow('do not change');
  });

  describe('with somebody at the database who takes the guard away', () => {
    const inSecret = async (tamper: string) => {
      const client = new pg.Client({ connectionString: api.database.ownerUrl });
      await client.connect();
      try {
        await client.query('alter table audit_entry disable trigger fixed');
        await client.query(tamper);
      } finally {
        await client.query('alter table audit_entry enable trigger fixed');
        await client.end();
      }
    };
    let whole: Awaited<ReturnType<typeof exported>>;

    beforeEach(async () => {
      await api.asOwner('create table kept as select * from audit_entry');
      whole = await exported();
    });
    afterEach(async () => {
      await inSecret(`truncate audit_entry; insert into audit_entry select * from kept`);
      await api.asOwner(`update audit_head set (seq, hash) =
        (select seq, hash from audit_entry order by seq desc limit 1)`);
      await api.asOwner('drop table kept');
    });

    const verdict = async () => verifyChain((await exported()).entries, sha256, [whole.checkpoint]);

    it('is intact while nobody does', async () => {
      expect(await verdict()).toMatchObject({ intact: true });
    });

    it.each([
      ['flips a fact', `update audit_entry set role = 'janitor' where seq = 3`, 'changed', 3],
      [
        'moves a time',
        `update audit_entry set at = at + interval '1 second' where seq = 4`,
        'changed',
        4,
      ],
      [
        'flips a subject',
        `update audit_entry set subjects = array[uuidv7()] where seq = 4`,
        'changed',
        4,
      ],
      ['deletes an entry', 'delete from audit_entry where seq = 3', 'missing', 3],
      [
        'swaps two entries',
        `update audit_entry set seq = -seq where seq in (3, 4);
         update audit_entry set seq = 7 + seq where seq < 0`,
        'changed',
        3,
      ],
    ])('shows when one %s', async (_, tamper, because, at) => {
      await inSecret(tamper);

      expect(await verdict()).toEqual({ intact: false, at, because });
    });

    it('shows by a kept checkpoint when its end is cut off and written anew', async () => {
      const half = Math.floor(whole.entries.length / 2);
      await inSecret(`delete from audit_entry where seq > ${half}`);
      await api.asOwner(`update audit_head set (seq, hash) =
        (select seq, hash from audit_entry order by seq desc limit 1)`);

      const { entries } = await exported();
      expect(verifyChain(entries, sha256)).toMatchObject({ intact: true });
      expect(await verdict()).toMatchObject({ intact: false, because: 'cut-off' });
    });
  });

  it('has its end signed, so that a checkpoint cannot be made up', async () => {
    const { body: checkpoint } = await owner.get('/api/audit/checkpoint');

    const { practiceId, at, signature, publicKey, ...head } = checkpoint;
    const isGenuine = (text: string) =>
      verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64'));
    expect(isGenuine(checkpointText(practiceId, at, head))).toBe(true);
    expect(isGenuine(checkpointText(practiceId, at, { ...head, seq: head.seq - 1 }))).toBe(false);
  });
});
