import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { PinoLogger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { aJoinedCouple, aTherapist, type JoinedCouple } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';
import { Clock } from '../clock.ts';
import { CONFIG, type Config } from '../config.ts';
import { Dispatcher } from '../jobs/dispatcher.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import { PracticeDb } from '../tenancy/practice-db.ts';
import { Rewrapping } from './rewrapping.ts';
import { Safe } from './safe.ts';
import { Wrapping } from './wrapping.ts';

const NOON = '2026-11-02T12:00:00Z';
const LATER = '2026-11-02T12:05:00Z';

describe('a new key', () => {
  let api: TestApi;
  let owner: Visitor & { practiceId: string };
  let couple: JoinedCouple;
  let path: string;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo(NOON);
    owner = await aTherapist(api);
    couple = await aJoinedCouple(api, owner);
    const due = { exerciseKey: 'i-have-missed', dueOn: '2026-12-09', note: 'For the two of you' };
    const given = await owner.post(`/api/couples/${couple.id}/assignments`, due);
    path = `/api/portal/assignments/${given.body.id}`;
    await write('a private word', 0);
  });
  afterEach(() => api.close());

  const write = async (value: string, revision: number) => {
    const { body } = await couple.first.get(path);
    const { key } = body.exercise.prompts.find(({ type }: { type: string }) => type === 'text');
    const answer = { value, visibility: 'private', revision };
    return couple.first.put(`${path}/answers/${key}`, answer);
  };
  const versions = () =>
    api.asOwner<{ version: number }>('select distinct version from practice_key order by version');
  const sealedWith = () =>
    api.asOwner<{ key_version: number }>(
      `select distinct key_version from (select key_version from answer union all
         select key_version from assignment) as sealed order by 1`,
    );
  const oneJob = async () => {
    const [job] = await api.app.get(Dispatcher).take(0);
    if (job) await api.app.get(JobRunner).run(job);
  };

  it('seals everything anew, tells how far it is, and lets go of the old key', async () => {
    const begun = await owner.post('/api/keys/changes');
    await oneJob();
    const halfway = await owner.get('/api/keys');
    await api.runDue(LATER);
    const finished = await owner.get('/api/keys');
    const read = await couple.first.get(path);

    expect(begun.body).toMatchObject({ version: 2, change: { done: 0, finishedAt: null } });
    expect(halfway.body.change).toMatchObject({ done: 1, total: 2, finishedAt: null });
    expect(finished.body.change).toMatchObject({ done: 2, total: 2 });
    expect(finished.body.change.finishedAt).not.toBeNull();
    expect([await versions(), await sealedWith()]).toEqual([
      [{ version: 2 }],
      [{ key_version: 2 }],
    ]);
    expect(read.body).toMatchObject({
      note: 'For the two of you',
      answers: [{ value: 'a private word' }],
    });
  });

  it('takes what is written meanwhile, and asked for twice is one change', async () => {
    await owner.post('/api/keys/changes');
    await oneJob();
    const saved = await write('a second word', 1);
    const again = await owner.post('/api/keys/changes');
    await api.runDue(LATER);
    const read = await couple.first.get(path);

    expect(saved.status).toBe(200);
    expect(again.body.version).toBe(2);
    expect(read.body.answers).toMatchObject([{ value: 'a second word' }]);
    expect(await versions()).toEqual([{ version: 2 }]);
  });

  it('goes on where a worker died', async () => {
    await owner.post('/api/keys/changes');
    const [job] = await api.app.get(Dispatcher).take(0);
    await api.asOwner(
      `update planned_job set queued_at = now() - interval '1 hour' where id = $1`,
      [job?.id],
    );
    await api.runDue(LATER);

    expect((await owner.get('/api/keys')).body.change.finishedAt).not.toBeNull();
    expect(await sealedWith()).toEqual([{ key_version: 2 }]);
  });

  it('cannot push out an old one that something still needs', async () => {
    const deleting = api.asOwner('delete from practice_key where version = 1');

    await expect(deleting).rejects.toThrow('answer_sealed_by');
  });

  it('keeps the old one until what was just being sealed with it has been sealed anew', async () => {
    const db = api.app.get(PracticeDb);
    const safe = api.app.get(Safe);
    const [note] = await api.asOwner<{ id: string }>('select id from assignment');
    const place = { table: 'assignment', column: 'sealed_note', row: note?.id ?? '' } as const;
    await db.enter({ kind: 'system', practiceId: owner.practiceId }, async () => {
      const sealed = await safe.seal(owner.practiceId, 'Late, but kept', place);
      await owner.post('/api/keys/changes');
      await oneJob();
      await oneJob();
      // It waits for this transaction, which holds the old key.
      void oneJob();
      await wait(300);
      await db.query('update assignment set sealed_note = $1', [sealed]);
    });
    await wait(300);
    await api.runDue(LATER);

    expect((await couple.first.get(path)).body.note).toBe('Late, but kept');
    expect([await versions(), await sealedWith()]).toEqual([
      [{ version: 2 }],
      [{ key_version: 2 }],
    ]);
  });

  it('is for the owner alone', async () => {
    await api.asOwner(
      `update auth.seat set role = 'therapist' where practice_id = $1 and kind = 'member'`,
      [owner.practiceId],
    );
    const refused = [
      await owner.post('/api/keys/changes'),
      await couple.first.post('/api/keys/changes'),
      await couple.first.get('/api/keys'),
      await api.visitor().get('/api/keys'),
    ];

    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 401]);
    expect(await versions()).toEqual([{ version: 1 }]);
  });

  it('of the environment wraps the old keys anew at start, and the old one is not needed again', async () => {
    const config = api.app.get<Config>(CONFIG);
    const db = api.app.get(PracticeDb);
    const today = { ...config, encryptionKey: randomBytes(32) };
    const both = { ...today, previousEncryptionKey: config.encryptionKey };
    const read = (wrapping: Wrapping) => {
      const safe = new Safe(db, wrapping, api.app.get(Clock));
      return db.enter({ kind: 'system', practiceId: owner.practiceId }, async () => {
        const note = await db.one<{ id: string; sealed: Buffer }>(
          'select id, sealed_note as sealed from assignment',
        );
        const place = { table: 'assignment', column: 'sealed_note', row: note?.id ?? '' } as const;
        return safe.open(owner.practiceId, note?.sealed ?? Buffer.alloc(0), place);
      });
    };
    await expect(read(new Wrapping(today))).rejects.toThrow('authenticate');
    expect(await read(new Wrapping(both))).toBe('For the two of you');

    const log = new PinoLogger({ pinoHttp: { level: 'silent' } });
    const start = new Rewrapping(db, new Wrapping(both), api.app.get(DataSource), log);
    await start.onApplicationBootstrap();

    expect(await read(new Wrapping(today))).toBe('For the two of you');
    await expect(read(new Wrapping(config))).rejects.toThrow('authenticate');
  });
});

describe('the doors for sealing anew', () => {
  let api: TestApi;
  let practiceId: string;

  beforeAll(async () => {
    api = await startApi();
    ({ practiceId } = await aTherapist(api));
  });
  afterAll(() => api.close());

  const asked = (kind: 'system' | 'visitor', table: string) => {
    const db = api.app.get(PracticeDb);
    return db.enter({ kind, practiceId }, () =>
      db.query('select * from sealed_before($1, 9, 9)', [table]),
    );
  };

  it('are open to jobs only, and for sealed tables only', async () => {
    expect(await asked('system', 'answer')).toEqual([]);
    await expect(asked('visitor', 'answer')).rejects.toThrow('Only a job');
    await expect(asked('system', 'member')).rejects.toThrow('no rows');
  });
});
