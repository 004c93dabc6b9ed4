import { randomUUID } from 'node:crypto';
import { agreementTexts } from '@closeknit/domain/agreements/agreement-texts';
import { differences } from '@closeknit/domain/words/same-words';
import { aJoinedCouple, aTherapist, type JoinedCouple, linkTo } from '../testing/given.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

const A_MINUTE = 60_000;
const NOON = '2026-11-24T12:00:00Z';

describe('the words of mails, papers and refusals', () => {
  it('are there in English and in German', () => {
    expect(differences([en, de])).toEqual([]);
  });
});

describe('a couple that reads in two languages', () => {
  let api: TestApi;
  let therapist: Visitor & { practiceId: string };
  let couple: JoinedCouple;
  let at: string;

  beforeAll(async () => {
    api = await startApi();
  }, A_MINUTE);
  beforeEach(async () => {
    api.clock.moveTo(NOON);
    therapist = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
    at = `/api/couples/${couple.id}`;
    await couple.first.put('/api/me/language', { language: 'de' });
  }, A_MINUTE);
  afterAll(() => api.close());

  const localeOf = async (who: Visitor) => (await who.get('/api/me')).body.locale;
  const documentsOf = async (who: Visitor) =>
    (await who.get('/api/portal/agreements')).body.documents;
  const put = () => therapist.post(`${at}/agreements`, { kind: 'no-secrets' });
  const sign = (who: Visitor, id: string, hash: string) =>
    who.post(`/api/portal/agreements/${id}/signature`, { typedName: 'Ana Duarte', hash });

  it('says nothing of the one’s language to the other', async () => {
    const before = JSON.stringify((await couple.second.get('/api/me')).body);

    await couple.first.put('/api/me/language', { language: 'en' });

    expect(JSON.stringify((await couple.second.get('/api/me')).body)).toBe(before);
    expect(await localeOf(couple.first)).toBe('en');
  });

  it('follows the practice where nothing was chosen, and its way to write dates', async () => {
    const practice = { name: 'Harbour', zone: 'Europe/Berlin', locale: 'de-AT', country: 'AT' };
    await therapist.put('/api/practice', practice);

    expect(await localeOf(couple.second)).toBe('de-AT');
    expect(await localeOf(couple.first)).toBe('de-AT');
    expect(await localeOf(therapist)).toBe('de-AT');
    await couple.second.put('/api/me/language', { language: 'en' });
    expect(await localeOf(couple.second)).toBe('en');
  });

  it('refuses a language there are no words in', async () => {
    const answer = await couple.first.put('/api/me/language', { language: 'fr' });

    expect(answer.body).toMatchObject({ status: 422, errors: [{ pointer: '#/language' }] });
  });

  it('is refused in the language that was asked for', async () => {
    const asked = { 'accept-language': 'de-DE,de;q=0.9,en;q=0.5' };
    const refused = await couple.first.send('PUT', '/api/me/zone', { zone: 'Mars' }, asked);
    const unsaid = await couple.first.put('/api/me/zone', { zone: 'Mars' });

    expect(refused.body.detail).toBe(de.problems['invalid-input']);
    expect(refused.body.errors[0].detail).toBe(de.problems['unknown-zone']);
    expect(unsaid.body.detail).toBe(en.problems['invalid-input']);
  });

  it('gets mails in the language of each', async () => {
    const { first, second } = {
      first: couple.couple.partners[0],
      second: couple.couple.partners[1],
    };
    await therapist.put('/api/hours', {
      zone: 'Europe/Paris',
      blocks: [{ weekday: 4, from: '09:00', to: '17:00' }],
    });
    await therapist.post('/api/appointments', {
      ...{ coupleId: couple.id, startsAt: '2026-11-26T10:00:00Z', minutes: 50, place: 'Room 1' },
    });
    await api.runDue(new Date(api.clock.now() + 4 * 60_000).toISOString());

    const subject = (email = '') => api.mailbox.to(email).at(-1)?.subject;
    expect(subject(first?.email)).toBe('Dein Termin am Donnerstag um 11:00 Uhr');
    expect(subject(second?.email)).toBe('Your appointment on Thursday at 11:00');
  });

  it('is written to about an account in its own language, too', async () => {
    const email = couple.couple.partners[0]?.email ?? '';
    await api.visitor().post('/api/password-resets', { email });
    await api.runDue(api.clock.instant().toISOString());

    expect(api.mailbox.to(email).at(-1)?.subject).toBe(de.mail.account.reset.subject);
  });

  it('reads and signs an agreement each in their own words', async () => {
    await put();
    const [german] = await documentsOf(couple.first);
    const [english] = await documentsOf(couple.second);

    expect(german.text).toBe(agreementTexts.de['no-secrets'].text);
    expect(english.text).toBe(agreementTexts.en['no-secrets'].text);
    expect(german.hash).not.toBe(english.hash);
    expect((await sign(couple.first, german.id, german.hash)).status).toBe(204);
    expect((await sign(couple.second, english.id, english.hash)).status).toBe(204);
    expect((await therapist.get(`${at}/agreements`)).body.ready).toBe(true);
    const rows = await api.asOwner<{ twin_hash: string | null }>(
      `select twin_hash from signature where document_id = '${german.id}' order by twin_hash`,
    );
    expect(rows.map((row) => row.twin_hash)).toEqual([german.hash, null]);
  });

  it('keeps the words that were signed, whatever is read afterwards', async () => {
    await put();
    const [german] = await documentsOf(couple.first);
    await sign(couple.first, german.id, german.hash);

    await couple.first.put('/api/me/language', { language: 'en' });

    expect((await documentsOf(couple.first))[0]).toMatchObject({
      text: german.text,
      hash: german.hash,
      typedName: 'Ana Duarte',
    });
  });

  it('signs no words of another document, and none that were never put', async () => {
    await put();
    const [german] = await documentsOf(couple.first);
    const other = await aJoinedCouple(api, therapist);
    await therapist.post(`/api/couples/${other.id}/agreements`, { kind: 'limited-secrets' });
    await other.first.put('/api/me/language', { language: 'de' });
    const [foreign] = (await other.first.get('/api/portal/agreements')).body.documents;

    expect((await sign(couple.first, german.id, foreign.hash)).body.code).toBe('document-replaced');
    expect((await sign(couple.first, german.id, 'f'.repeat(64))).body.code).toBe(
      'document-replaced',
    );
    expect((await sign(couple.first, randomUUID(), german.hash)).status).toBe(404);
    await expect(api.asOwner('delete from couple_document_twin')).rejects.toThrow(
      'does not change',
    );
  });

  it('comes in by an invitation in the language it was read in', async () => {
    const email = `new-${randomUUID()}@couple.example`;
    await therapist.post('/api/couples', {
      familyName: '',
      first: { firstName: 'Eva', email },
      second: { firstName: 'Jo', email: `other-${email}` },
    });
    await api.runDue(api.clock.instant().toISOString());
    const link = `/api${linkTo(api, email).replace('/invitation/', '/invitations/')}`;
    const visitor = api.visitor();

    expect((await visitor.get(link)).body.language).toBe('en');
    const password = 'our own small harbour';
    await visitor.post(`${link}/accept`, { password, zone: 'Europe/Berlin', language: 'de' });
    await visitor.signIn(email, password);

    expect(await localeOf(visitor)).toBe('de');
  });
});
