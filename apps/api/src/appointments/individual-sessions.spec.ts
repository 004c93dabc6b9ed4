import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { aJoinedCouple, aTherapist, openHours, type JoinedCouple } from '../testing/given.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

const FRIDAY = '2026-11-20T15:00:00Z';
const MONDAY = '2026-11-23T15:00:00Z';
const JOINT = '2026-11-27T15:00:00Z';

describe('a session with one partner alone', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;
  let practiceId: string;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    therapist = await aTherapist(api);
    await openHours(therapist);
    couple = await aJoinedCouple(api, therapist);
    practiceId = (await therapist.get('/api/me')).body.practice.id;
  });
  afterEach(() => api.close());

  const [ana, ben] = [() => couple.couple.partners[0]!, () => couple.couple.partners[1]!];
  const book = (startsAt: string, aloneWith: string | null = ana().id) =>
    therapist.post('/api/appointments', {
      ...{ coupleId: couple.id, startsAt, minutes: 50, place: 'Room 2', aloneWith },
    });
  const says = (who: Visitor, id: string, startsAt = FRIDAY) =>
    who.put(`/api/portal/sessions/${id}/confirmation`, { startsAt, confirmed: true });
  const step = (to: string) => therapist.post(`/api/couples/${couple.id}/steps`, { step: to });
  const mailsTo = (email: string) => api.mailbox.to(email).map(({ subject }) => subject);
  const starts = async (who: Visitor) =>
    (await who.get('/api/portal/sessions')).body.coming.map(
      ({ startsAt }: { startsAt: string }) => startsAt,
    );

  async function everything(by: Visitor) {
    const ways = ['week', 'sessions', 'own-data', 'privacy', 'questionnaires', 'record-openings'];
    const pages = await Promise.all(ways.map((way) => by.get(`/api/portal/${way}`)));
    return pages.map(({ body: { madeAt: _now, ...body } }) => body);
  }

  it('is theirs: on their page, by mail, with a yes of one', async () => {
    const { body } = await book(FRIDAY);
    await api.runDue('2026-11-02T12:04:00Z');

    expect(body).toMatchObject({
      aloneWith: ana().id,
      attending: [{ firstName: ana().firstName }],
    });
    expect(await starts(couple.first)).toEqual(['2026-11-20T15:00:00.000Z']);
    expect((await says(couple.first, body.id)).status).toBe(204);
    expect((await couple.first.get('/api/portal/sessions')).body.coming[0].attending).toMatchObject(
      [{ firstName: ana().firstName, confirmed: true }],
    );
    expect(mailsTo(ana().email).at(-1)).toMatch('Your appointment on Friday');
  });

  it('does not exist for the other: booked, said yes to, moved, held, called off', async () => {
    await book(JOINT, null);
    await api.runDue('2026-11-02T12:04:00Z');
    const [before, mails] = [await everything(couple.second), mailsTo(ben().email)];
    const unchanged = async () => {
      expect(await everything(couple.second)).toEqual(before);
      expect(mailsTo(ben().email)).toEqual(mails);
    };

    const { body } = await book(FRIDAY);
    await unchanged();
    await says(couple.first, body.id);
    await unchanged();
    await therapist.post(`/api/appointments/${body.id}/move`, { startsAt: MONDAY });
    await api.runDue('2026-11-02T12:08:00Z');
    await unchanged();
    await therapist.post(`/api/appointments/${body.id}/cancel`, { byCouple: false });
    await api.runDue('2026-11-02T12:12:00Z');
    await couple.second.signIn(ben().email, 'our own small harbour');
    await unchanged();
    expect(mailsTo(ana().email).at(-1)).toMatch('cancelled');
  });

  it('is not there for the other to say yes to, nor for the database to show', async () => {
    const { body } = await book(FRIDAY);
    await says(couple.first, body.id);

    expect((await says(couple.second, body.id)).status).toBe(404);
    const note = { startsAt: FRIDAY, confirmed: true, partnerId: ben().id };
    const noted = await therapist.put(`/api/appointments/${body.id}/confirmation`, note);
    expect(noted.status).toBe(404);
    const asBen = { kind: 'partner', id: ben().id, practiceId, coupleId: couple.id, userId: '' };
    const db = api.app.get(PracticeDb);
    const seen = (table: string, as: object = asBen) =>
      db.enter(as as never, () => db.query(`select 1 from ${table}`));
    expect([await seen('appointment'), await seen('attendance')]).toEqual([[], []]);
    const asAna = { ...asBen, id: ana().id };
    expect([await seen('appointment', asAna), await seen('attendance', asAna)]).toEqual([
      [expect.anything()],
      [expect.anything()],
    ]);
    await expect(
      db.enter(asBen as never, () =>
        db.query(
          `insert into attendance (couple_id, appointment_id, partner_id, said_yes_to, said_at)
           values ($1, $2, $3, $4, $4)`,
          [couple.id, body.id, ben().id, FRIDAY],
        ),
      ),
    ).rejects.toThrow('row-level security');
  });

  it('is kept from the other by the row policy: without it, it would be there', async () => {
    await book(FRIDAY);
    expect(await starts(couple.second)).toEqual([]);

    await api.asOwner('alter policy who_comes on appointment using (true)');

    expect(await starts(couple.second)).toHaveLength(1);
  });

  it('brings nothing to the other: no exercise after it, no questionnaire before it', async () => {
    const plan = { instrument: { key: 'csi-4', version: 1 }, rhythm: 'before-session' };
    await therapist.post(`/api/couples/${couple.id}/check-in-plans`, {
      ...plan,
      ...{ partnerId: null, everyWeeks: null, beginsOn: '2026-11-02', reminds: true },
    });
    const before = await everything(couple.second);

    await book('2026-11-04T15:00:00Z');
    await api.runDue('2026-11-02T12:04:00Z');

    expect(await everything(couple.second)).toEqual(before);
    const trend = await therapist.get(`/api/couples/${couple.id}/trend?weeks=13`);
    expect(trend.body.sessions).toEqual([]);
  });

  it('stands in no note of the joint record, and in none of its releases', async () => {
    const { body } = await book(FRIDAY);

    const note = { text: 'We spoke alone.', appointmentId: body.id };
    const refused = await therapist.post(`/api/couples/${couple.id}/notes`, note);

    expect(refused.body).toMatchObject({ code: 'not-found' });
    const written = await therapist.post(`/api/couples/${couple.id}/notes`, {
      ...note,
      appointmentId: null,
    });
    const owner = { kind: 'member', role: 'owner', practiceId, userId: '' };
    const { id } = (await therapist.get('/api/me')).body;
    const db = api.app.get(PracticeDb);
    await expect(
      db.enter({ ...owner, id } as never, () =>
        db.query('update progress_note set appointment_id = $2 where id = $1', [
          written.body.id,
          body.id,
        ]),
      ),
    ).rejects.toThrow('row-level security');
  });

  it('is called off with the others when they separate, each told of what they knew', async () => {
    await book(FRIDAY);
    await book(MONDAY);
    await book(JOINT, null);
    await api.runDue('2026-11-02T12:04:00Z');

    await step('separate');
    await api.runDue('2026-11-02T12:08:00Z');

    const last = (email: string) => api.mailbox.to(email).at(-1)?.paragraphs[0];
    expect(last(ana().email)).toMatch(/20 November .* and those after it do not take place/);
    expect(last(ben().email)).toMatch(/27 November .* does not take place/);
  });

  it('can still be had once they separate, and no more once the work is closed', async () => {
    await step('separate');

    expect((await book(JOINT, null)).body.code).toBe('over');
    expect((await book(FRIDAY)).status).toBe(201);
    expect(await starts(couple.first)).toHaveLength(1);
    expect(await starts(couple.second)).toHaveLength(0);
    await step('close');
    expect((await book(MONDAY)).body.code).toBe('over');
  });

  it('is with a partner of this couple, or refused', async () => {
    const others = await aJoinedCouple(api, therapist);

    const answer = await book(FRIDAY, others.couple.partners[0]!.id);

    expect(answer).toMatchObject({ status: 404 });
  });
});
