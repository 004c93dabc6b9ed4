import { aTherapist, aJoinedCouple, type JoinedCouple, openHours } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const OWN = '/api/portal/questionnaires';
const items = ['cheerful', 'calm', 'active', 'rested', 'interested'];
const answers = Object.fromEntries(items.map((item) => [item, 3]));

describe('mails about questionnaires', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;
  let at: string;
  let firstId: string;

  beforeEach(async () => {
    api = await startApi();
    // Friday noon; both read their clocks in New York.
    api.clock.moveTo('2026-11-20T17:00:00Z');
    therapist = await aTherapist(api);
    const newYork = 'America/New_York';
    couple = await aJoinedCouple(api, therapist, { first: newYork, second: newYork });
    at = `/api/couples/${couple.id}`;
    firstId = couple.couple.partners[0]?.id ?? '';
    await api.runDue('2026-11-20T17:05:00Z');
  });
  afterEach(() => api.close());

  const plan = (more: object = {}) =>
    therapist.post(`${at}/check-in-plans`, {
      ...{ partnerId: firstId, instrumentKey: 'who-5', instrumentVersion: 1, rhythm: 'weekly' },
      ...{ everyWeeks: null, beginsOn: '2026-11-23', reminds: true, ...more },
    });
  const answer = async (by: Visitor) => {
    const [asked] = (await by.get(OWN)).body.due;
    return by.post(`${OWN}/${asked.planId}`, { dueOn: asked.dueOn, answers });
  };
  const subjectsTo = async (by: Visitor) => {
    const { email } = (await by.get('/api/account')).body;
    const subjects = api.mailbox.to(email).map(({ subject }) => subject);
    return subjects.filter((subject) => subject.startsWith('A few questions'));
  };
  const run = async (...instants: string[]) => {
    for (const instant of instants) await api.runDue(instant);
  };

  it('come on its first morning and its last, to whom is asked alone, and say nothing of it', async () => {
    await plan();

    await run('2026-11-23T13:59:00Z');
    expect(await subjectsTo(couple.first)).toEqual([]);
    await run('2026-11-23T14:00:01Z', '2026-11-29T14:00:01Z');

    expect(await subjectsTo(couple.first)).toEqual([
      'A few questions for you',
      'A few questions, until tonight',
    ]);
    expect(await subjectsTo(couple.second)).toEqual([]);
    const { email } = (await couple.first.get('/api/account')).body;
    const written = JSON.stringify(api.mailbox.to(email).slice(-2));
    expect(written).not.toMatch(/WHO|therap|partner|questionnaire\b/i);
  });

  it('do not come to whom has answered, and come again the week after', async () => {
    await plan();
    await run('2026-11-23T14:00:01Z');
    expect((await answer(couple.first)).status).toBe(200);
    await run('2026-11-29T14:00:01Z');
    expect(await subjectsTo(couple.first)).toHaveLength(1);

    await run('2026-11-30T14:00:01Z');

    expect(await subjectsTo(couple.first)).toHaveLength(2);
  });

  it('go on by themselves where nobody answers for months', async () => {
    await plan();
    const monday = Temporal.ZonedDateTime.from('2026-11-23T09:00:01[America/New_York]');

    for (let week = 0; week < 12; week++) {
      const morning = monday.add({ weeks: week });
      await run(morning.toInstant().toString(), morning.add({ days: 6 }).toInstant().toString());
    }

    expect(await subjectsTo(couple.first)).toHaveLength(24);
  });

  it('survive three weeks in which nothing runs', async () => {
    await plan();

    await run('2026-12-14T13:00:00Z', '2026-12-14T14:00:01Z');

    expect(await subjectsTo(couple.first)).toEqual(['A few questions for you']);
  });

  it('rest with the couple, and come again when it goes on', async () => {
    await plan();
    await therapist.post(`${at}/steps`, { step: 'pause' });
    await run('2026-11-23T14:00:01Z');
    expect(await subjectsTo(couple.first)).toEqual([]);

    api.clock.moveTo('2026-11-25T17:00:00Z');
    await therapist.post(`${at}/steps`, { step: 'resume' });
    await run('2026-11-29T14:00:01Z');

    expect(await subjectsTo(couple.first)).toEqual(['A few questions, until tonight']);
  });

  it('end with the plan, and never begin where no mail is wanted', async () => {
    await plan();
    const { plans } = (await plan({ instrumentKey: 'gad-2', reminds: false })).body;
    expect(plans.map(({ reminds }: { reminds: boolean }) => reminds)).toEqual([false, true]);
    await therapist.send('DELETE', `${at}/check-in-plans/${plans[1].id}`);

    await run('2026-11-23T14:00:01Z', '2026-11-29T14:00:01Z');

    expect(await subjectsTo(couple.first)).toEqual([]);
  });

  it('follow the session they are asked before', async () => {
    await openHours(therapist);
    const book = { coupleId: couple.id, minutes: 50, place: '' };
    const startsAt = '2026-12-03T15:00:00Z';
    const { body } = await therapist.post('/api/appointments', { ...book, startsAt });
    await plan({ rhythm: 'sessions' });
    await therapist.post(`/api/appointments/${body.id}/move`, { startsAt: '2026-12-10T15:00:00Z' });

    await run('2026-12-01T14:00:01Z');
    expect(await subjectsTo(couple.first)).toEqual([]);
    await run('2026-12-08T14:00:01Z');

    expect(await subjectsTo(couple.first)).toEqual(['A few questions for you']);
  });

  it('come at the hours somebody takes mail at, or not at all', async () => {
    await plan();
    const reach = { neutral: false, senderName: '', readers: 'nobody', days: [3] };
    const hours = { ...reach, from: '18:00', to: '19:00' };
    await couple.first.put('/api/portal/reach', { ...hours, noMail: false });
    await run('2026-11-23T14:00:01Z');
    expect(await subjectsTo(couple.first)).toEqual([]);
    await run('2026-11-25T23:00:01Z');
    expect(await subjectsTo(couple.first)).toEqual(['A few questions for you']);

    await couple.first.put('/api/portal/reach', { ...hours, noMail: true });
    await run('2026-11-30T14:00:01Z', '2026-12-02T23:00:01Z');

    expect(await subjectsTo(couple.first)).toHaveLength(1);
  });

  it('stand in the list of whoever treats them, with what became of each', async () => {
    await plan();
    await run('2026-11-23T14:00:01Z');
    await answer(couple.first);
    await run('2026-11-29T14:00:01Z');

    const { planned, settled } = (await therapist.get(`/api/reminders?coupleId=${couple.id}`)).body;

    const kinds = (rows: { kind: string; state: string }[]) =>
      rows
        .filter(({ kind }) => kind.startsWith('questionnaire'))
        .map(({ kind, state }) => [kind, state]);
    expect(kinds(settled)).toEqual([['questionnaire-due', 'sent']]);
    expect(kinds(planned)[0]).toEqual(['questionnaire-due', 'planned']);
  });
});
