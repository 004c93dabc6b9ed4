import { readsOf, routeOf } from './matrix.mjs';
import { undoEverything } from './server.mjs';
import { Tally } from './tally.mjs';
import { NOW, people } from './world.mjs';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Every route of the OpenAPI document, as the matrix names it. */
export async function routesOf({ visitors }) {
  const { body } = await visitors.nobody.get('/api/openapi.json');
  return Object.entries(body.paths).flatMap(([path, operations]) =>
    METHODS.filter((method) => method in operations).map((method) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      operation: operations[method],
      document: body,
    })),
  );
}

/** Whether this person may reach what these ids name, by the row of the matrix. */
function isWithin(reach, person, whose) {
  if (reach === 'own') return whose === person.couple;
  if (reach === 'practice')
    return whose !== 'random' && isForeign(whose) === isForeign(person.couple);
  if (reach === 'others') return isWithin('practice', person, whose) && whose !== person.couple;
  return reach === 'any';
}

const isForeign = (couple) => couple === 'foreign';

function expected(row, person, whose) {
  if (row.open) return 'reached';
  if (person.role === 'nobody') return 'not-signed-in';
  const reach = row.by[person.role];
  if (!reach) return 'not-allowed';
  return isWithin(reach, person, whose) ? 'reached' : 'not-found';
}

const REFUSALS = { 401: 'not-signed-in', 403: 'not-allowed', 404: 'not-found' };

function outcomeOf({ status, body }) {
  if (status >= 500) return `fault ${status}`;
  const refusal = REFUSALS[status];
  return refusal && body?.code === refusal ? refusal : 'reached';
}

async function ask(world, cell) {
  const { row, route, name, whose } = cell;
  const ids = world.ids[whose];
  const path = route.path.replace(
    /\{(\w+)\}/g,
    (_, key) => (row.ids?.(ids) ?? ids)[key] ?? missing(route, key),
  );
  const body = route.method === 'GET' ? undefined : (row.body?.(ids) ?? {});
  const query = row.query?.(ids) ?? '';
  return world.visitors[name].send(route.method, `${path}${query}`, body);
}

function missing(route, key) {
  throw new Error(
    `${route.name}: no id is known for {${key}}; add one to test/isolation/world.mjs.`,
  );
}

const hasIds = (route, row) => row.names ?? /\{/.test(route.path);

async function tryRoute(world, route, { table, alike }) {
  const row = routeOf(route.name);
  // Whoever has shown who they are has done so lately, however long the others took.
  world.api.clock.moveTo(NOW);
  for (const [name, person] of Object.entries(people)) {
    if (row.asks && !row.asks.includes(name)) continue;
    const answers = {};
    for (const whose of hasIds(route, row) ? ['own', 'other', 'foreign', 'random'] : [null]) {
      const set = whose ?? 'own';
      const answer = await ask(world, { row, route, name, whose: set });
      answers[set] = JSON.stringify([answer.status, answer.body]);
      const right = expected(row, person, whose ?? person.couple);
      const outcome = outcomeOf(answer);
      table.expect(
        row.open || row.mayBeAbsent ? [right, 'not-found'].includes(outcome) : outcome === right,
        `${route.name} by ${name} with ${set} ids: ${outcome}, not ${right}`,
      );
    }
    if (row.open || !hasIds(route, row) || person.couple === 'foreign') continue;
    alike.expect(
      answers.foreign === answers.random,
      `${route.name} by ${name}: ${answers.foreign} and ${answers.random}`,
    );
  }
}

/** No answer to anybody of one practice holds an id of the other. */
async function tryReading(world, routes, seen) {
  for (const route of routes.filter(({ name }) => readsOf(name))) {
    const row = routeOf(route.name);
    for (const name of Object.keys(people)) {
      const whose = people[name].couple ?? 'own';
      const text = JSON.stringify((await ask(world, { row, route, name, whose })).body);
      const hidden = isForeign(whose) ? world.ids.own : world.ids.foreign;
      const leak = Object.values(hidden).find((id) => id.length > 30 && text.includes(id));
      seen.expect(!leak, `${route.name} by ${name} shows ${leak}`);
    }
  }
}

/** Every route, by everybody, with ids of everybody's. */
export async function* run(world) {
  const routes = await routesOf(world);
  const known = new Tally('routes that are missing from the matrix');
  for (const { name } of routes)
    known.expect(routeOf(name), `${name} is not in test/isolation/matrix/: add its line.`);
  yield known.none;

  await undoEverything(world.api);
  // What asks for the password once more is tried behind that question too.
  await world.api.asOwner(`update auth.session set confirmed_at = now() + interval '1 year'`);
  const [table, alike] = [
    new Tally('routes: wrong outcomes'),
    new Tally('routes: foreign and random answered unlike'),
  ];
  const listed = routes.filter(({ name }) => routeOf(name));
  for (const route of listed) await tryRoute(world, route, { table, alike });
  const seen = new Tally('routes: foreign ids in an answer');
  await tryReading(world, listed, seen);
  yield* [table.none, alike.none, seen.none];
  yield* withoutGuards(world, listed);
}

/** The same table with the row policies of couples and assignments away: it must notice. */
async function* withoutGuards(world, routes) {
  const tables = ['couple', 'partner', 'partner_contact', 'assignment', 'appointment'];
  const control = new Tally('routes: wrong outcomes without row policies');
  const ignored = new Tally('');
  for (const table of tables)
    await world.api.asOwner(`alter table ${table} disable row level security`);
  for (const route of routes.filter(({ path }) => path.includes('{coupleId}')))
    await tryRoute(world, route, { table: control, alike: ignored });
  for (const table of tables)
    await world.api.asOwner(`alter table ${table} enable row level security`);
  yield control.some;
}
