import { routeOf } from './matrix.mjs';
import { generated } from './odd-requests.mjs';
import { routesOf } from './routes.mjs';
import { built, undoEverything } from './server.mjs';
import { Tally } from './tally.mjs';

const REQUESTS = 5000;
const LONGEST = 2000;

/** Requests that no page would send: each is refused, none is a fault, none takes long. */
export async function* run(world) {
  await undoEverything(world.api);
  const routes = (await routesOf(world)).filter(({ name }) => routeOf(name));
  const [faults, slow] = [
    new Tally('malformed requests answered with a fault'),
    new Tally('malformed requests that took over 2 s'),
  ];
  const requests = generated({ routes, world, count: REQUESTS });
  await sendAll(world, requests, { faults, slow });
  yield* [faults.none, slow.none];

  const control = new Tally('malformed requests answered with a fault, without the contracts');
  await withoutContracts(() =>
    sendAll(world, requests.slice(0, 500), { faults: control, slow: new Tally('') }),
  );
  yield control.some;
}

async function sendAll(world, requests, { faults, slow }) {
  const visitors = Object.entries(world.visitors);
  for (const [index, request] of requests.entries()) {
    const [name, visitor] = visitors[index % visitors.length];
    const said = `${request.method} ${request.url.slice(0, 120)} (${request.oddity}) by ${name}`;
    const since = performance.now();
    const { status } = await visitor.send(
      request.method,
      request.url,
      request.body,
      request.headers,
    );
    slow.expect(performance.now() - since <= LONGEST, said);
    faults.expect(status < 500, `${said}: ${status}`);
  }
}

/** Lets everything through to the services unchecked while `work` goes on. */
async function withoutContracts(work) {
  const { ContractPipe } = await built('platform/http/invalid-input.js');
  const { transform } = ContractPipe.prototype;
  ContractPipe.prototype.transform = async (value) => value;
  await work();
  ContractPipe.prototype.transform = transform;
}
