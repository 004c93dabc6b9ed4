import { aCheckIn } from '@closeknit/fixtures/builders';
import { shippedAgreements } from '@closeknit/domain/agreements/agreement-texts.en';
import pg from 'pg';
import { getDocumentProxy } from 'unpdf';
import { aJoinedCouple, aTherapist, type JoinedCouple } from '../testing/given.ts';
import { aStaffedPractice, type Staff } from '../testing/given-record.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

const A_MINUTE = 60_000;
const NOON = '2026-11-24T12:00:00Z';

/** Both sign what is before them; answers with its id. */
async function sign(partner: Visitor, typedName = 'Ana Duarte'): Promise<string> {
  const { body } = await partner.get('/api/portal/agreements');
  const { id, hash } = body.documents.find((known: { isCurrent: boolean }) => known.isCurrent);
  const answer = await partner.post(`/api/portal/agreements/${id}/signature`, { typedName, hash });
  if (answer.status !== 204) throw new Error(answer.body.code);
  return id as string;
}

describe('the agreement of a couple', () => {
  let api: TestApi;
  let therapist: Visitor & { practiceId: string };
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

  const put = (kind: string) => therapist.post(`${at}/agreements`, { kind });
  const later = (minutes: number) =>
    api.clock.moveTo(new Date(Date.parse(NOON) + minutes * 60_000).toISOString());

  const given = async () => {
    const wish = { exerciseKey: 'i-have-missed', dueOn: '2026-12-09', note: '' };
    const { body } = await therapist.post(`${at}/assignments`, wish);
    const path = `/api/portal/assignments/${body.id}`;
    const { body: shown } = await couple.first.get(path);
    const { key } = shown.exercise.prompts.find(({ type }: { type: string }) => type === 'text');
    return (by: Visitor, facts: { revision?: number; visibility?: string } = {}) =>
      by.put(`${path}/answers/${key}`, {
        value: `Our evenings, ${facts.revision ?? 0}`,
        visibility: 'therapist',
        revision: 0,
        ...facts,
      });
  };
  const usesShown = async () => {
    const { body } = await therapist.get(`${at}/assignments`);
    return body.assignments[0].parts.map((part: { answers: { use: string }[] }) =>
      part.answers.map(({ use }) => use),
    );
  };

  it('holds nobody up while there is none, and lets nothing be used jointly', async () => {
    const write = await given();

    expect((await write(couple.first)).status).toBe(200);
    const { body } = await couple.first.get('/api/portal/agreements');
    expect(body).toEqual({ beside: 'therapist-only', toSign: null, documents: [] });
    expect(await usesShown()).toEqual([['not-jointly'], []]);
  });

  it('is put before them with the couple, and comes before writing', async () => {
    const write = await given();
    await put('no-secrets');

    const { body: week } = await couple.first.get('/api/portal/week');
    const { body: own } = await couple.first.get('/api/portal/agreements');
    const refused = await write(couple.first);
    const note = await couple.first.post(
      '/api/portal/check-ins',
      aCheckIn({ good: { text: 'A word', visibility: 'therapist' } }),
    );
    const scores = await couple.first.post('/api/portal/check-ins', aCheckIn());

    expect(own).toMatchObject({ beside: 'therapist-only', toSign: week.agreementToSign });
    expect(own.documents[0].text).toBe(shippedAgreements['no-secrets'].text);
    expect(refused).toMatchObject({ status: 409, body: { code: 'agreement-unsigned' } });
    expect(note.body.errors).toMatchObject([
      { pointer: '#/good/text', code: 'agreement-unsigned' },
    ]);
    expect(scores.status).toBe(204);
    await sign(couple.first);
    expect((await write(couple.first)).status).toBe(200);
    expect((await write(couple.second)).body.code).toBe('agreement-unsigned');
    expect((await couple.first.get('/api/portal/week')).body.agreementToSign).toBeNull();
    expect((await couple.first.get('/api/portal/agreements')).body.beside).toBe('no-secrets');
  });

  it('can be chosen when a couple is added, and is ready once both have signed', async () => {
    const { body: added } = await therapist.post('/api/couples', {
      familyName: '',
      first: { firstName: 'Kim', email: 'kim@couple.example' },
      second: { firstName: 'Lou', email: 'lou@couple.example' },
      agreement: 'limited-secrets',
    });
    const { body } = await therapist.get(`/api/couples/${added.id}/agreements`);
    expect(body).toMatchObject({ agreement: 'limited-secrets', ready: false });

    await put('no-secrets');
    await sign(couple.first);
    expect((await therapist.get(`${at}/agreements`)).body.ready).toBe(false);
    await sign(couple.second);
    expect((await therapist.get(`${at}/agreements`)).body.ready).toBe(true);
  });

  it('never widens what was written under the one before', async () => {
    const write = await given();
    await put('limited-secrets');
    await sign(couple.first);
    await sign(couple.second);
    await write(couple.first);
    expect(await usesShown()).toEqual([['ask-first'], []]);

    later(1);
    await put('no-secrets');
    expect(await usesShown()).toEqual([['ask-first'], []]);
    await sign(couple.first);
    await sign(couple.second);
    await write(couple.second);

    expect(await usesShown()).toEqual([['ask-first'], ['may-bring-in']]);
    await write(couple.first, { revision: 1 });
    expect(await usesShown()).toEqual([['may-bring-in'], ['may-bring-in']]);
  });

  it('is kept with the sentence of a check-in', async () => {
    await put('limited-secrets');
    await sign(couple.first);
    const note = aCheckIn({ good: { text: 'A word', visibility: 'therapist' } });
    await couple.first.post('/api/portal/check-ins', note);

    const { body } = await therapist.get(`${at}/trend`);

    expect(body.lines[0].points.at(-1)).toMatchObject({
      words: [{ text: 'A word', use: 'ask-first' }],
    });
    expect(body.lines[0].points.at(-2).words).toEqual([]);
  });

  it('tells neither partner where the other stands', async () => {
    await put('no-secrets');
    const seen = async () => [
      (await couple.second.get('/api/portal/agreements')).body,
      (await couple.second.get('/api/portal/week')).body,
    ];
    const before = await seen();

    const id = await sign(couple.first, 'Ana D.');
    await couple.first.post(`/api/portal/agreements/${id}/talk-first`);

    expect(await seen()).toEqual(before);
    const { body } = await therapist.get(`${at}/agreements`);
    expect(body.documents[0].partners).toMatchObject([
      { typedName: 'Ana D.', signedAt: expect.any(String), talkFirstAt: null },
      { typedName: null, signedAt: null },
    ]);
  });

  it('can be talked about first, which the therapist sees until it is signed', async () => {
    await put('no-secrets');
    const [{ id }] = (await couple.first.get('/api/portal/agreements')).body.documents;
    const talk = () => couple.first.post(`/api/portal/agreements/${id}/talk-first`);

    expect([(await talk()).status, (await talk()).status]).toEqual([204, 204]);

    const standing = async () =>
      (await therapist.get(`${at}/agreements`)).body.documents[0].partners[0];
    expect(await standing()).toMatchObject({ talkFirstAt: expect.any(String) });
    await sign(couple.first);
    expect(await standing()).toMatchObject({ talkFirstAt: null });
  });

  it('is signed once, as it stands now, under these words', async () => {
    await put('no-secrets');
    const [old] = (await couple.first.get('/api/portal/agreements')).body.documents;
    const path = `/api/portal/agreements/${old.id}/signature`;
    const other = { typedName: 'Ana', hash: 'f'.repeat(64) };

    expect((await couple.first.post(path, other)).body.code).toBe('document-replaced');
    await sign(couple.first);
    const again = await couple.first.post(path, { typedName: 'Ana', hash: old.hash });
    expect(again.body.code).toBe('already-signed');
    later(1);
    await put('no-secrets');
    const late = await couple.second.post(path, { typedName: 'Ben', hash: old.hash });
    expect(late.body.code).toBe('document-replaced');
  });

  it('prints with the signatures its reader may see', async () => {
    await put('no-secrets');
    const id = await sign(couple.first, 'Ana Dvořák');
    await sign(couple.second, 'Ben Łuk');

    const textOf = async (by: Visitor, path: string) => {
      const { type, bytes } = await by.get(path);
      const file = await getDocumentProxy(new Uint8Array(bytes));
      const pages = Array.from({ length: file.numPages }, (_, page) => file.getPage(page + 1));
      const items = await Promise.all(pages.map(async (page) => (await page).getTextContent()));
      const text = items.flatMap(({ items: parts }) =>
        parts.map((part) => ('str' in part ? part.str : '')),
      );
      return { type, text: text.join(' ') };
    };
    const own = await textOf(couple.first, `/api/portal/agreements/${id}/paper`);
    const whole = await textOf(therapist, `${at}/agreements/${id}/paper`);

    expect(own.type).toBe('application/pdf');
    expect(own.text).toContain('Ana Dvořák');
    expect(own.text).toContain('24 November 2026');
    expect(own.text).not.toContain('Łuk');
    expect(whole.text).toContain('Ana Dvořák');
    expect(whole.text).toContain('Ben Łuk');
  });

  it('cannot be signed for the other, rewritten, or taken away', async () => {
    await put('no-secrets');
    const [first, second] = couple.couple.partners;
    const bare = new pg.Client({ connectionString: api.database.appUrl });
    await bare.connect();
    const asFirst = async (sql: string) => {
      await bare.query('begin');
      try {
        await bare.query(
          `select set_config('app.practice', $1, true), set_config('app.actor_kind', 'partner', true),
                  set_config('app.actor', $2, true), set_config('app.couple', $3, true)`,
          [therapist.practiceId, first?.id, couple.id],
        );
        return (await bare.query(sql)).rows;
      } finally {
        await bare.query('rollback');
      }
    };
    const signing = (partner: string, hash = 'hash') =>
      asFirst(`insert into signature (couple_id, document_id, partner_id, version, hash, typed_name,
                                      signed_at)
               select couple_id, id, '${partner}', version, ${hash}, 'Ben', now()
               from couple_document`);
    try {
      await expect(signing(second?.id ?? '')).rejects.toThrow('row-level security');
      await expect(signing(first?.id ?? '', `'${'f'.repeat(64)}'`)).rejects.toThrow('foreign key');
      await sign(couple.first);
      await expect(signing(first?.id ?? '')).rejects.toThrow('duplicate key');
      await expect(asFirst(`update signature set typed_name = 'X'`)).rejects.toThrow('permission');
      await expect(asFirst('delete from signature')).rejects.toThrow('permission denied');
      await expect(asFirst('delete from couple_document')).rejects.toThrow('permission denied');
    } finally {
      await bare.end();
    }
    for (const table of ['signature', 'couple_document']) {
      await expect(api.asOwner(`delete from ${table}`)).rejects.toThrow('does not change');
    }
    const [kept] = (await couple.first.get('/api/portal/agreements')).body.documents;
    expect(kept.typedName).toBe('Ana Duarte');
  });
});

describe('who sees where a couple stands', () => {
  let api: TestApi;
  let staff: Staff;
  let at: string;

  beforeAll(async () => {
    api = await startApi();
    staff = await aStaffedPractice(api);
    at = `/api/couples/${staff.couple.id}/agreements`;
    await staff.therapist.visitor.post(at, { kind: 'no-secrets' });
  }, A_MINUTE);
  afterAll(() => api.close());

  it('is who is in care of them', async () => {
    const statuses = await Promise.all(
      [
        staff.therapist.visitor,
        staff.supervisor.visitor,
        staff.otherSupervisor.visitor,
        staff.other.visitor,
        staff.owner,
        staff.assistant.visitor,
        staff.couple.first,
      ].map(async (by) => (await by.get(at)).status),
    );

    expect(statuses).toEqual([200, 200, 404, 404, 404, 403, 403]);
  });

  it('puts something before them only as their therapist', async () => {
    const request = { kind: 'no-secrets' };

    expect((await staff.owner.post(at, request)).status).toBe(404);
    expect((await staff.other.visitor.post(at, request)).status).toBe(404);
    expect((await staff.supervisor.visitor.post(at, request)).status).toBe(403);
  });
});
