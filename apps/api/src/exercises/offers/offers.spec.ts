import { aJoinedCouple, aTherapist, type JoinedCouple } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const words = 'the-canary-sings-at-dusk';

describe('an answer given as the wrong person', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;
  let at: string;
  let key: string;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    therapist = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
    const request = { exerciseKey: 'i-have-missed', dueOn: '2026-11-09', note: '' };
    const { body } = await therapist.post(`/api/couples/${couple.id}/assignments`, request);
    at = `/api/portal/assignments/${body.id}`;
    const { exercise } = (await couple.first.get(at)).body;
    key = exercise.prompts.find(({ type }: { type: string }) => type === 'text').key;
  });
  afterEach(() => api.close());

  const write = (value = words, { by = couple.first, visibility = 'private', revision = 0 } = {}) =>
    by.put(`${at}/answers/${key}`, { value, visibility, revision });
  const answersOf = async (by: Visitor) => (await by.get(at)).body.answers;
  const offersTo = async (by: Visitor) => (await by.get('/api/portal/offers')).body.offers;
  const handOver = () => couple.first.post(`${at}/hand-over`);
  const firstPart = async () => {
    const { body } = await therapist.get(`/api/couples/${couple.id}/assignments`);
    return body.assignments[0].parts[0];
  };

  it('is cleared, and the exercise can be begun anew', async () => {
    await write(words, { visibility: 'shared' });
    await couple.first.post(`${at}/done`);
    await couple.second.get(at);

    await couple.first.post(`${at}/clear`);

    expect((await couple.first.get(at)).body).toMatchObject({ done: false, answers: [] });
    expect((await couple.second.get(at)).body.fromOther).toEqual([]);
    expect(await firstPart()).toMatchObject({ state: 'not-begun', movedAt: null, answers: [] });
    expect(await api.asOwner('select from answer')).toEqual([]);
  });

  it('is handed over: gone from here, and waiting for the other alone', async () => {
    await write();

    await handOver();

    expect(await answersOf(couple.first)).toEqual([]);
    expect(await offersTo(couple.first)).toEqual([]);
    expect(await offersTo(couple.second)).toMatchObject([
      {
        writtenAt: expect.stringMatching('2026-11-02T12:00'),
        answers: [{ value: words, own: null }],
      },
    ]);
    const part = await firstPart();
    expect(part).toMatchObject({
      state: 'not-begun',
      movedAt: expect.stringMatching('2026-11-02T12:00'),
    });
    expect(JSON.stringify(part)).not.toContain(words);
  });

  it('lies sealed while it waits', async () => {
    await write();

    await handOver();

    const rows = await api.asOwner<{ dump: string }>(
      `select encode(sealed_words, 'escape') || answer_offer::text as dump from answer_offer`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.dump).not.toContain('canary');
  });

  it('is taken by the other as their own, for the therapist and nobody else', async () => {
    await write(words, { visibility: 'shared' });
    await handOver();
    const [{ id }] = await offersTo(couple.second);

    await couple.second.post(`/api/portal/offers/${id}/take`, { own: 'keep' });

    expect(await answersOf(couple.second)).toMatchObject([
      { value: words, visibility: 'therapist', revision: 1 },
    ]);
    expect((await couple.first.get(at)).body.fromOther).toEqual([]);
    expect(await offersTo(couple.second)).toEqual([]);
  });

  it('is let go, and erased', async () => {
    await write();
    await handOver();
    const [{ id }] = await offersTo(couple.second);

    await couple.second.send('DELETE', `/api/portal/offers/${id}`);

    expect(await api.asOwner('select from answer_offer')).toEqual([]);
    expect(await answersOf(couple.second)).toEqual([]);
  });

  it.each([
    ['keep', 'my own', 1],
    ['replace', words, 2],
  ])('does not replace what the other wrote unless asked: %s', async (own, value, revision) => {
    await write('my own', { by: couple.second, visibility: 'private' });
    await write();
    await handOver();
    const [{ id, answers }] = await offersTo(couple.second);

    await couple.second.post(`/api/portal/offers/${id}/take`, { own });

    expect(answers[0].own).toBe('my own');
    expect(await answersOf(couple.second)).toMatchObject([{ value, revision }]);
  });

  it('waits beside what was handed over before, and neither is lost', async () => {
    await write('once');
    await handOver();
    await write('twice');
    await handOver();

    const waiting = await offersTo(couple.second);

    expect(
      waiting.map(({ answers }: { answers: { value: string }[] }) => answers[0]?.value),
    ).toEqual(['once', 'twice']);
  });

  it('seals what the other had revealed in return', async () => {
    await write(words, { visibility: 'when-both-answered' });
    await write(words, { by: couple.second, visibility: 'when-both-answered' });
    for (const by of [couple.first, couple.second]) await by.post(`${at}/done`);

    await couple.first.post(`${at}/clear`);

    expect((await couple.first.get(at)).body.fromOther).toEqual([]);
  });

  it.each(['take', 'delete'])('is out of reach of who gave it away: %s', async (how) => {
    await write();
    await handOver();
    const [{ id }] = await offersTo(couple.second);

    const url = `/api/portal/offers/${id}`;
    const answer =
      how === 'take'
        ? await couple.first.post(`${url}/take`, { own: 'replace' })
        : await couple.first.send('DELETE', url);

    expect(answer.status).toBe(404);
    expect(await offersTo(couple.second)).toHaveLength(1);
  });

  it('is noted in the log as an act, the same whether or not there was anything', async () => {
    await couple.first.post(`${at}/clear`);
    await handOver();
    await write();
    await handOver();

    const entries = await api.asOwner<{ action: string; subjects: string[] }>(
      `select action, subjects from audit_entry where action like 'answers:%' order by seq`,
    );
    expect(entries).toEqual([
      { action: 'answers:clear', subjects: [] },
      { action: 'answers:move', subjects: [] },
      { action: 'answers:move', subjects: [] },
    ]);
    expect(await offersTo(couple.second)).toHaveLength(1);
  });
});
