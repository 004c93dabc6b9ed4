import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { dataFolder, inRoot } from '../set-up/places.mjs';
import { say, step } from '../set-up/progress.mjs';
import { endGroup, run } from '../set-up/run.mjs';
import { endUnlessStopping, interruptionIsOrdinary, onStop } from '../set-up/stopping.mjs';
import { Trouble } from '../set-up/trouble.mjs';
import { releaseDataFolder, takeDataFolder } from './running.mjs';
import { checkSettings, claimPorts, mailboxUrl, port, startSurroundings } from './surroundings.mjs';

const webUrl = 'http://localhost:4200';
const compile =
  'swc src -d ../../dist/api --config-file .swcrc --strip-leading-paths --copy-files --watch';

function ended(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    child.once('exit', resolve);
  });
}

// The dev server and the compiler have children of their own: the group ends as one.
function keep(name, [command, ...args], options) {
  const child = spawn(command, args, { detached: true, stdio: 'inherit', ...options });
  onStop(async () => {
    endGroup(child, 'SIGTERM');
    await ended(child);
  });
  child.once('exit', () => endUnlessStopping(`${name} ended by itself.`));
}

async function buildApi() {
  const { code, output } = await run('nx', ['run', 'api:build']);
  if (code !== 0) throw new Trouble(`The build failed. It said:\n\n${output.trim()}`);
}

function proxyTo(apiPort) {
  const file = join(dataFolder, 'proxy.json');
  const target = { target: `http://127.0.0.1:${apiPort}`, secure: false };
  writeFileSync(file, JSON.stringify({ '/api': target }));
  return relative(inRoot(), file);
}

function watchBoth(environment) {
  mkdirSync(inRoot('dist/api'), { recursive: true });
  keep('The compiler', compile.split(' '), { cwd: inRoot('apps/api') });
  const api = ['--enable-source-maps', '--watch-path=dist/api', '--watch-preserve-output'];
  keep('The API', [process.execPath, ...api, 'dist/api/main.js'], { env: environment });
  // The dev server would take PORT, which is the API's, for its own.
  const { PORT: _, ...ours } = process.env;
  keep('The dev server', ['nx', 'run', 'web:serve', `--proxyConfig=${proxyTo(port())}`], {
    env: ours,
  });
}

/** Serves both apps and follows their sources. */
export async function watch() {
  takeDataFolder('tools/dev.mjs');
  onStop(releaseDataFolder);
  await checkSettings();
  await claimPorts();
  await step('Building the API', buildApi);
  // The dev server gives out the web app, from its sources.
  const { WEB_ROOT: _, ...environment } = await startSurroundings({ publicUrl: webUrl });
  environment.LOG_LEVEL = process.env.LOG_LEVEL || 'warn';
  interruptionIsOrdinary();
  say(`\nAPI on port ${port()}, web app on ${webUrl}, mails on ${mailboxUrl() ?? 'SMTP_URL'}.\n`);
  watchBoth(environment);
  await new Promise(() => undefined);
}
