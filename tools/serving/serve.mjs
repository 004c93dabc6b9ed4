import { ensureBuilt } from '../set-up/build.mjs';
import { inRoot } from '../set-up/places.mjs';
import { say, step } from '../set-up/progress.mjs';
import { endUnlessStopping, interruptionIsOrdinary, onStop } from '../set-up/stopping.mjs';
import { demoPassword, demoSignIns } from './demo-people.mjs';
import { releaseDataFolder, takeDataFolder } from './running.mjs';
import { serverLog, startServer, untilReady } from './server.mjs';
import {
  checkSettings,
  claimPorts,
  isEmbedded,
  mailboxUrl,
  port,
  startSurroundings,
} from './surroundings.mjs';

const reachable = (host) => (['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host);

async function startApi(environment) {
  const server = startServer(inRoot('dist/api/main.js'), { env: environment });
  onStop(server.stop);
  const url = `http://${reachable(environment.HOST)}:${environment.PORT}`;
  await untilReady(server, { url, log: serverLog });
  void server.ended.then(() =>
    endUnlessStopping('The server ended by itself; see .data/server.log.'),
  );
}

function announce(environment) {
  say(`\nCloseknit is ready: ${environment.PUBLIC_URL}`);
  if (mailboxUrl()) say(`Every mail it sends: ${mailboxUrl()}`);
  if (isEmbedded()) {
    say('\nSign in to the demo practice as');
    for (const [role, address] of demoSignIns) say(`  ${role.padEnd(10)} ${address}`);
    say(`with the password "${demoPassword}".`);
  }
  say('\nCtrl-C stops everything; the data stays in .data.');
}

/** Serves API, worker and web app until interrupted. */
export async function serve() {
  takeDataFolder('tools/start.mjs');
  onStop(releaseDataFolder);
  await checkSettings();
  await claimPorts();
  await ensureBuilt();
  const environment = await startSurroundings();
  await step(`Opening port ${port()}`, () => startApi(environment));
  interruptionIsOrdinary();
  announce(environment);
  await new Promise(() => undefined);
}
