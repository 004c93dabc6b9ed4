import { aCouple } from '@closeknit/fixtures/builders';
import { aTherapist } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';

const noon = Date.parse('2026-11-02T12:00:00Z');
const after = (minutes: number) => new Date(noon + minutes * 60_000).toISOString();

describe('a mail', () => {
  let api: TestApi;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo(after(0));
    const request = aCouple({ first: { email: 'c@m.example' }, second: { email: 'h@m.example' } });
    await (await aTherapist(api)).post('/api/couples', request);
  });
  afterEach(() => api.close());

  const plan = () =>
    api.asOwner<{ state: string; reason: string | null; attempts: number }>(
      'select distinct state, reason, attempts from planned_job',
    );

  it('is tried again after 1, 5, 15 and 60 minutes while the mail server is away', async () => {
    api.mailbox.trouble = { state: 'due', reason: 'mail-server-away' };
    const tries = [];

    for (const minutes of [0.1, 0.6, 1.2, 5.1, 6.3, 20.1, 21.4, 80, 81.5, 140, 141.6]) {
      await api.runDue(after(minutes));
      tries.push((await plan())[0]?.attempts);
    }

    expect(tries).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6]);
  });

  it('arrives once the server is back', async () => {
    api.mailbox.trouble = { state: 'due', reason: 'mail-server-away' };
    await api.runDue(after(0.1));
    api.mailbox.trouble = undefined;

    await api.runDue(after(2));
    await api.runDue(after(300));

    expect(api.mailbox.to('c@m.example')).toHaveLength(1);
    expect(await plan()).toEqual([{ state: 'done', reason: null, attempts: 2 }]);
  });

  it('is given up when its deadline comes before the next try', async () => {
    api.mailbox.trouble = { state: 'due', reason: 'mail-server-away' };
    await api.asOwner(`update planned_job set deadline = $1`, [after(0.8)]);

    await api.runDue(after(0.1));

    expect(await plan()).toEqual([{ state: 'expired', reason: 'mail-server-away', attempts: 1 }]);
  });

  it('is not tried again when its address was refused', async () => {
    api.mailbox.trouble = { state: 'refused', reason: 'address-refused' };

    await api.runDue(after(0.1));
    await api.runDue(after(600));

    expect(await plan()).toEqual([{ state: 'refused', reason: 'address-refused', attempts: 1 }]);
  });

  it('that has lost its point is not sent', async () => {
    await api.asOwner(`update planned_job set deadline = $1`, [after(5)]);

    await api.runDue(after(10));

    expect(api.mailbox.letters).toEqual([]);
    expect(await plan()).toEqual([{ state: 'expired', reason: 'too-late', attempts: 1 }]);
  });

  it('is not sent to somebody who has joined in the meantime', async () => {
    await api.asOwner('update partner set joined_at = $1', [after(0)]);

    await api.runDue(after(1));

    expect(await plan()).toEqual([{ state: 'skipped', reason: 'joined', attempts: 1 }]);
  });

  it('leaves a delivery behind in the same moment as it is settled', async () => {
    await api.runDue(after(0.1));

    const rows = await api.asOwner(
      `select job.state, delivery.attempt, delivery.perhaps_again from planned_job job
       left join delivery on delivery.planned_job_id = job.id`,
    );
    expect(rows).toEqual(Array(2).fill({ state: 'done', attempt: 1, perhaps_again: false }));
  });
});
