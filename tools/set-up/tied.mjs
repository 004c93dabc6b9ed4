import { spawn } from 'node:child_process';
import { endGroup } from './run.mjs';

// Waits for the program and, beside it, for the end of the input, which ends the program.
const tie = `exec 3<&0
"$@" </dev/null 3<&- & program=$!
{ cat <&3 >/dev/null; kill $program 2>/dev/null; } & watcher=$!
wait $program; code=$?
kill $watcher 2>/dev/null
exit $code`;

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

/**
 * Starts a program that ends when this process does, however that ends, and that a terminal's
 * Ctrl-C does not reach: it is asked to end by `stop`, and made to after `patience`.
 */
export function startTied(
  [command, ...args],
  { env, cwd, out = 'ignore', patience = 12_000 } = {},
) {
  const child = spawn('sh', ['-c', tie, 'tied', command, ...args], {
    env,
    cwd,
    detached: true,
    stdio: ['pipe', out, out],
  });
  child.stdin.on('error', () => undefined);
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  void ended.then(() => child.stdin.destroy());
  return {
    hasEnded: () => hasEnded(child),
    ended,
    async stop() {
      if (hasEnded(child)) return;
      child.stdin.end();
      const late = setTimeout(() => endGroup(child, 'SIGKILL'), patience);
      await ended;
      clearTimeout(late);
    },
  };
}
