import { aCheckIn } from '@closeknit/fixtures/builders';
import { getDocumentProxy } from 'unpdf';
import { aJoinedCouple, aTherapist, type JoinedCouple } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const A_MINUTE = 60_000;
const DATA = '/api/portal/own-data';
const password = 'our own small harbour';
const VISIBILITIES = ['private', 'therapist', 'when-both-answered', 'shared'] as const;

/** All words of a PDF file. */
async function wordsOf(bytes: Buffer): Promise<string> {
  const file = await getDocumentProxy(new Uint8Array(bytes));
  const pages = Array.from({ length: file.numPages }, (_, at) => file.getPage(at + 1));
  const items = await Promise.all(pages.map(async (page) => (await page).getTextContent()));
  return items
    .flatMap(({ items: parts }) => parts.map((part) => ('str' in part ? part.str : '')))
    .join(' ')
    .replace(/\s+/g, ' ');
}

describe('taking one’s data along', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-25T12:00:00Z');
    therapist = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
    const at = `/api/couples/${couple.id}`;
    const notes = { text: 'a canary of the therapist', appointmentId: null };
    await therapist.post(`${at}/notes`, notes);
    await therapist.post(`${at}/private-notes`, { text: 'a canary of the therapist' });
    const note = 'a canary of the therapist';
    for (const visibility of VISIBILITIES) {
      const request = { exerciseKey: 'i-have-missed', dueOn: '2026-12-09', note };
      const { body: given } = await therapist.post(`${at}/assignments`, request);
      const path = `/api/portal/assignments/${given.id}`;
      const { body } = await couple.first.get(path);
      const { key } = body.exercise.prompts.find(({ type }: { type: string }) => type === 'text');
      const answer = { value: `Ana, ${visibility}`, visibility, revision: 0 };
      await couple.first.put(`${path}/answers/${key}`, answer);
      await couple.first.post(`${path}/done`);
    }
    for (const to of ['therapist', 'both']) {
      const message = { id: crypto.randomUUID(), to, text: `Ana between, to ${to}` };
      await couple.first.post('/api/portal/messages', message);
    }
    for (const toBoth of [false, true]) {
      const text = `Ana to talk about, ${toBoth ? 'with both' : 'alone'}`;
      await couple.first.post('/api/portal/discussion', { id: crypto.randomUUID(), text, toBoth });
    }
    const sentence = {
      good: { text: 'Ana beside her check-in', visibility: 'therapist' },
    } as const;
    await couple.first.post('/api/portal/check-ins', aCheckIn(sentence));
    await couple.second.post('/api/portal/check-ins', aCheckIn());
    const plan = { partnerId: null, instrumentKey: 'gad-2', instrumentVersion: 1 };
    const rhythm = { rhythm: 'once', everyWeeks: null, beginsOn: '2026-11-25' };
    await therapist.post(`${at}/check-in-plans`, { ...plan, ...rhythm });
    const [{ planId, dueOn }] = (await couple.first.get('/api/portal/questionnaires')).body.due;
    const worried = { dueOn, answers: { nervous: 2, control: 1 } };
    await couple.first.post(`/api/portal/questionnaires/${planId}`, worried);
    await couple.second.post('/api/account/confirm', { password });
    await couple.first.post('/api/account/confirm', { password });
  }, A_MINUTE);
  afterEach(() => api.close());

  const exported = async (by: Visitor) => {
    const { body } = await by.get(DATA);
    const { bytes, type } = await by.get(`${DATA}/paper`);
    return { body, type, paper: await wordsOf(bytes) };
  };

  it('gives all of one’s own words, kept to oneself or not, in both forms', async () => {
    const { body, type, paper } = await exported(couple.first);

    expect(type).toBe('application/pdf');
    for (const visibility of VISIBILITIES) {
      expect(body.answers).toContainEqual(
        expect.objectContaining({ value: `Ana, ${visibility}`, visibility }),
      );
      expect(paper).toContain(`Ana, ${visibility}`);
    }
    expect(body.checkIns).toMatchObject([
      { week: '2026-11-23', words: [{ text: 'Ana beside her check-in' }] },
    ]);
    expect(paper).toContain('Ana beside her check-in');
    expect(body.questionnaires).toMatchObject([
      { name: 'GAD-2', day: '2026-11-25', total: 3, range: { min: 0, max: 6 } },
    ]);
    expect(body.questionnaires[0].answers[0].answer).toBe('More than half the days');
    expect(paper).toContain('3 of at most 6');
    expect(paper).toContain('Not being able to stop or control worrying: Several days');
    for (const to of ['therapist', 'both']) {
      expect(body.messages).toMatchObject(
        expect.arrayContaining([expect.objectContaining({ to, text: `Ana between, to ${to}` })]),
      );
      expect(paper).toContain(`Ana between, to ${to}`);
    }
    for (const text of ['Ana to talk about, alone', 'Ana to talk about, with both']) {
      expect(body.toDiscuss).toContainEqual(expect.objectContaining({ text, isOwn: true }));
      expect(paper).toContain(text);
    }
    expect(body.account).toMatchObject({ email: couple.couple.partners[0]?.email });
  });

  it('gives of the other what was shared, and not one byte more', async () => {
    const { body, paper } = await exported(couple.second);

    expect(body.sharedWithYou).toMatchObject([{ value: 'Ana, shared' }]);
    expect(body.answers).toEqual([]);
    expect(body.questionnaires).toEqual([]);
    for (const text of [JSON.stringify(body), paper]) {
      expect(text).toContain('Ana, shared');
      for (const hidden of ['private', 'therapist', 'when-both-answered']) {
        expect(text).not.toContain(`Ana, ${hidden}`);
      }
      expect(text).toContain('Ana to talk about, with both');
      expect(text).not.toContain('Ana to talk about, alone');
      expect(text).not.toContain('Ana beside her check-in');
      expect(text).not.toContain('GAD');
      expect(text).not.toContain(couple.couple.partners[0]?.email);
    }
  });

  it('gives nothing of the therapist’s', async () => {
    for (const by of [couple.first, couple.second]) {
      const { body, paper } = await exported(by);
      expect(JSON.stringify(body) + paper).not.toContain('canary');
    }
  });

  it('is the same for the other whatever is kept from them', async () => {
    const { body: before } = await couple.second.get(DATA);
    const { body } = await couple.first.get('/api/portal/privacy');
    const { assignmentId, prompt, revision } = body.answers.find(
      ({ visibility }: { visibility: string }) => visibility === 'private',
    );
    const path = `/api/portal/assignments/${assignmentId}/answers/${prompt.key}`;
    const change = { value: 'Ana, other words', visibility: 'private', revision };
    expect((await couple.first.put(path, change)).status).toBe(200);

    const { body: after } = await couple.second.get(DATA);

    expect({ ...after, madeAt: '' }).toEqual({ ...before, madeAt: '' });
  });

  it('counts as having opened what was shared: it can no longer be taken back', async () => {
    const shared = async () => {
      const { body } = await couple.first.get('/api/portal/privacy');
      return body.answers.find(({ visibility }: { visibility: string }) => visibility === 'shared');
    };
    expect((await shared()).mayNarrow).toBe(true);

    await couple.second.get(DATA);

    expect((await shared()).mayNarrow).toBe(false);
  });

  it('asks first who is there, and is for partners alone', async () => {
    api.clock.moveTo('2026-11-25T12:15:00Z');
    const refusals = [await couple.first.get(DATA), await couple.first.get(`${DATA}/paper`)];

    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual(
      Array(2).fill([403, 'confirm-first']),
    );
    expect((await therapist.get(DATA)).body.code).toBe('not-allowed');
    expect((await api.visitor().get(DATA)).status).toBe(401);
  });
});
