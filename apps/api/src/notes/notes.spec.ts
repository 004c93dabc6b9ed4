import pg from 'pg';
import { aStaffedPractice, type Staff } from '../testing/given-record.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

const A_MINUTE = 60_000;
const NOON = '2026-11-24T12:00:00Z';
const reason = 'Their therapist is ill, and Claire has called in distress.';
const CANARY = 'a canary between covers';

describe('notes', () => {
  let api: TestApi;
  let staff: Staff;
  let therapist: Visitor;
  let at: string;

  beforeAll(async () => {
    api = await startApi();
    staff = await aStaffedPractice(api);
    therapist = staff.therapist.visitor;
    at = `/api/couples/${staff.couple.id}`;
  }, A_MINUTE);
  afterEach(async () => {
    api.clock.moveTo(NOON);
    await api.asOwner(`update couple set therapist_id = $2 where id = $1`, [
      staff.couple.id,
      staff.therapist.id,
    ]);
    for (const table of ['note_addendum', 'break_glass', 'private_note']) {
      await api.asOwner(`delete from ${table}`);
    }
    await api.asOwner('delete from progress_note');
  });
  afterAll(() => api.close());

  const everybodyElse = (): Visitor[] => [
    staff.owner,
    staff.other.visitor,
    staff.supervisor.visitor,
    staff.otherSupervisor.visitor,
    staff.assistant.visitor,
    staff.couple.first,
    staff.couple.second,
  ];
  const statuses = async (path: string, by: readonly Visitor[]) => {
    const seen = [];
    for (const reader of by) seen.push((await reader.get(path)).status);
    return seen;
  };
  const breakGlass = (by: Visitor) => by.post(`${at}/break-glass`, { reason });
  const handOver = () => staff.owner.put(`${at}/therapist`, { therapistId: staff.other.id });
  const begun = async (kind: 'notes' | 'private-notes', text = CANARY) => {
    const request = kind === 'notes' ? { text, appointmentId: null } : { text };
    const { body } = await therapist.post(`${at}/${kind}`, request);
    return `${at}/${kind}/${body.id}`;
  };
  /** As the role of the program itself, past all code of ours. */
  const bare = async (who: { actor: string; role: string }, sql: string) => {
    const client = new pg.Client({ connectionString: api.database.appUrl });
    await client.connect();
    try {
      await client.query('begin');
      const settings = { practice: staff.practiceId, actor_kind: 'member', ...who };
      for (const [name, value] of Object.entries(settings)) {
        await client.query('select set_config($1, $2, true)', [`app.${name}`, value]);
      }
      return (await client.query(sql)).rowCount ?? 0;
    } finally {
      await client.end();
    }
  };

  describe('on progress', () => {
    it('are saved as they are typed, and never over what was not seen', async () => {
      const note = await begun('notes', 'They argued');
      const write = (revision: number, text = 'They argued, and made up.') =>
        therapist.put(note, { text, appointmentId: null, revision });

      api.clock.moveTo('2026-11-24T12:04:00Z');
      const saved = await write(1);
      const late = await write(1, 'From another device');

      expect(saved.body.revision).toBe(2);
      expect(saved.body.savedAt).toMatch(/^2026-11-24T12:04/);
      expect(late).toMatchObject({ status: 409, body: { code: 'changed-elsewhere' } });
      const { body } = await therapist.get(`${at}/notes`);
      expect(body.notes).toMatchObject([
        { text: 'They argued, and made up.', isOwn: true, signedAt: null, addenda: [] },
      ]);
    });

    it('belong to a session of the same couple, or to none', async () => {
      const foreign = '0192f0c1-0000-7000-8000-0000000000e1';

      const answer = await therapist.post(`${at}/notes`, { text: 'x', appointmentId: foreign });

      expect(answer.body.errors).toMatchObject([{ pointer: '#/appointmentId' }]);
    });

    it('are fixed by being signed, and added to afterwards', async () => {
      const note = await begun('notes');
      expect((await therapist.post(`${note}/addenda`, { text: 'x' })).body.code).toBe(
        'note-unsigned',
      );

      expect((await therapist.post(`${note}/signature`, { revision: 1 })).status).toBe(204);
      await therapist.post(`${note}/addenda`, { text: 'Ben called.' });

      const change = { text: 'Other words', appointmentId: null, revision: 1 };
      const codes = [
        (await therapist.put(note, change)).body.code,
        (await therapist.send('DELETE', note)).body.code,
        (await therapist.post(`${note}/signature`, { revision: 1 })).body.code,
      ];
      expect(codes).toEqual(Array(3).fill('note-signed'));
      const { body } = await therapist.get(`${at}/notes`);
      const writtenAt = expect.stringMatching(/^2026-11-24T12:00/);
      const added = { text: 'Ben called.', writtenAt };
      expect(body.notes).toMatchObject([{ text: CANARY, addenda: [added] }]);
      expect(body.notes[0].addenda[0].author).toBe(body.notes[0].author);
    });

    it('are signed as they were last seen, and not while empty', async () => {
      const note = await begun('notes');
      await therapist.put(note, { text: ' ', appointmentId: null, revision: 1 });

      const sign = async (revision: number) =>
        (await therapist.post(`${note}/signature`, { revision })).body.code;

      expect([await sign(1), await sign(2)]).toEqual(['changed-elsewhere', 'note-empty']);
    });

    it('stay as they were signed for the bare role of the program', async () => {
      const note = await begun('notes');
      await therapist.post(`${note}/signature`, { revision: 1 });
      await therapist.post(`${note}/addenda`, { text: 'More.' });
      const who = { actor: staff.therapist.id, role: 'therapist' };

      for (const sql of [
        `update progress_note set sealed_text = sealed_text`,
        `update progress_note set signed_at = null`,
        `delete from progress_note`,
      ]) {
        await expect(bare(who, sql)).rejects.toThrow('a signed note does not change');
      }
      for (const sql of [
        `update note_addendum set written_at = now()`,
        `delete from note_addendum`,
      ]) {
        await expect(bare(who, sql)).rejects.toThrow('permission denied');
      }
      // A later key seals them anew.
      await api.asOwner('update progress_note set sealed_text = sealed_text');
      await expect(api.asOwner('update progress_note set signed_at = null')).rejects.toThrow(
        'a signed note does not change',
      );
    });

    it('are read by those in care of the couple, and behind broken glass', async () => {
      await begun('notes');

      expect(await statuses(`${at}/notes`, everybodyElse())).toEqual([
        404, 404, 200, 404, 403, 403, 403,
      ]);
      await breakGlass(staff.owner);
      const { body } = await staff.owner.get(`${at}/notes`);
      expect(body.notes).toMatchObject([{ text: CANARY, isOwn: false }]);
    });

    it('are written by the therapist of the couple alone', async () => {
      const note = await begun('notes');
      await breakGlass(staff.owner);
      const request = { text: 'x', appointmentId: null, revision: 1 };

      const written = await Promise.all(
        everybodyElse().map(async (by) => [
          (await by.put(note, request)).status,
          (await by.post(`${note}/signature`, { revision: 1 })).status,
          (await by.post(`${at}/notes`, { text: 'x', appointmentId: null })).status,
        ]),
      );

      expect(written).toEqual([
        ...Array(2).fill([404, 404, 404]),
        ...Array(5).fill([403, 403, 403]),
      ]);
    });

    it('go with the couple: the next therapist reads and adds, and does not rewrite', async () => {
      const note = await begun('notes');
      await therapist.post(`${note}/signature`, { revision: 1 });
      const draft = await begun('notes', 'A draft');
      await handOver();

      const next = staff.other.visitor;
      const { body } = await next.get(`${at}/notes`);
      const added = await next.post(`${note}/addenda`, { text: 'I have read this.' });
      const rewritten = await next.put(draft, { text: 'x', appointmentId: null, revision: 1 });

      expect(body.notes.map(({ isOwn }: { isOwn: boolean }) => isOwn)).toEqual([false, false]);
      expect([added.status, rewritten.status]).toEqual([204, 404]);
      expect((await therapist.get(`${at}/notes`)).status).toBe(404);
    });
  });

  describe('kept to oneself', () => {
    it('are their author’s to read, change and throw away', async () => {
      const note = await begun('private-notes');
      await therapist.put(note, { text: 'A second thought', revision: 1 });

      const { body } = await therapist.get(`${at}/private-notes`);
      expect(body.notes).toMatchObject([{ text: 'A second thought', revision: 2 }]);
      const late = await therapist.put(note, { text: 'x', revision: 1 });
      expect(late.body.code).toBe('changed-elsewhere');
      expect((await therapist.send('DELETE', note)).status).toBe(204);
      expect((await therapist.get(`${at}/private-notes`)).body.notes).toEqual([]);
    });

    it('are there for nobody else: not through glass, nor after the couple was handed over', async () => {
      const note = await begun('private-notes');
      await breakGlass(staff.owner);

      const read = await statuses(`${at}/private-notes`, everybodyElse());
      await handOver();
      const { body } = await staff.other.visitor.get(`${at}/private-notes`);
      const changed = await staff.other.visitor.put(note, { text: 'x', revision: 1 });
      const gone = await staff.other.visitor.send('DELETE', note);

      expect(read).toEqual([404, 404, 403, 403, 403, 403, 403]);
      expect(body).toEqual({ notes: [] });
      expect([changed.status, gone.status]).toEqual([404, 404]);
      const own = await therapist.get(`${at}/private-notes`);
      expect(own.body.notes).toMatchObject([{ text: CANARY }]);
      const more = await therapist.post(`${at}/private-notes`, { text: 'More' });
      expect(more.status).toBe(404);
    });

    it('are kept from the bare role of the program in anybody else’s name', async () => {
      await begun('private-notes');
      const { body: owner } = await staff.owner.get('/api/me');
      const rows = (who: { actor: string; role: string; actor_kind?: string }) =>
        bare(who, 'select from private_note');

      expect(await rows({ actor: staff.therapist.id, role: 'therapist' })).toBe(1);
      expect(await rows({ actor: owner.id, role: 'owner' })).toBe(0);
      expect(await rows({ actor: staff.supervisor.id, role: 'supervisor' })).toBe(0);
      for (const kind of ['system', 'partner']) {
        const who = { actor: staff.therapist.id, role: 'therapist', actor_kind: kind };
        expect(await rows(who)).toBe(0);
      }
    });

    it('leave no trace: every answer to everybody else is the same with them as without', async () => {
      const pages = ['', '/trend', '/assignments', '/notes', '/life'];
      const lists = ['/api/couples', '/api/portal/week', '/api/portal/privacy'];
      const seen = async () => {
        const read = [];
        for (const by of everybodyElse()) {
          for (const path of [...pages.map((page) => at + page), ...lists]) {
            const { status, body } = await by.get(path);
            read.push([path, status, body]);
          }
        }
        return read;
      };
      const log = async () =>
        api.asOwner(`select action from audit_entry where action like '%private%'`);
      const before = await seen();

      const note = await begun('private-notes');
      await therapist.put(note, { text: `${CANARY}, again`, revision: 1 });
      await therapist.get(`${at}/private-notes`);

      expect(await seen()).toEqual(before);
      expect(await log()).toEqual([]);
    });

    it('are sealed with keys that open nothing else', async () => {
      await begun('private-notes');
      await begun('notes');

      const sealed = await api.asOwner(
        `select key_compartment from private_note union all select key_compartment from progress_note`,
      );

      expect(sealed).toEqual([{ key_compartment: 'private-notes' }, { key_compartment: 'record' }]);
    });
  });
});
