import { aJoinedCouple, aTherapist, type JoinedCouple } from '../testing/given.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

const A_MINUTE = 60_000;
const NOON = '2026-11-24T12:00:00Z';
const nothing = { documents: false, releases: false };

describe('what else waits on the first page', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;
  let at: string;

  beforeAll(async () => {
    api = await startApi();
    therapist = await aTherapist(api);
  });
  beforeEach(async () => {
    api.clock.moveTo(NOON);
    couple = await aJoinedCouple(api, therapist);
    at = `/api/couples/${couple.id}`;
  }, A_MINUTE);
  afterAll(() => api.close());

  const weekOf = async (by: Visitor) => (await by.get('/api/portal/week')).body;
  const waitsFor = async (by: Visitor) => (await weekOf(by)).waiting;

  async function askForRelease(): Promise<string> {
    const { body } = await therapist.post(`${at}/releases`, {
      ...{ parts: ['sessions'], recipient: 'Dr. Lindqvist', purpose: 'Going on there' },
      lastDay: '2026-12-31',
    });
    return body.releases[0].id;
  }

  async function putConsent(title: string): Promise<{ id: string; hash: string }> {
    const text = 'We may film our sessions.';
    await therapist.post('/api/documents', { kind: 'consent', title, text });
    const { body } = await therapist.get('/api/documents');
    const template = body.templates.find((known: { title: string }) => known.title === title);
    await therapist.post(`${at}/agreements`, { kind: 'consent', templateId: template.id });
    const { body: own } = await couple.first.get('/api/portal/agreements');
    return own.documents.find((known: { title: string }) => known.title === title);
  }

  it('is nothing while nothing has been asked', async () => {
    expect(await waitsFor(couple.first)).toEqual(nothing);
  });

  it.each(['sign', 'decline'])('is a release, until one has answered by: %s', async (how) => {
    const id = await askForRelease();
    expect(await waitsFor(couple.first)).toEqual({ ...nothing, releases: true });

    const release = `/api/portal/releases/${id}`;
    await (how === 'sign'
      ? couple.first.post(`${release}/signature`, { typedName: 'Ana' })
      : couple.first.post(`${release}/decline`));

    expect(await waitsFor(couple.first)).toEqual(nothing);
    if (how === 'sign') await couple.first.post(`${release}/revoke`);
    expect(await waitsFor(couple.first)).toEqual(nothing);
  });

  it.each(['ended', 'run out'])('is no release that has %s', async (how) => {
    const id = await askForRelease();

    if (how === 'ended') await therapist.post(`${at}/releases/${id}/decision`, { act: 'end' });
    else api.clock.moveTo('2027-01-02T12:00:00Z');

    if (how === 'ended') expect(await waitsFor(couple.first)).toEqual(nothing);
    else {
      const back = await api.visitor().signIn(emailOf('first'), 'our own small harbour');
      expect(await waitsFor(back)).toEqual(nothing);
    }
  });

  it('is a document to sign, until it is signed or to be talked about', async () => {
    const film = await putConsent(`Filming ${couple.id}`);
    const sound = await putConsent(`Sound ${couple.id}`);
    expect(await waitsFor(couple.first)).toEqual({ ...nothing, documents: true });

    const path = '/api/portal/agreements';
    await couple.first.post(`${path}/${film.id}/signature`, { typedName: 'Ana', hash: film.hash });
    expect(await waitsFor(couple.first)).toEqual({ ...nothing, documents: true });
    await couple.first.post(`${path}/${sound.id}/talk-first`);

    expect(await waitsFor(couple.first)).toEqual(nothing);
  });

  it('leaves the agreement to its own card, and takes no place of the three things', async () => {
    for (const exerciseKey of ['i-have-missed', 'distance-map', 'weekly-talk']) {
      await therapist.post(`${at}/assignments`, { exerciseKey, dueOn: '2026-12-09', note: '' });
    }
    const before = await weekOf(couple.first);
    await askForRelease();
    await putConsent(`Photos ${couple.id}`);
    const asked = await weekOf(couple.first);
    await therapist.post(`${at}/agreements`, { kind: 'no-secrets' });

    expect(asked).toEqual({ ...before, waiting: { documents: true, releases: true } });
    expect((await weekOf(couple.first)).waiting).toEqual(asked.waiting);
  });

  it('is the same for one whatever the other does', async () => {
    const id = await askForRelease();
    const film = await putConsent(`Theatre ${couple.id}`);
    const before = await weekOf(couple.second);

    const signature = { typedName: 'Ana', hash: film.hash };
    await couple.first.post(`/api/portal/agreements/${film.id}/signature`, signature);
    await couple.first.post(`/api/portal/releases/${id}/decline`);

    expect(await weekOf(couple.second)).toEqual(before);
  });

  function emailOf(place: 'first' | 'second'): string {
    return couple.couple.partners.find((partner) => partner.place === place)?.email ?? '';
  }
});
