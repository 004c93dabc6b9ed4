import { aJoinedCouple, aTherapist } from '../../testing/given.ts';
import { aColleague } from '../../testing/given-colleague.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

describe('the documents of a practice', () => {
  let api: TestApi;
  let owner: Visitor;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-24T12:00:00Z');
    owner = await aTherapist(api);
  });
  afterEach(() => api.close());

  const photos = { kind: 'consent', title: 'Photos', text: 'We may take photos of the garden.' };
  const documents = async () => (await owner.get('/api/documents')).body;
  const templates = async () => (await documents()).templates;

  it('begin with the two agreements, one of which is usual', async () => {
    const { usual, templates: shown } = await documents();

    expect(usual).toBe('no-secrets');
    expect(shown.map(({ id, kind }: { id: null; kind: string }) => [id, kind])).toEqual([
      [null, 'no-secrets'],
      [null, 'limited-secrets'],
    ]);
    await owner.put('/api/documents/usual', { usual: 'limited-secrets' });
    expect((await documents()).usual).toBe('limited-secrets');
  });

  it('are put before a couple as they are now, and stay so there', async () => {
    const couple = await aJoinedCouple(api, owner);
    await owner.post('/api/documents', photos);
    const { id } = (await templates()).at(-1);
    const at = `/api/couples/${couple.id}/agreements`;

    await owner.post(at, { kind: 'consent', templateId: id });
    await owner.put(`/api/documents/${id}`, { title: 'Photos', text: 'And of the harbour.' });

    expect((await templates()).at(-1)).toMatchObject({ version: 2, text: 'And of the harbour.' });
    const own = (await couple.first.get('/api/portal/agreements')).body;
    expect(own.documents).toMatchObject([{ ...photos, version: 1, isCurrent: true }]);
    expect(own.toSign).toBeNull();
    api.clock.moveTo('2026-11-24T12:01:00Z');
    await owner.post(at, { kind: 'consent', templateId: id });
    const { body } = await owner.get(at);
    const shown = body.documents.map((put: { version: number; isCurrent: boolean }) => [
      put.version,
      put.isCurrent,
    ]);
    expect(shown).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it('may say an agreement in words of their own, and go back', async () => {
    const own = { kind: 'no-secrets', title: 'With us', text: 'In our own words.' };

    await owner.post('/api/documents', own);
    const [adjusted] = await templates();
    await owner.post(`/api/documents/${adjusted.id}/retire`);
    const [back] = await templates();
    await owner.post('/api/documents', own);
    const [again] = await templates();

    expect(adjusted).toMatchObject({ ...own, version: 2 });
    expect(back).toMatchObject({ id: null, version: 1 });
    expect(again).toMatchObject({ id: adjusted.id, version: 3 });
  });

  it('are no longer offered once retired', async () => {
    const couple = await aJoinedCouple(api, owner);
    await owner.post('/api/documents', photos);
    const { id } = (await templates()).at(-1);

    await owner.post(`/api/documents/${id}/retire`);

    const at = `/api/couples/${couple.id}/agreements`;
    const put = await owner.post(at, { kind: 'consent', templateId: id });
    expect(put.body.errors).toMatchObject([{ pointer: '#/templateId', code: 'unknown-document' }]);
    const rewritten = await owner.put(`/api/documents/${id}`, { title: 'X', text: 'Y' });
    expect(rewritten.body.code).toBe('document-retired');
    expect(await templates()).toHaveLength(2);
  });

  it('are written by owners, and are those of one practice', async () => {
    await owner.post('/api/documents', photos);
    const { id } = (await templates()).at(-1);
    const therapist = await aColleague(api, owner, 'therapist');
    const stranger = await aTherapist(api);

    expect((await therapist.visitor.get('/api/documents')).body.templates).toHaveLength(3);
    expect((await therapist.visitor.post('/api/documents', photos)).status).toBe(403);
    expect((await stranger.get('/api/documents')).body.templates).toHaveLength(2);
    const text = { title: 'X', text: 'Y' };
    expect((await stranger.put(`/api/documents/${id}`, text)).status).toBe(404);
    expect((await stranger.post(`/api/documents/${id}/retire`)).status).toBe(404);
  });

  it.each([
    [{ kind: 'consent', title: ' ', text: 'x' }, '#/title'],
    [{ kind: 'consent', title: 'x', text: ' ' }, '#/text'],
    [{ kind: 'other', title: 'x', text: 'x' }, '#/kind'],
  ])('are refused on the field that does not fit: %j', async (request, pointer) => {
    const answer = await owner.post('/api/documents', request);

    expect(answer.body).toMatchObject({ status: 422, errors: [{ pointer }] });
  });
});
