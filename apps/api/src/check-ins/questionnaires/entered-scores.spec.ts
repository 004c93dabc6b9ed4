import { aTherapist, aJoinedCouple, type JoinedCouple } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

describe('scores from elsewhere', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;
  let first: string;
  let at: string;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-25T12:00:00Z');
    therapist = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
    first = couple.couple.partners[0]?.id ?? '';
    at = `/api/couples/${couple.id}/measurements`;
  });
  afterEach(() => api.close());

  const record = (more: object = {}) =>
    therapist.post(at, {
      ...{ partnerId: first, instrumentKey: 'gad-2', instrumentVersion: 1, day: '2026-11-20' },
      ...{ total: 3, answers: null, ...more },
    });
  const kept = async () => (await therapist.get(at)).body.measurements;

  it('are typed from paper: the total alone, or each answer', async () => {
    expect((await record()).status).toBe(204);
    const answers = { nervous: 1, control: 1 };
    expect((await record({ day: '2026-11-21', total: null, answers })).status).toBe(204);

    expect(await kept()).toMatchObject([
      { day: '2026-11-21', total: 2, answers, origin: 'paper', recordedBy: 'Mira Okafor' },
      { day: '2026-11-20', total: 3, answers: null },
    ]);
    const { body } = await couple.first.get('/api/portal/questionnaires/results');
    expect(body.lines[0].points).toHaveLength(2);
  });

  it.each([
    [{ total: 7 }, '#/total', 'out-of-range'],
    [{ instrumentKey: 'who-5', total: 51 }, '#/total', 'no-such-total'],
    [{ instrumentKey: 'who-5', total: 104 }, '#/total', 'out-of-range'],
    [{ total: null }, '#/total', 'not-fitting'],
    [{ answers: { nervous: 1 } }, '#/total', 'not-fitting'],
    [{ total: null, answers: { nervous: 1 } }, '#/answers/control', 'missing'],
    [{ total: null, answers: { nervous: 9, control: 1 } }, '#/answers/nervous', 'unknown-answer'],
    [{ day: '2026-11-26' }, '#/day', 'in-future'],
    [{ day: '1900-01-01' }, '#/day', 'too-long-ago'],
    [{ instrumentKey: 'gad-3' }, '#/instrumentKey', 'unknown-instrument'],
  ])('are refused as %j, on the field', async (more, pointer, code) => {
    const { body } = await record(more);

    expect(body.errors).toEqual([expect.objectContaining({ pointer, code })]);
    expect(await kept()).toEqual([]);
  });

  it('of one day are kept once, and taken out when they were mistyped', async () => {
    await record();
    expect((await record({ total: 4 })).body.code).toBe('already-scored');

    const [{ id }] = await kept();
    expect((await therapist.send('DELETE', `${at}/${id}`)).status).toBe(204);
    expect((await therapist.send('DELETE', `${at}/${id}`)).status).toBe(404);
    expect((await record({ total: 4 })).status).toBe(204);
  });

  it('of somebody else’s partner are not found', async () => {
    const other = await aJoinedCouple(api, therapist);

    expect((await record({ partnerId: other.couple.partners[0]?.id })).status).toBe(404);
  });

  describe('in a table', () => {
    const table = (...rows: string[]) => ({
      text: ['partner;instrument;day;total', ...rows].join('\n'),
    });
    const good = table('first;PHQ-9;2026-09-01;14', 'second;csi-4;1.9.2026;9');

    it('are looked through first, and then kept', async () => {
      const preview = await therapist.post(`${at}/import/preview`, good);
      expect(preview.body).toMatchObject({
        rows: [
          { line: 2, partnerId: first, name: 'PHQ-9', day: '2026-09-01', total: 14, errors: [] },
          { line: 3, name: 'CSI-4', day: '2026-09-01' },
        ],
        mistakes: 0,
      });
      expect(await kept()).toEqual([]);

      expect((await therapist.post(`${at}/import`, good)).body).toEqual({ kept: 2 });
      expect(await kept()).toMatchObject([{ origin: 'import' }, { origin: 'import' }]);
    });

    it('are told apart from what is there: each row with its mistake, and none is kept', async () => {
      await record({ day: '2026-09-08' });
      const text = table('first;gad-2;2026-09-01;3', 'first;gad-2;2026-09-08;3', 'Cy;gad-2;x;3');
      await therapist.put('/api/me/language', { language: 'de' });

      const { body } = await therapist.post(`${at}/import/preview`, text);
      const refused = await therapist.post(`${at}/import`, text);

      const told = body.rows.map(({ errors }: { errors: { pointer: string; code: string }[] }) =>
        errors.map(({ pointer, code }) => `${pointer} ${code}`),
      );
      expect(told).toEqual([
        [],
        ['#/day already-scored'],
        ['#/partner unknown-partner', '#/day not-a-date'],
      ]);
      expect(body.rows[1].errors[0].detail).toBe('Für diesen Tag gibt es schon einen Wert.');
      expect(refused.body.errors).toMatchObject([
        { pointer: '#/lines/3/day', code: 'already-scored' },
        { pointer: '#/lines/4/partner', code: 'unknown-partner' },
        { pointer: '#/lines/4/day', code: 'not-a-date' },
      ]);
      expect(await kept()).toHaveLength(1);
    });

    it.each([
      ['', 'missing-column'],
      ['partner,instrument,day,total', 'missing'],
      [
        `partner,instrument,day,total\n${'first,gad-2,2026-09-01,3\n'.repeat(2001)}`,
        'over-the-most',
      ],
    ])('say what is wrong with the whole: %#', async (text, code) => {
      const { body } = await therapist.post(`${at}/import`, { text });

      expect(body.errors[0]).toMatchObject({ code });
    });
  });
});
