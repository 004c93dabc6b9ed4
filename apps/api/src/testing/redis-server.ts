import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '../../../../tools/set-up/free-port.mjs';

interface RunningRedis {
  readonly url: string;
  stop(): Promise<void>;
}

// Redis ends with its input, so that it does not outlive a killed test run.
const endsWithInput =
  'command -v redis-server >/dev/null || exit 127; redis-server "$@" & cat; kill $!; wait';

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
  const args = ['-c', endsWithInput, 'redis', '--port', port, '--save', '', ...settings];
  const shell = spawn('sh', args, { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  const ended = new Promise<void>((resolve) => shell.once('close', () => resolve()));
  const url = `redis://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    shell.stdin.end();
    await ended;
  };
  for (let tries = 0; tries < 100 && shell.exitCode === null; tries++) {
    if (await isReady(url)) return { url, stop };
    await wait(50);
  }
  await stop();
  return undefined;
}
