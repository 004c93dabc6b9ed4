import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { FakeClock } from '../../testing/fake-clock.ts';
import { S3Files } from './s3-files.ts';
import { signed } from './s3-signature.ts';

const keys = { region: 'eu-central-1', keyId: 'an-id', keySecret: 'a-secret' };

describe('the signature of a request to S3', () => {
  // The first example of "Authenticating Requests: Using the Authorization Header" in Amazon's
  // reference of the S3 interface, GET Object.
  it('is the one of Amazon’s own example', () => {
    const headers = signed(
      {
        method: 'GET',
        url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
        headers: { range: 'bytes=0-9' },
        at: new Date('2013-05-24T00:00:00Z'),
      },
      {
        region: 'us-east-1',
        keyId: 'AKIAIOSFODNN7EXAMPLE',
        keySecret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      },
    );

    expect(headers['authorization']).toContain(
      'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    );
  });
});

/** As much of S3 as we speak: objects by path, for those who sign. */
class FakeS3 {
  readonly objects = new Map<string, Buffer>();
  readonly asked: string[] = [];
  isAway = false;
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      void this.answer(request).then(({ status, body }) => {
        response.writeHead(status).end(body);
      });
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; body?: Buffer }> {
    const { method = '', url = '', headers } = request;
    const body = await buffer(request);
    this.asked.push(`${method} ${url}`);
    if (this.isAway) return { status: 503 };
    const at = new Date(
      String(headers['x-amz-date']).replace(/^(....)(..)(..T..)(..)(..)Z$/, '$1-$2-$3:$4:$5Z'),
    );
    const expected = signed(
      { method, url: new URL(url, `http://${headers.host}`), headers: {}, at },
      keys,
    );
    if (headers.authorization !== expected['authorization']) return { status: 403 };
    // As S3 does: what comes in pieces of unknown length is not taken.
    if (method === 'PUT' && headers['content-length'] === undefined) return { status: 411 };
    if (method === 'PUT') this.objects.set(url, body);
    if (method === 'DELETE') this.objects.delete(url);
    const object = this.objects.get(url);
    if (method === 'GET') return object ? { status: 200, body: object } : { status: 404 };
    return { status: method === 'PUT' ? 200 : 204 };
  }
}

describe('files in a bucket', () => {
  let s3: FakeS3;
  let files: S3Files;
  let folder: string;

  beforeEach(async () => {
    s3 = new FakeS3();
    const endpoint = await s3.start();
    const place = { ...keys, endpoint, bucket: 'closeknit', prefix: 'files/' };
    files = new S3Files(place, new FakeClock());
    folder = await mkdtemp(join(tmpdir(), 'closeknit-s3-'));
  });
  afterEach(async () => {
    s3.stop();
    await rm(folder, { recursive: true });
  });

  const keep = async (bytes: Buffer, name = 'practice/one') => {
    const path = join(folder, 'arrived');
    await writeFile(path, bytes);
    await files.keep(name, path);
  };

  it('come back as they went, under their name', async () => {
    const bytes = Buffer.alloc(300_000, 'sealed');
    await keep(bytes);

    expect([...s3.objects.keys()]).toEqual(['/closeknit/files/practice/one']);
    expect(await readdir(folder)).toEqual([]);
    const back = await files.open('practice/one');
    expect(hashOf(await buffer(back!))).toBe(hashOf(bytes));
  });

  it('that are not there are not found, and are removed already', async () => {
    expect(await files.open('practice/one')).toBeUndefined();
    await keep(Buffer.from('x'));
    await files.remove('practice/one');
    await files.remove('practice/one');

    expect(s3.objects.size).toBe(0);
    expect(await files.open('practice/one')).toBeUndefined();
  });

  it('that the other side does not take are a fault, told without what was in them', async () => {
    s3.isAway = true;

    await expect(keep(Buffer.from('canary'))).rejects.toThrow('The file store answered 503');
    await expect(files.open('practice/one')).rejects.toThrow('503');
    await expect(files.remove('practice/one')).rejects.toThrow('503');
  });

  it('open to those who sign with the right secret only', async () => {
    const place = { ...keys, endpoint: await s3Address(s3), bucket: 'closeknit', prefix: '' };
    const stranger = new S3Files({ ...place, keySecret: 'another' }, new FakeClock());

    await expect(stranger.open('practice/one')).rejects.toThrow('403');
  });
});

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const s3Address = async (s3: FakeS3) =>
  `http://127.0.0.1:${((s3 as never as { server: Server }).server.address() as AddressInfo).port}`;
