import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ensurePackages } from './packages.mjs';
import { binaries, root } from './places.mjs';
import { stopAll, stopOnSignals } from './stopping.mjs';
import { endWith, Trouble } from './trouble.mjs';

const quietTools = {
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NG_CLI_ANALYTICS: 'false',
  SCARF_ANALYTICS: 'false',
  FORCE_COLOR: '0',
};

const major = () => Number(process.versions.node.split('.')[0]);

function putToolsFirst() {
  const rest = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== binaries);
  process.env.PATH = [binaries, ...rest].join(delimiter);
  // Node warns in every process when both are set.
  delete process.env.NO_COLOR;
  Object.assign(process.env, quietTools);
}

/** Starts this same command again on the project's own Node, and ends as it ends. */
function runAgainOnOwnNode() {
  const own = spawn(join(binaries, 'node'), process.argv.slice(1), { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both processes; this one waits for the other to finish.
  process.removeAllListeners('SIGINT').on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP'])
    process.removeAllListeners(signal).on(signal, () => own.kill(signal));
  own.on('error', endWith);
  own.on('exit', (code) => process.exit(code ?? 1));
}

async function endWithFault(error) {
  await stopAll();
  endWith(error);
}

// Whoever read the output may go away first; that is no reason to stop serving.
function outliveReaders() {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/** Brings the packages and the right Node, then does the work; `work` may import packages. */
export async function main(work) {
  if (major() < 20)
    endWith(new Trouble(`Closeknit needs Node 20 or newer; this is ${process.version}.`));

  process.chdir(root);
  try {
    outliveReaders();
    stopOnSignals();
    process.on('uncaughtException', endWithFault).on('unhandledRejection', endWithFault);
    await ensurePackages();
    putToolsFirst();
    if (major() < 26) return runAgainOnOwnNode();
    process.exitCode = (await work()) ?? 0;
    await stopAll();
  } catch (error) {
    await endWithFault(error);
  }
}
