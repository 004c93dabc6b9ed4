import { randomUUID } from 'node:crypto';
import { aTherapist } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import { PracticeDb } from '../tenancy/practice-db.ts';
import { Dispatcher } from './dispatcher.ts';
import { JobHandlers } from './job-handlers.ts';
import { JobRunner } from './job-runner.ts';
import { PlannedJobs } from './planned-jobs.service.ts';
import { defineJob } from './job.ts';
import * as z from 'zod/mini';

const Errand = defineJob({ name: 'tests.errand', payload: z.object({ to: z.string() }) });

describe('running jobs of one practice together', () => {
  let api: TestApi;
  let db: PracticeDb;
  let practiceId: string;

  beforeAll(async () => {
    api = await startApi();
    db = api.app.get(PracticeDb);
    practiceId = (await aTherapist(api)).practiceId;
    api.app.get(JobHandlers).handle(Errand, async ({ to }) => {
      if (to === 'nowhere') return { skip: 'gone' };
      if (to === 'trouble') await db.query('select 1 / 0');
      const [practice] = await db.query<{ name: string }>('select name from practice');
      return { post: letterTo(to, practice?.name ?? '') };
    });
  });
  afterAll(() => api.close());
  beforeEach(() => api.asOwner('delete from planned_job'));

  const letterTo = (to: string, from: string) => ({
    to,
    from,
    locale: 'en',
    subject: '',
    greeting: '',
    paragraphs: [],
    action: { label: '', url: '' },
    footnotes: [],
  });
  const enter = <T>(work: () => Promise<T>) => db.enter({ kind: 'system', practiceId }, work);

  async function queued(...addresses: string[]): Promise<string[]> {
    const now = api.clock.now();
    await enter(() =>
      api.app.get(PlannedJobs).planAll(
        addresses.map((to) => ({
          job: Errand,
          payload: { to },
          key: randomUUID(),
          coupleId: null,
          dueAt: now - 1000,
          deadline: now + 3_600_000,
        })),
      ),
    );
    return (await api.app.get(Dispatcher).take(0)).map(({ id }) => id);
  }
  const run = (ids: string[]) => api.app.get(JobRunner).runTogether({ practiceId, ids });
  const states = async () =>
    (
      await api.asOwner<{ row: string }>(
        `select payload ->> 'to' || ' ' || state || ' ' || attempts as row from planned_job order by 1`,
      )
    ).map(({ row }) => row);
  const arrived = (to: string) => api.mailbox.to(to).length;

  it('posts each letter once and writes each delivery down', async () => {
    const ids = await queued('a@errand.example', 'b@errand.example', 'nowhere');

    await run(ids);

    expect([arrived('a@errand.example'), arrived('b@errand.example')]).toEqual([1, 1]);
    expect(await states()).toEqual([
      'a@errand.example done 1',
      'b@errand.example done 1',
      'nowhere skipped 1',
    ]);
    expect(
      await api.asOwner('select from delivery where attempt = 1 and not perhaps_again'),
    ).toHaveLength(2);
  });

  it('does nothing twice when the queue brings the same rows twice', async () => {
    const ids = await queued('c@errand.example', 'd@errand.example');

    await Promise.all([run(ids), run(ids), run(ids)]);

    expect([arrived('c@errand.example'), arrived('d@errand.example')]).toEqual([1, 1]);
    expect(await states()).toEqual(['c@errand.example done 1', 'd@errand.example done 1']);
  });

  it('lets one that fails take none of the others down', async () => {
    const ids = await queued('e@errand.example', 'trouble', 'f@errand.example');

    await run(ids);

    expect([arrived('e@errand.example'), arrived('f@errand.example')]).toEqual([1, 1]);
    expect(await states()).toEqual([
      'e@errand.example done 1',
      'f@errand.example done 1',
      'trouble due 1',
    ]);
  });

  it('sends nothing that was cancelled while it was queued', async () => {
    const ids = await queued('g@errand.example', 'h@errand.example');
    await api.asOwner(
      `update planned_job set state = 'cancelled' where payload ->> 'to' like 'g%'`,
    );

    await run(ids);

    expect([arrived('g@errand.example'), arrived('h@errand.example')]).toEqual([0, 1]);
  });

  it('waits for a row that somebody is changing, and heeds the change', async () => {
    const ids = await queued('i@errand.example', 'j@errand.example');
    let running: Promise<void> | undefined;

    await enter(async () => {
      await db.query(`update planned_job set state = 'cancelled' where payload ->> 'to' like 'i%'`);
      running = run(ids);
      while (arrived('j@errand.example') === 0) await new Promise((done) => setTimeout(done, 5));
    });
    await running;

    expect(arrived('i@errand.example')).toBe(0);
    expect(await states()).toEqual(['i@errand.example cancelled 0', 'j@errand.example done 1']);
  });

  it('puts back what is not due yet by the clock of the database', async () => {
    const ids = await queued('k@errand.example');
    await api.asOwner(`update planned_job set due_at = now() + interval '1 minute'`);

    await run(ids);

    expect(arrived('k@errand.example')).toBe(0);
    expect(await states()).toEqual(['k@errand.example due 0']);
  });

  it('leaves jobs of another practice alone', async () => {
    const ids = await queued('l@errand.example');
    const foreign = (await aTherapist(api)).practiceId;

    await api.app.get(JobRunner).runTogether({ practiceId: foreign, ids });

    expect(arrived('l@errand.example')).toBe(0);
    expect(await states()).toEqual(['l@errand.example queued 0']);
  });
});
