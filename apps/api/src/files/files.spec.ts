import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Visibility } from '@closeknit/contracts/exercises';
import type { AnswerFiles, OwnFiles } from '@closeknit/contracts/files';
import { CONFIG, type Config } from '../platform/config.ts';
import { FileStore } from '../platform/files/file-store.ts';
import { aStaffedPractice, type Staff } from '../testing/given-record.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

const LONG = 60_000;
const MEGABYTE = 1024 * 1024;
const canary = 'Canary Wharf, 51.5 N';

const chunk = (type: string, body: string | Buffer) => {
  const bytes = Buffer.concat([
    Buffer.alloc(4),
    Buffer.from(type),
    Buffer.from(body as string),
    Buffer.alloc(4),
  ]);
  bytes.writeUInt32BE(bytes.length - 12, 0);
  return bytes;
};
const start = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const picture = (size = 100, ...more: Buffer[]) =>
  Buffer.concat([
    ...[start, chunk('IHDR', '0123456789abc'), ...more],
    ...[chunk('IDAT', Buffer.alloc(size, 7)), chunk('IEND', '')],
  ]);

describe('a file beside an answer', () => {
  let api: TestApi;
  let staff: Staff;
  let folder: string;
  let first: Visitor;
  let second: Visitor;
  let assignmentId: string;
  let promptKey: string;

  beforeEach(async () => {
    api = await startApi();
    staff = await aStaffedPractice(api);
    const { files } = api.app.get<Config>(CONFIG);
    folder = 'folder' in files ? files.folder : '';
    ({ first, second } = staff.couple);
    const wish = { exerciseKey: 'i-have-missed', dueOn: '2026-12-09', note: '' };
    const at = `/api/couples/${staff.couple.id}/assignments`;
    assignmentId = (await staff.therapist.visitor.post(at, wish)).body.id;
    const { body } = await first.get(`/api/portal/assignments/${assignmentId}`);
    promptKey = body.exercise.prompts.find(({ type }: { type: string }) => type === 'text').key;
  }, LONG);
  afterEach(() => api.close());

  const page = () => `/api/portal/assignments/${assignmentId}`;
  const writes = (visibility: Visibility, by = first, revision = 0) =>
    by.put(`${page()}/answers/${promptKey}`, { value: 'words', visibility, revision });
  const adds = (bytes: Buffer, by = first, sentAs: string = randomUUID()) =>
    by.send('PUT', `${page()}/answers/${promptKey}/files/${sentAs}`, bytes, {
      'content-type': 'application/octet-stream',
      'content-length': String(bytes.length),
    });
  const done = (by = first) => by.post(`${page()}/done`);
  const ownOf = async (by: Visitor) => ((await by.get(`${page()}/files`)).body as OwnFiles).files;
  const openedBy = (by: Visitor, id: string) => by.get(`/api/portal/files/${id}`);
  const atCouple = () => `/api/couples/${staff.couple.id}`;
  const kept = async () => {
    await mkdir(folder, { recursive: true });
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    return found.filter((one) => one.isFile());
  };

  it.each<[Visibility, number, number]>([
    ['private', 404, 404],
    ['therapist', 200, 404],
    ['when-both-answered', 200, 404],
    ['shared', 200, 200],
  ])(
    'that is %s is opened by the therapist: %i, by the other: %i',
    async (visibility, own, other) => {
      await writes(visibility);
      const { body } = await adds(picture());
      await done();

      const therapist = staff.therapist.visitor;
      expect((await openedBy(first, body.id)).status).toBe(200);
      expect((await openedBy(second, body.id)).status).toBe(other);
      expect((await therapist.get(`${atCouple()}/files/${body.id}`)).status).toBe(own);
      const told = await therapist.get(`${atCouple()}/assignments/${assignmentId}/files`);
      expect((told.body as AnswerFiles).files).toHaveLength(own === 200 ? 1 : 0);
      expect(await ownOf(second)).toHaveLength(other === 200 ? 1 : 0);
    },
  );

  it('sealed until both have answered opens for both, and is sealed again by what is added', async () => {
    for (const by of [first, second]) await writes('when-both-answered', by);
    const { body } = await adds(picture());
    await Promise.all([done(first), done(second)]);
    expect((await openedBy(second, body.id)).status).toBe(200);

    await adds(picture());

    expect((await openedBy(second, body.id)).status).toBe(404);
    expect(await ownOf(second)).toEqual([]);
    await done();
    expect(await ownOf(second)).toHaveLength(2);
  });

  it('that the other has seen is not taken back with its answer', async () => {
    await writes('shared');
    const { body } = await adds(picture());
    await done();
    await openedBy(second, body.id);

    const narrower = { visibility: 'private', revision: 1 };
    const answer = await first.put(`${page()}/answers/${promptKey}/visibility`, narrower);
    expect(answer.body.code).toBe('already-opened');
  });

  it('is opened by nobody else, and alike for what is not there', async () => {
    await writes('shared');
    const { body } = await adds(picture());
    await done();

    const random = randomUUID();
    const others = [staff.other, staff.otherSupervisor].map(({ visitor }) => visitor);
    for (const by of [...others, staff.owner]) {
      const [there, nowhere] = await Promise.all(
        [body.id, random].map((id) => by.get(`${atCouple()}/files/${id}`)),
      );
      expect(there?.status).toBe(404);
      expect(there?.body).toEqual(nowhere?.body);
    }
    expect((await staff.assistant.visitor.get(`${atCouple()}/files/${body.id}`)).status).toBe(403);
    expect((await staff.supervisor.visitor.get(`${atCouple()}/files/${body.id}`)).status).toBe(200);
    for (const act of ['GET', 'DELETE'] as const) {
      const by = act === 'GET' ? api.visitor() : second;
      expect([401, 404]).toContain((await by.send(act, `/api/portal/files/${body.id}`)).status);
    }
    const words = { description: 'somebody else’s' };
    expect((await second.put(`/api/portal/files/${body.id}/description`, words)).status).toBe(404);
    expect((await adds(picture(), second)).body.code).toBe('answer-first');
  });

  it('comes back as it went but for where it was taken, and harmless to a browser', async () => {
    await writes('therapist');
    const { body } = await adds(picture(3000, chunk('tEXt', canary)));
    const file = await openedBy(first, body.id);

    expect(file.bytes.equals(picture(3000))).toBe(true);
    expect(body).toMatchObject({ kind: 'png', size: picture(3000).length });
    expect(file.headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(picture(3000).length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    });
    expect(file.headers['content-disposition']).toMatch(/^inline; filename="closeknit-/);
    const paper = await adds(Buffer.from('%PDF-1.7 and its pages'));
    const { headers } = await openedBy(first, paper.body.id);
    expect(headers['content-disposition']).toMatch(/^attachment; /);
  });

  it('lies on the disk sealed, and is unreadable once the practice’s keys are gone', async () => {
    await writes('therapist');
    const { body } = await adds(Buffer.from(`%PDF-1.7 ${canary}`));
    const [file] = await kept();
    expect(await readFile(join(file!.parentPath, file!.name), 'latin1')).not.toContain('Canary');

    await api.asOwner('update practice_key set wrapped = null, destroyed_at = now()');

    expect((await openedBy(first, body.id)).body.code).toBe('erased');
  });

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'unknown-file'],
    ['a picture cut off', picture().subarray(0, 90), 'broken-file'],
    ['an iPhone’s own picture', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'heic-picture'],
    ['more than ten megabytes', picture(11 * MEGABYTE), 'file-too-large'],
  ])('that is %s is refused and leaves nothing', async (_, bytes, code) => {
    await writes('therapist');

    expect((await adds(bytes)).body.code).toBe(code);
    expect(await kept()).toEqual([]);
    expect(await ownOf(first)).toEqual([]);
  });

  it('that says it is smaller than it is is refused all the same', async () => {
    await writes('therapist');
    const bytes = picture(11 * MEGABYTE);
    const path = `${page()}/answers/${promptKey}/files/${randomUUID()}`;
    const answer = await first.send('PUT', path, bytes, {
      'content-type': 'application/octet-stream',
      'content-length': '100',
    });

    expect(answer.body.code).toBe('file-too-large');
    expect(await kept()).toEqual([]);
  });

  it('sent twice is kept once; a sixth finds no room', async () => {
    await writes('therapist');
    const sentAs = randomUUID();
    const once = await adds(picture(), first, sentAs);
    const twice = await adds(picture(), first, sentAs);

    expect(twice.body).toEqual(once.body);
    expect(await kept()).toHaveLength(1);
    for (let more = 0; more < 4; more++) await adds(picture());
    expect((await adds(picture())).body.code).toBe('too-many-files');
  });

  it('is described in words, which are sealed too', async () => {
    await writes('therapist');
    const { body } = await adds(picture());
    const words = { description: `The quay at ${canary}` };
    expect((await first.put(`/api/portal/files/${body.id}/description`, words)).status).toBe(204);

    expect(await ownOf(first)).toMatchObject([words]);
    const [row] = await api.asOwner<{ dump: string }>(
      `select answer_file::text as dump from answer_file`,
    );
    expect(row?.dump).not.toContain(Buffer.from(canary).toString('hex'));
    await first.post('/api/account/confirm', { password: 'our own small harbour' });
    const own = await first.get('/api/portal/own-data');
    expect(own.body.files).toMatchObject([{ ...words, address: `/api/portal/files/${body.id}` }]);
  });

  it('goes when it is taken away, or its answer goes; and its file after it', async () => {
    await writes('therapist');
    const { body } = await adds(picture());
    await adds(picture());
    expect((await first.send('DELETE', `/api/portal/files/${body.id}`)).status).toBe(204);
    await api.runDue('2026-11-24T12:01:00Z');
    expect(await kept()).toHaveLength(1);

    await first.post(`${page()}/clear`);
    await api.runDue('2026-11-24T12:02:00Z');

    expect(await kept()).toEqual([]);
    expect((await openedBy(first, body.id)).status).toBe(404);
  });

  it('whose row was never written is swept away a day later, and the others are not', async () => {
    await writes('therapist');
    await adds(picture());
    await api.asOwner(`alter table answer_file add constraint none check (size < 0) not valid`);
    expect((await adds(picture())).status).toBe(500);
    expect(await kept()).toHaveLength(2);

    await api.runDue('2026-11-25T12:01:00Z');

    expect(await kept()).toHaveLength(1);
  });

  it('that cannot be written leaves no row; what cannot be removed is tried again', async () => {
    await writes('therapist');
    const { body } = await adds(picture());
    const store = api.app.get(FileStore);
    const [keep, remove] = [store.keep.bind(store), store.remove.bind(store)];
    store.keep = () => Promise.reject(new Error('The disk is full'));
    expect((await adds(picture())).status).toBe(500);
    expect(await ownOf(first)).toHaveLength(1);
    store.keep = keep;
    store.remove = () => Promise.reject(new Error('Away'));
    await first.send('DELETE', `/api/portal/files/${body.id}`);
    await api.runDue('2026-11-24T12:01:00Z');
    expect(await kept()).toHaveLength(1);
    store.remove = remove;

    await api.runDue('2026-11-24T12:03:00Z');

    expect(await kept()).toEqual([]);
  });

  it('sent as something else is refused at once', async () => {
    await writes('therapist');
    const path = `${page()}/answers/${promptKey}/files/${randomUUID()}`;

    expect((await first.put(path, { picture: 'words' })).body.code).toBe('malformed');
    expect((await first.send('PUT', path, '<p>', { 'content-type': 'text/html' })).status).toBe(
      400,
    );
    expect((await second.put(path, {})).body.code).toBe('answer-first');
  });

  it('that has gone missing is not found', async () => {
    await writes('therapist');
    const { body } = await adds(picture());
    const [file] = await kept();
    await rm(join(file!.parentPath, file!.name));

    expect((await openedBy(first, body.id)).status).toBe(404);
  });

  it('waits for nobody: while it arrives no connection to the database is held', async () => {
    await writes('therapist');
    const store = api.app.get(FileStore);
    const keep = store.keep.bind(store);
    let busy = -1;
    store.keep = async (name, path) => {
      const [row] = await api.asOwner<{ busy: number }>(
        `select count(*)::int as busy from pg_stat_activity
         where datname = current_database() and usename = 'closeknit_app'
           and state like 'idle in transaction%'`,
      );
      busy = row?.busy ?? -1;
      return keep(name, path);
    };
    await adds(picture());

    expect(busy).toBe(0);
  });

  it('is not added while the work rests, where the other would read it', async () => {
    await writes('shared');
    await staff.therapist.visitor.post(`${atCouple()}/steps`, { step: 'pause' });

    expect((await adds(picture())).body.code).toBe('resting');
    expect(await kept()).toEqual([]);
  });
});
