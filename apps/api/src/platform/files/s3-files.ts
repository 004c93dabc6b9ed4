import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Clock } from '../clock.ts';
import { FileStore } from './file-store.ts';
import { type S3Keys, signed } from './s3-signature.ts';

/** Where the objects lie: an endpoint that speaks S3, addressed by path. */
export interface S3Place extends S3Keys {
  readonly endpoint: string;
  readonly bucket: string;
  readonly prefix: string;
}

const PATIENCE = 60_000;

/** Files in a bucket of any service that speaks S3. What goes there is sealed already. */
export class S3Files extends FileStore {
  override readonly incoming = join(tmpdir(), 'closeknit-incoming');
  private readonly place: S3Place;
  private readonly clock: Clock;

  constructor(place: S3Place, clock: Clock) {
    super();
    this.place = place;
    this.clock = clock;
  }

  override async keep(name: string, path: string): Promise<void> {
    // Read from the disk as it is sent; its length is known, as S3 asks.
    const answer = await this.ask('PUT', name, await openAsBlob(path));
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`The file store answered ${answer.status}`);
    await rm(path, { force: true });
  }

  override async open(name: string): Promise<Readable | undefined> {
    const answer = await this.ask('GET', name);
    if (answer.ok && answer.body) return Readable.fromWeb(answer.body);
    await answer.body?.cancel();
    if (answer.status === 404) return undefined;
    throw new Error(`The file store answered ${answer.status}`);
  }

  override async remove(name: string): Promise<void> {
    const answer = await this.ask('DELETE', name);
    await answer.body?.cancel();
    if (!answer.ok && answer.status !== 404)
      throw new Error(`The file store answered ${answer.status}`);
  }

  private ask(method: 'PUT' | 'GET' | 'DELETE', name: string, body?: Blob): Promise<Response> {
    const { endpoint, bucket, prefix } = this.place;
    const url = new URL(`${endpoint}/${bucket}/${prefix}${name}`);
    const headers = signed({ method, url, headers: {}, at: this.clock.instant() }, this.place);
    const signal = AbortSignal.timeout(PATIENCE);
    return fetch(url, { method, headers, signal, ...(body ? { body } : {}) });
  }
}
