import { aColleague } from '../testing/given-colleague.ts';
import { aJoinedCouple, aTherapist, type JoinedCouple } from '../testing/given.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

describe('mail that does not arrive', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-25T12:00:00Z');
    therapist = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
  });
  afterEach(() => api.close());

  const undelivered = async (by: Visitor) => (await by.get('/api/reminders/undelivered')).body;

  it('is told to their therapist, until some mail does arrive', async () => {
    const [partner] = await api.asOwner<{ id: string; practice_id: string; first_name: string }>(
      `select id, practice_id, first_name from partner where place = 'first'`,
    );
    const settle = (state: string, at: string, reason: string | null = null) =>
      api.asOwner(
        `insert into planned_job (practice_id, name, key, payload, couple_id, due_at, deadline,
           state, reason, settled_at)
         values ($1, 'appointments.mail', $2, $3, $4, $5, $5, $6, $7, $5)`,
        [
          ...[partner!.practice_id, `test ${at}`],
          { kind: 'appointment-24h', partnerId: partner!.id, version: 1 },
          ...[couple.id, at, state, reason],
        ],
      );
    await settle('refused', '2026-11-25T14:00:00Z', 'address-refused');
    api.clock.moveTo('2026-11-25T18:00:00Z');
    const other = (await aColleague(api, therapist, 'therapist')).visitor;

    expect(await undelivered(therapist)).toMatchObject({
      mails: [{ coupleId: couple.id, to: partner!.first_name, reason: 'address-refused' }],
    });
    expect(await undelivered(other)).toEqual({ mails: [] });

    await settle('done', '2026-11-25T16:00:00Z');
    expect(await undelivered(therapist)).toEqual({ mails: [] });
  });

  it('is no partner’s to ask for', async () => {
    expect((await couple.first.get('/api/reminders/undelivered')).status).toBe(403);
  });
});
