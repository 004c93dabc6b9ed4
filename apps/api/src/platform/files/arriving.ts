import { randomBytes, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refused } from '../http/refused.ts';
import type { FileStore } from './file-store.ts';
import { Sealing } from './frames.ts';

const PATIENCE = 10 * 60_000;

/** A file that lies sealed and ready to be kept. */
export interface Arrived {
  readonly path: string;
  readonly key: Buffer;
}

interface Arriving {
  /** What its seal is bound to. */
  readonly name: string;
  readonly body: Readable;
  readonly largest: number;
  readonly through: Transform;
}

/** Seals a file as it arrives; no more than a frame of it is ever in memory, and nothing of it lies in clear. */
export async function arrive(store: FileStore, arriving: Arriving): Promise<Arrived> {
  const { name, body, largest, through } = arriving;
  await mkdir(store.incoming, { recursive: true, mode: 0o700 });
  const path = join(store.incoming, randomUUID());
  const key = randomBytes(32);
  try {
    await pipeline(
      detached(body),
      notLargerThan(largest),
      through,
      new Sealing({ key, name }),
      createWriteStream(path, { mode: 0o600 }),
      { signal: AbortSignal.timeout(PATIENCE) },
    );
    return { path, key };
  } catch (fault) {
    await rm(path, { force: true });
    // Whoever sent it has gone, or is too slow; nobody hears the answer.
    throw fault instanceof Refused || !isCutOff(fault) ? fault : new Refused('broken-file');
  }
}

/** A refusal ends what stands after it, never the request: it still has an answer to get. */
function detached(body: Readable): Readable {
  const passing = new PassThrough();
  body.once('error', (fault) => passing.destroy(fault));
  body.once('close', () => {
    if (!body.readableEnded) passing.destroy(new Refused('broken-file'));
  });
  // What is no longer wanted is still taken, or whoever sends it would never read the refusal.
  passing.once('close', () => body.resume());
  return body.pipe(passing);
}

function notLargerThan(largest: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      if (size > largest) done(new Refused('file-too-large'));
      else done(null, chunk);
    },
  });
}

function isCutOff(fault: unknown): boolean {
  const { code, name } = fault as { code?: unknown; name?: unknown };
  return (
    ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET'].includes(String(code)) || name === 'AbortError'
  );
}
