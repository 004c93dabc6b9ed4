import { spawn } from 'node:child_process';

const running = new Set();

/**
 * Runs a program to its end in a process group of its own, so that what it leaves behind can be
 * ended with it. Its output is kept, and passed on to `onOutput`.
 */
export function run(command, args, { onOutput, input, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { detached: true, ...options, stdio: 'pipe' });
    const pieces = [];
    const take = (piece) => {
      pieces.push(piece);
      onOutput?.(piece);
    };
    running.add(child);
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? 1, signal, output: Buffer.concat(pieces).toString() });
    });
  });
}

export function endGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

/** Ends every program that `run` has started and that still runs. */
export function endRunning() {
  for (const child of running) endGroup(child, 'SIGTERM');
}
