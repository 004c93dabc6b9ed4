import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { routeOf, readsOf } from './matrix.mjs';
import { routesOf } from './routes.mjs';
import { Tally } from './tally.mjs';
import { NOW } from './world.mjs';

let listening = () => undefined;
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function (statement, ...rest) {
  listening(typeof statement === 'string' ? statement : (statement?.text ?? ''));
  return query.call(this, statement, ...rest);
};

/** What everybody but its author may see of a private answer, and of there being one: nothing. */
export async function* run(world) {
  const routes = (await routesOf(world)).filter(({ name }) => readsOf(name) && routeOf(name));
  const canary = `canary${randomBytes(8).toString('hex')}`;
  const { first, second, therapist, supervisor } = world.visitors;
  const before = await everythingReadBy(world, routes, second);
  const asked = statementsOf(await everythingReadBy(world, routes, second));
  const changed = new Tally('answers to the other partner that a hidden answer changed');
  const counted = new Tally('statements behind those answers that a hidden answer changed');
  // The last is the private one: nobody but its author may find it from here on.
  for (const visibility of ['therapist', 'when-both-answered', 'shared', 'private']) {
    await write(world, first, { words: canary, visibility });
    await world.api.runDue(NOW);
    const read = await everythingReadBy(world, routes, second);
    for (const [route, text] of read)
      changed.expect(text === before.get(route), `${route} is not as it was: ${visibility}`);
    for (const [route, count] of statementsOf(read))
      counted.expect(count === asked.get(route), `${route} asks ${count}: ${visibility}`);
  }
  yield* [changed.none, counted.none];

  const told = new Tally('a private answer at anybody but its author');
  for (const [name, visitor] of Object.entries({ second, therapist, supervisor }))
    for (const [route, text] of await everythingReadBy(world, routes, visitor))
      told.expect(!text.includes(canary), `${route} shows it to ${name}`);
  for (const letter of world.api.mailbox.letters)
    told.expect(!JSON.stringify(letter).includes(canary), `a mail to ${letter.to} shows it`);
  yield told.none;

  const author = new Tally('the same search at its author');
  for (const [route, text] of await everythingReadBy(world, routes, first))
    author.expect(!text.includes(canary), route);
  yield author.some;
  yield* withoutSight(world, routes, canary);
}

/** With the policy away that keeps partners from each other's answers, the search must find it. */
async function* withoutSight(world, routes, canary) {
  const control = new Tally('the same search without the policy on readers');
  const [{ qual }] = await world.api.asOwner(
    `select qual from pg_policies where tablename = 'answer' and policyname = 'readers'`,
  );
  await world.api.asOwner('alter policy readers on answer using (true)');
  for (const [route, text] of await everythingReadBy(world, routes, world.visitors.second))
    control.expect(!text.includes(canary), route);
  await world.api.asOwner(`alter policy readers on answer using (${qual})`);
  yield control.some;
}

const counts = new WeakMap();
const statementsOf = (read) => counts.get(read);

// What runs beside the requests, for the program itself.
const beside = /auth\.session|take_due_jobs|request_count/;

// When something was asked for is told to the millisecond; papers tell the second.
const moments = /"(now|madeAt)":"[^"]+"/g;

async function everythingReadBy({ api, ids }, routes, visitor) {
  const read = new Map();
  const statements = new Map();
  for (const { name, path } of routes) {
    const row = routeOf(name);
    const known = row.ids?.(ids.own) ?? ids.own;
    const url = path.replace(/\{(\w+)\}/g, (_, key) => known[key]) + (row.query?.(ids.own) ?? '');
    let count = 0;
    api.clock.moveTo(NOW);
    listening = (text) => (count += beside.test(text) ? 0 : 1);
    const { status, body } = await visitor.get(url);
    listening = () => undefined;
    statements.set(name, count);
    read.set(name, JSON.stringify([status, body]).replaceAll(moments, ''));
  }
  counts.set(read, statements);
  return read;
}

async function write({ ids }, partner, { words, visibility }) {
  const path = `/api/portal/assignments/${ids.own.assignmentId}`;
  const { exercise, answers } = (await partner.get(path)).body;
  const { key } = exercise.prompts.find(({ type }) => type === 'text');
  const { revision = 0 } = answers.find(({ promptKey }) => promptKey === key) ?? {};
  const answer = { value: `${words} and more`, visibility, revision };
  const { status } = await partner.put(`${path}/answers/${key}`, answer);
  if (status !== 200) throw new Error(`The answer could not be written: ${status}`);
}
