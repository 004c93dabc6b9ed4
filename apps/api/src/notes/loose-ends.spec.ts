import { aColleague } from '../testing/given-colleague.ts';
import { aJoinedCouple, aTherapist, type JoinedCouple } from '../testing/given.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

describe('what waits for a therapist and no couple', () => {
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

  const unsigned = async (by: Visitor) => (await by.get('/api/notes/unsigned')).body;
  const undelivered = async (by: Visitor) => (await by.get('/api/reminders/undelivered')).body;

  it('is a note of one’s own until it is signed, without a word of it', async () => {
    const notes = `/api/couples/${couple.id}/notes`;
    const { body } = await therapist.post(notes, { text: 'a canary', appointmentId: null });
    const other = (await aColleague(api, therapist, 'therapist')).visitor;

    expect(await unsigned(therapist)).toEqual({
      couples: [
        {
          coupleId: couple.id,
          coupleName: expect.stringContaining(' & '),
          ...{ count: 1, since: expect.stringMatching(/^2026-11-25T12:00/) },
        },
      ],
    });
    expect(await unsigned(other)).toEqual({ couples: [] });

    await therapist.post(`${notes}/${body.id}/signature`, { revision: 1 });
    expect(await unsigned(therapist)).toEqual({ couples: [] });
  });

  it('is whom mail does not reach, until some mail does', async () => {
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
    for (const path of ['/api/notes/unsigned', '/api/reminders/undelivered'])
      expect((await couple.first.get(path)).status).toBe(403);
  });
});
