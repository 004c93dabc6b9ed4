import type {
  QuestionnaireDraft,
  WrittenQuestionnaire,
} from '@closeknit/contracts/practice-questionnaires';
import type { Actor } from '@closeknit/domain/access/actor';
import {
  aQuestionnaireDraft,
  aWrittenQuestionnaire,
} from '@closeknit/fixtures/practice-questionnaires';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { aColleague } from '../../testing/given-colleague.ts';
import { aJoinedCouple, aTherapist, type JoinedCouple } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const HERE = '/api/practice-questionnaires';
const OWN = '/api/portal/questionnaires';

describe('questionnaires of a practice’s own', () => {
  let api: TestApi;
  let therapist: Awaited<ReturnType<typeof aTherapist>>;
  let couple: JoinedCouple;
  let at: string;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-25T12:00:00Z');
    therapist = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
    at = `/api/couples/${couple.id}`;
  });
  afterEach(() => api.close());

  const begun = async (facts: Partial<QuestionnaireDraft> = {}, by: Visitor = therapist) => {
    const { body } = await by.post(HERE, { draft: aQuestionnaireDraft(facts) });
    return body.id as string;
  };
  const version = (
    id: string,
    facts: Partial<WrittenQuestionnaire> = {},
    { revision = 0, by = therapist }: { revision?: number; by?: Visitor } = {},
  ) => by.post(`${HERE}/${id}/versions`, { questionnaire: aWrittenQuestionnaire(facts), revision });
  const written = async (facts: Partial<WrittenQuestionnaire> = {}) => {
    const id = await begun();
    expect((await version(id, facts, { revision: 1 })).status).toBe(204);
    return id;
  };
  const inUse = async (by: Visitor = therapist) =>
    (await by.get('/api/instruments')).body.instruments.slice(7);
  const ask = (instrumentKey: string, more: object = {}) =>
    therapist.post(`${at}/check-in-plans`, {
      ...{ partnerId: null, instrumentKey, instrumentVersion: 1, rhythm: 'weekly' },
      ...{ everyWeeks: null, beginsOn: '2026-11-25', ...more },
    });
  const due = async (by: Visitor) => (await by.get(OWN)).body.due;
  const answer = async (by: Visitor, answers: object) => {
    const [asked] = await due(by);
    return by.post(`${OWN}/${asked.planId}`, { dueOn: asked.dueOn, answers });
  };

  it('stand beside the shipped ones once they have a version', async () => {
    const id = await begun();
    expect(await inUse()).toEqual([]);

    await version(id, {}, { revision: 1 });

    expect(await inUse()).toMatchObject([
      { key: id, version: 1, name: 'Our evenings', better: 'higher', range: { min: 0, max: 12 } },
    ]);
    expect((await therapist.get(`${HERE}/${id}`)).body).toMatchObject({
      ...{ isOwn: true, draft: null, versions: [{ version: 1 }] },
      questionnaire: { title: 'Our evenings' },
    });
  });

  it('are a colleague’s to ask and not to change, and nothing to them while only written', async () => {
    const draft = await begun({ title: 'Only mine' });
    const id = await written();
    const other = (await aColleague(api, therapist, 'therapist')).visitor;

    expect((await other.get(HERE)).body.questionnaires).toMatchObject([{ id, isOwn: false }]);
    expect((await other.get(`${HERE}/${draft}`)).status).toBe(404);
    expect(await inUse(other)).toHaveLength(1);
    expect((await version(id, { title: 'Theirs' }, { by: other })).status).toBe(404);
    expect((await other.post(`${HERE}/${id}/retire`)).status).toBe(404);
  });

  it('are asked, answered and scored like any other, in the language they were written in', async () => {
    const id = await written();
    await couple.second.put('/api/me/language', { language: 'de' });
    await ask(id);

    const [asked] = await due(couple.second);
    expect(asked).toMatchObject({ name: 'Our evenings', language: 'en', isTranslated: false });
    await answer(couple.second, { talk: 4, alone: 4, safe: 2 });

    const { lines } = (await couple.second.get(`${OWN}/results`)).body;
    expect(lines).toMatchObject([{ key: id, points: [{ total: 10 }], range: { min: 0, max: 12 } }]);
    const findings = (await therapist.get(`${at}/findings`)).body.lines;
    expect(findings.at(-1)).toMatchObject({ key: id, version: 1, name: 'Our evenings' });
  });

  it('in two versions never are one line, and what is asked keeps its own', async () => {
    const id = await written();
    await ask(id);
    await answer(couple.first, { talk: 1, alone: 4, safe: 1 });
    await version(id, { title: 'Our nights' });

    expect((await ask(id, { partnerId: null })).body).toMatchObject({ code: 'not-in-use' });
    api.clock.moveTo('2026-12-02T12:00:00Z');
    expect(await due(couple.first)).toMatchObject([{ version: 1, name: 'Our evenings' }]);
    const [{ id: planId }] = (await therapist.get(`${at}/check-in-plans`)).body.plans;
    await therapist.send('DELETE', `${at}/check-in-plans/${planId}`);
    await ask(id, { instrumentVersion: 2, beginsOn: '2026-12-02' });
    await answer(couple.first, { talk: 1, alone: 4, safe: 2 });

    const { lines } = (await couple.first.get(`${OWN}/results`)).body;
    expect(lines.map((line: { name: string }) => line.name)).toEqual([
      'Our evenings',
      'Our nights',
    ]);
  });

  it('bring help at once where an answer to the item that was named is not the best', async () => {
    const id = await written({ helpItem: 'safe' });
    await ask(id);

    expect((await answer(couple.first, { talk: 0, alone: 0, safe: 4 })).body.help).toBeNull();
    const told = await answer(couple.second, { talk: 4, alone: 4, safe: 3 });

    expect(told.body.help.resources.length).toBeGreaterThan(0);
    const tasks = (await therapist.get('/api/check-ins/tasks')).body.couples;
    expect(tasks).toMatchObject([{ coupleId: couple.id }]);
  });

  it('are refused with the place where they could not be scored', async () => {
    const id = await begun();
    const same = [1, 1].map((score) => ({ score, label: 'x' }));

    const told = await version(id, { answers: same, mayLeaveOut: 3 }, { revision: 1 });

    expect(told.status).toBe(422);
    const places = told.body.errors.map((each: { pointer: string }) => each.pointer);
    expect(places).toEqual(['#/questionnaire/answers/1/score', '#/questionnaire/mayLeaveOut']);
  });

  it.each(['phq-9', 'Our Evenings'])('are no second of the title %s', async (title) => {
    await written();
    const id = await begun();

    expect((await version(id, { title }, { revision: 1 })).body).toMatchObject({
      ...{ code: 'title-taken', errors: [{ pointer: '#/questionnaire/title' }] },
    });
    expect((await therapist.get(`${HERE}/${id}`)).body.draft).toMatchObject({ revision: 1 });
  });

  it('are no longer asked anew once retired, while what runs goes on', async () => {
    const id = await written();
    await ask(id);
    await therapist.post(`${HERE}/${id}/retire`);

    expect(await inUse()).toEqual([]);
    expect(await due(couple.first)).toHaveLength(1);
    await therapist.post(`${HERE}/${id}/bring-back`);
    expect(await inUse()).toHaveLength(1);
  });

  it('can be named in a table of past scores', async () => {
    await written();
    const text =
      'partner,instrument,day,total\nfirst,our evenings,2026-10-01,9\nsecond,our evenings,2026-10-01,13';

    const { rows } = (await therapist.post(`${at}/measurements/import/preview`, { text })).body;

    const codes = rows.map((row: { errors: { code: string }[] }) =>
      row.errors.map(({ code }) => code),
    );
    expect(codes).toEqual([[], ['out-of-range']]);
  });

  describe('behind the row policies', () => {
    const titles = async (actor: Actor) =>
      api.app.get(PracticeDb).enter(actor, async () => {
        const sql = `select written->>'title' as title from practice_questionnaire_version`;
        return (await api.app.get(PracticeDb).query<{ title: string }>(sql)).map(
          ({ title }) => title,
        );
      });

    it('are to a partner only what that partner was asked', async () => {
      const [mine, theirs] = [await written(), await written({ title: 'How afraid I am' })];
      const [first = '', second = ''] = couple.couple.partners.map(({ id }) => id);
      const [practice] = await api.asOwner<{ id: string }>('select id from practice');
      const practiceId = practice?.id ?? '';
      await ask(mine, { partnerId: first });
      await ask(theirs, { partnerId: second });
      const of = (id: string) =>
        titles({ kind: 'partner', practiceId, coupleId: couple.id, id } as Actor);

      expect(await of(first)).toEqual(['Our evenings']);
      expect(await of(second)).toEqual(['How afraid I am']);
    });
  });
});
