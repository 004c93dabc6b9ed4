import { aTherapist, aJoinedCouple, type JoinedCouple, openHours } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const OWN = '/api/portal/questionnaires';
const phq9 = ['interest', 'mood', 'sleep', 'energy', 'appetite', 'worth', 'concentration'];
const calm = Object.fromEntries([...phq9, 'pace', 'harm'].map((key) => [key, 0]));

describe('questionnaires', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;
  let first: string;
  let second: string;
  let at: string;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-25T12:00:00Z');
    therapist = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
    [first = '', second = ''] = couple.couple.partners.map(({ id }) => id);
    at = `/api/couples/${couple.id}`;
  });
  afterEach(() => api.close());

  const plan = (more: object = {}) =>
    therapist.post(`${at}/check-in-plans`, {
      ...{ partnerId: null, instrumentKey: 'phq-9', instrumentVersion: 1, rhythm: 'weekly' },
      ...{ everyWeeks: null, beginsOn: '2026-11-25', ...more },
    });
  const due = async (by: Visitor) => (await by.get(OWN)).body.due;
  const answer = async (by: Visitor, answers: object = calm) => {
    const [asked] = await due(by);
    return by.post(`${OWN}/${asked?.planId}`, { dueOn: asked?.dueOn, answers });
  };
  const measurements = async () => (await therapist.get(`${at}/measurements`)).body.measurements;

  it('are listed with licence, source, and whether each figure was read there', async () => {
    await therapist.put('/api/me/language', { language: 'de' });

    const { instruments } = (await therapist.get('/api/instruments')).body;

    const [csi] = instruments;
    expect(csi).toMatchObject({ key: 'csi-4', better: 'higher', range: { min: 0, max: 21 } });
    expect(csi).toMatchObject({ language: 'en', isTranslated: false });
    expect(csi.cutOff.verified).toBe(false);
    expect(instruments[2]).toMatchObject({ key: 'phq-9', language: 'de', crisisItem: 'harm' });
    for (const { licence, source } of instruments) expect(licence && source).toBeTruthy();
  });

  it('are asked of both in their own language, and answered once each time', async () => {
    await plan();
    await couple.second.put('/api/me/language', { language: 'de' });

    const [asked] = await due(couple.second);
    expect(asked).toMatchObject({ key: 'phq-9', dueOn: '2026-11-25', isTranslated: true });
    expect(asked.items[0].text).toMatch(/^Wenig Interesse/);
    expect((await answer(couple.second, { ...calm, sleep: 2 })).body).toEqual({ help: null });

    expect(await due(couple.second)).toEqual([]);
    expect(await due(couple.first)).toHaveLength(1);
    expect(await measurements()).toMatchObject([
      { partnerId: second, total: 2, answers: { sleep: 2 }, origin: 'portal', recordedBy: null },
    ]);
    const [shown] = (await therapist.get(`${at}/check-in-plans`)).body.plans;
    expect(shown.asks.map((each: { due: { day: string } }) => each.due.day)).toEqual([
      '2026-11-25',
      '2026-12-02',
    ]);
  });

  it('refuse a second time with other answers, and tell the same for the same', async () => {
    await plan();
    const [{ planId, dueOn }] = await due(couple.first);
    const send = (answers: object) => couple.first.post(`${OWN}/${planId}`, { dueOn, answers });
    const harmed = { ...calm, harm: 1 };

    const answers = [await send(harmed), await send(harmed), await send(calm)];

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 409]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect(answers[2]?.body.code).toBe('already-scored');
    expect(await api.asOwner('select from help_sign')).toHaveLength(1);
  });

  it.each([
    [{ ...calm, harm: 4 }, 'harm', 'unknown-answer'],
    [{ ...calm, joy: 1 }, 'joy', 'unknown-item'],
    [{ ...calm, mood: null }, 'mood', 'missing'],
    [{ ...calm, mood: 'often' }, 'mood', 'not-fitting'],
  ])('name the item that does not fit: %#', async (answers, item, code) => {
    await plan();

    const { status, body } = await answer(couple.first, answers);

    expect([status, body.errors]).toEqual([
      422,
      [expect.objectContaining({ pointer: `#/answers/${item}`, code })],
    ]);
    expect(await measurements()).toEqual([]);
  });

  it('show help to who answers above zero on the item of harm, and to nobody else', async () => {
    await plan();
    const others = async () => {
      const pages = [OWN, `${OWN}/results`, '/api/portal/week', '/api/portal/questions'];
      const read = [];
      for (const page of pages) read.push((await couple.second.get(page)).bytes.toString());
      return read;
    };
    const tasks = async () => (await therapist.get('/api/check-ins/tasks')).body.couples;
    const before = await others();

    const { body } = await answer(couple.first, { ...calm, harm: 1 });

    expect(body.help.resources[0].contact).toBeTruthy();
    expect(await others()).toEqual(before);
    const names = couple.couple.partners.map(({ firstName }) => firstName);
    expect(await tasks()).toEqual([{ coupleId: couple.id, firstNames: names }]);
    expect((await couple.first.get('/api/check-ins/tasks')).status).toBe(403);

    expect((await answer(couple.second)).body).toEqual({ help: null });
    await therapist.post(`${at}/check-ins/seen`);
    expect(await tasks()).toEqual([]);
  });

  it('lead to the answer that asked, also where another sheet follows at once', async () => {
    await plan();
    await plan({ instrumentKey: 'gad-2' });
    const asked: { key: string; planId: string; dueOn: string }[] = await due(couple.first);
    const answers: Record<string, object> = {
      ...{ 'phq-9': { ...calm, harm: 3 }, 'gad-2': { nervous: 0, control: 0 } },
    };
    for (const key of ['phq-9', 'gad-2']) {
      const { planId = '', dueOn } = asked.find((each) => each.key === key) ?? {};
      const body = { dueOn, answers: answers[key] };
      expect((await couple.first.post(`${OWN}/${planId}`, body)).status).toBe(200);
    }

    const { signs } = (await therapist.get(`${at}/check-ins/signs`)).body;

    expect(signs).toMatchObject([{ sheet: { name: 'PHQ-9', total: 3 } }]);
  });

  it('lead their therapist from the task to the answer that asked, and nobody else', async () => {
    await plan();
    await answer(couple.second, { ...calm, sleep: 3 });
    await answer(couple.first, { ...calm, harm: 1 });
    const signs = (by: Visitor) => by.get(`${at}/check-ins/signs`);

    const { body } = await signs(therapist);

    const [name] = couple.couple.partners.map(({ firstName }) => firstName);
    expect(body.signs).toMatchObject([
      { firstName: name, isNew: true, sheet: { name: 'PHQ-9', total: 1, day: '2026-11-25' } },
    ]);
    const asking = body.signs[0].sheet.items.filter(
      (item: { asksForHelp: boolean }) => item.asksForHelp,
    );
    expect(asking).toMatchObject([{ key: 'harm', answer: 'Several days' }]);
    const others = [couple.first, couple.second, await aTherapist(api)];
    const refused = await Promise.all(others.map(signs));
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 404]);
    await therapist.post(`${at}/check-ins/seen`);
    expect((await signs(therapist)).body.signs).toMatchObject([{ isNew: false }]);
  });

  it('of one alone do not exist for the other', async () => {
    const blank = (await couple.second.get(OWN)).bytes.toString();
    await plan({ partnerId: first });
    const [{ planId, dueOn }] = await due(couple.first);

    expect((await couple.second.get(OWN)).bytes.toString()).toBe(blank);
    const theirs = await couple.second.post(`${OWN}/${planId}`, { dueOn, answers: calm });
    expect(theirs.status).toBe(404);
  });

  it('show each their own line only', async () => {
    await plan();
    await answer(couple.first, { ...calm, sleep: 3 });

    const [own, other] = [
      await couple.first.get(`${OWN}/results`),
      await couple.second.get(`${OWN}/results`),
    ];

    expect(own.body.lines).toEqual([
      {
        ...{ key: 'phq-9', version: 1, name: 'PHQ-9', better: 'lower', range: { min: 0, max: 27 } },
        points: [
          {
            ...{ id: expect.any(String), day: '2026-11-25', total: 3 },
            ...{ origin: 'portal', mayClear: true },
          },
        ],
      },
    ]);
    expect(other.body).toEqual({ lines: [] });
  });

  it('are read by the therapist without a sign to either partner that there was something', async () => {
    await plan({ partnerId: first });
    const opened = async () => (await couple.second.get('/api/portal/record-openings')).body;
    const before = await opened();

    for (const page of ['measurements', 'findings', 'check-in-plans'])
      expect((await therapist.get(`${at}/${page}`)).status).toBe(200);

    expect(await opened()).toEqual(before);
  });

  it('rest with the couple, and are over with their work', async () => {
    await plan();
    const [{ planId, dueOn }] = await due(couple.first);
    const send = () => couple.first.post(`${OWN}/${planId}`, { dueOn, answers: calm });

    await therapist.post(`${at}/steps`, { step: 'pause', reason: '' });
    expect([await due(couple.first), (await send()).body.code]).toEqual([[], 'resting']);
    await therapist.post(`${at}/steps`, { step: 'resume' });
    expect(await due(couple.first)).toHaveLength(1);
    await therapist.post(`${at}/steps`, { step: 'close' });
    expect([await due(couple.first), (await send()).body.code]).toEqual([[], 'over']);

    api.clock.moveTo('2026-11-26T12:00:00Z');
    await therapist.post(`${at}/steps`, { step: 'reopen' });
    expect(await due(couple.first)).toEqual([]);
    expect((await plan({ beginsOn: '2026-11-26' })).status).toBe(201);
    expect(await due(couple.first)).toHaveLength(1);
  });

  it('come two days before a session, and not after it has begun', async () => {
    await openHours(therapist, 'Europe/Paris');
    const session = { coupleId: couple.id, startsAt: '2026-11-30T10:00:00Z', minutes: 50 };
    await therapist.post('/api/appointments', { ...session, place: '' });
    await plan({ rhythm: 'sessions' });

    const days = [];
    for (const now of ['2026-11-27T22:59Z', '2026-11-27T23:00Z', '2026-11-30T10:00Z']) {
      api.clock.moveTo(now);
      days.push((await due(couple.first)).map(({ dueOn }: { dueOn: string }) => dueOn));
    }

    expect(days).toEqual([[], ['2026-11-30'], []]);
  });

  it('are planned once for each of the two, and ended', async () => {
    const { body } = await plan({ partnerId: first });

    expect((await plan()).body).toMatchObject({ code: 'already-planned' });
    expect((await plan({ partnerId: first })).status).toBe(409);
    expect((await plan({ partnerId: second })).status).toBe(201);
    const ended = `${at}/check-in-plans/${body.plans[0].id}`;
    expect((await therapist.send('DELETE', ended)).status).toBe(204);
    expect((await therapist.send('DELETE', ended)).status).toBe(204);
    expect([await due(couple.first), await due(couple.second)]).toMatchObject([[], [{}]]);
  });

  it.each([
    [{ instrumentKey: 'csi-5' }, '#/instrumentKey', 'unknown-instrument'],
    [{ instrumentVersion: 2 }, '#/instrumentKey', 'unknown-instrument'],
    [{ rhythm: 'weeks' }, '#/everyWeeks', 'not-fitting'],
    [{ everyWeeks: 2 }, '#/everyWeeks', 'not-fitting'],
    [{ beginsOn: '2026-11-23' }, '#/beginsOn', 'due-in-past'],
    [{ beginsOn: '2099-01-01' }, '#/beginsOn', 'too-far'],
  ])('are not planned as %j', async (more, pointer, code) => {
    const { body } = await plan(more);

    expect(body.errors).toEqual([expect.objectContaining({ pointer, code })]);
  });

  it('are answered only when asked for', async () => {
    await plan({ beginsOn: '2026-12-07' });
    const [{ id }] = (await therapist.get(`${at}/check-in-plans`)).body.plans;

    const answers = [];
    for (const dueOn of ['2026-12-07', '2026-11-25']) {
      const { body } = await couple.first.post(`${OWN}/${id}`, { dueOn, answers: calm });
      answers.push(body.code);
    }

    expect(answers).toEqual(['not-due', 'not-due']);
  });
});
