import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const bench = join(import.meta.dirname, '..');

/** A script of this folder in a process of its own, which ends with this one. */
export async function startScript(path, settings = {}) {
  const child = fork(join(bench, path), [JSON.stringify(settings)]);
  const ended = once(child, 'exit').then(() =>
    Promise.reject(new Error(`${path} ended too early.`)),
  );
  ended.catch(() => undefined);
  const answer = async () => {
    const [told] = await Promise.race([once(child, 'message'), ended]);
    if (told.fault) throw new Error(`${path}: ${told.fault}`);
    return told;
  };
  const ready = await answer();
  return {
    ...ready,
    pid: child.pid,
    ask(question) {
      child.send(question);
      return answer();
    },
    async stop() {
      if (child.exitCode !== null) return;
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** The other end: tells that it is ready, then answers question by question. */
export function serveParent(ready, answerTo) {
  process.on('message', async (question) => {
    try {
      process.send(await answerTo(question));
    } catch (fault) {
      process.send({ fault: String(fault.stack ?? fault) });
    }
  });
  process.on('disconnect', () => process.exit(0));
  process.send(ready);
}

export const settings = () => JSON.parse(process.argv[2] ?? '{}');
