import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '../../../../tools/set-up/free-port.mjs';
import { startTied } from '../../../../tools/set-up/tied.mjs';

interface RunningRedis {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const settings = ['--bind', '127.0.0.1', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'];

async function isReady(url: string): Promise<boolean> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    return (await redis.connect().then(() => redis.ping())) === 'PONG';
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}

/** A Redis that keeps nothing, or undefined where none is installed. */
export async function startRedis(): Promise<RunningRedis | undefined> {
  const port = String(await freePort());
  const args = ['--port', port, '--save', '', ...settings];
  const server = startTied(['redis-server', ...args]);
  const url = `redis://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100 && !server.hasEnded(); tries++) {
    if (await isReady(url)) return { url, stop: server.stop };
    await wait(50);
  }
  await server.stop();
  return undefined;
}
