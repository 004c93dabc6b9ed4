import { aColleague } from '../testing/given-colleague.ts';
import { aJoinedCouple, aTherapist, type JoinedCouple } from '../testing/given.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

describe('a note not signed yet', () => {
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

  it('waits for its author alone until it is signed, without a word of it', async () => {
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

  it('is no partner’s to ask for', async () => {
    expect((await couple.first.get('/api/notes/unsigned')).status).toBe(403);
  });
});
