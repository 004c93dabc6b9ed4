import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aTherapist } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';

const own = 'http://localhost:3000';

describe('the edges', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const write = (headers: Record<string, string>, url = '/api/sign-out') =>
    api.app.inject({ method: 'POST', url, headers, payload: {} });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://localhost:3001' }],
    ['a page without an origin', { origin: 'null' }],
    ['another site, by what the browser says', { origin: own, 'sec-fetch-site': 'cross-site' }],
    ['a neighbour under the same domain', { origin: own, 'sec-fetch-site': 'same-site' }],
    ['nobody says where', {}],
    ['a look-alike', { origin: `${own}.evil.example` }],
    ['this site with a path', { origin: `${own}/` }],
  ])('refuse a write from %s', async (_, headers) => {
    const answer = await write(headers);

    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'foreign-origin' });
  });

  it.each([
    ['an own page', { origin: own, 'sec-fetch-site': 'same-origin' }],
    ['an own page in an old browser', { origin: own }],
    ['an own page that hides its origin', { 'sec-fetch-site': 'same-origin' }],
  ])('let a write from %s pass', async (_, headers) => {
    const answer = await write(headers);

    expect(answer.statusCode).not.toBe(403);
  });

  it('change nothing for a signed-in person whose browser was led here by another site', async () => {
    const therapist = await aTherapist(api);
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const led = await therapist.send('PUT', '/api/me/zone', { zone: 'Asia/Tokyo' }, foreign);

    expect(led.status).toBe(403);
    expect((await therapist.get('/api/me')).body.zone).not.toBe('Asia/Tokyo');
  });

  it.each(['/api/me', '/api/nothing-here', '/api/openapi.json', '/health/live'])(
    'let nothing be kept, framed or run that is not ours: %s',
    async (url) => {
      const { headers } = await api.app.inject({ method: 'GET', url });
      const policy = String(headers['content-security-policy']);

      expect(headers['cache-control']).toBe('no-store');
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain('unsafe-inline');
      expect(headers).toMatchObject({
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
    },
  );

  it('let the page about the interface have its own styles, one by one', async () => {
    const { headers, body } = await api.app.inject({ method: 'GET', url: '/api/docs' });
    const policy = String(headers['content-security-policy']);
    const sheets = [...body.matchAll(/<style>([^<]*)<\/style>/g)].map(([, sheet = '']) => sheet);
    const hashes = sheets.map((sheet) => createHash('sha256').update(sheet).digest('base64'));

    expect(hashes.length).toBeGreaterThan(0);
    expect(hashes.filter((hash) => !policy.includes(`'sha256-${hash}'`))).toEqual([]);
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('answer an address nobody can decode as they answer any other', async () => {
    const root = await mkdtemp(join(tmpdir(), 'closeknit-'));
    await writeFile(join(root, 'index.html'), '<title>the app</title>');
    const whole = await startApi({ WEB_ROOT: root });
    const look = (url: string) => whole.app.inject({ method: 'GET', url });
    const [page, route] = [await look('/join/%ff?a=%ff'), await look('/api/invitations/%ff')];
    await whole.close();
    await rm(root, { recursive: true });

    expect([page.statusCode, page.body]).toEqual([200, '<title>the app</title>']);
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
    expect([route.statusCode, route.json()]).toMatchObject([404, { code: 'not-found' }]);
  });

  it('answer with a page whatever its query ends with, and without one where a file is missing', async () => {
    const root = await mkdtemp(join(tmpdir(), 'closeknit-'));
    await writeFile(join(root, 'index.html'), '<title>the app</title>');
    const whole = await startApi({ WEB_ROOT: root });
    const look = async (url: string) => (await whole.app.inject({ method: 'GET', url })).statusCode;
    const stuck = '/invitation/0192f0c1-0000-7000-8000-0000000000b1.Thanks';
    const pages = ['/sign-in?for=ana@duarte.example', '/portal?from=news.example', stuck];
    const files = ['/gone.js', '/gone.js?of=a.page', '/api/gone?of=a', '/health/gone'];
    const statuses = { pages: [] as number[], files: [] as number[] };
    for (const url of pages) statuses.pages.push(await look(url));
    for (const url of files) statuses.files.push(await look(url));
    await whole.close();
    await rm(root, { recursive: true });

    expect(statuses).toEqual({ pages: [200, 200, 200], files: [404, 404, 404, 404] });
  });

  it('begin a page in the language that is asked for', async () => {
    const root = await mkdtemp(join(tmpdir(), 'closeknit-'));
    const page = '<html lang="en"><link href="/i18n/shell.en.json"></html>';
    await writeFile(join(root, 'index.html'), page);
    const whole = await startApi({ WEB_ROOT: root });
    const look = (url: string, language: string) =>
      whole.app.inject({ method: 'GET', url, headers: { 'accept-language': language } });
    const [english, german, first, nothing] = [
      await look('/portal', 'pt, en;q=0.5'),
      await look('/portal', 'de-AT, en;q=0.5'),
      await look('/', 'de'),
      await look('/nothing.js', 'de'),
    ];
    await whole.close();
    await rm(root, { recursive: true });

    expect(english.body).toBe(page);
    expect(german.body).toBe('<html lang="de"><link href="/i18n/shell.de.json"></html>');
    expect(first.body).toBe(german.body);
    for (const { headers } of [english, german]) {
      expect(headers['content-type']).toContain('text/html');
      expect(headers['content-security-policy']).toContain("script-src 'self';");
      expect(headers.vary).toContain('accept-language');
    }
    expect(nothing.json().detail).toBe('Hier ist nichts, oder es ist für jemand anderen.');
  });

  it('say for how long they speak TLS only, where they do', async () => {
    const secure = await startApi({ PUBLIC_URL: 'https://closeknit.example' });
    const plain = await api.app.inject({ method: 'GET', url: '/health/live' });
    const { headers } = await secure.app.inject({ method: 'GET', url: '/health/live' });
    await secure.close();

    expect(plain.headers).not.toHaveProperty('strict-transport-security');
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  });

  it('refuse a foreign write with the same headers as everything else', async () => {
    const { headers } = await write({ origin: 'https://evil.example' });

    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });
});
