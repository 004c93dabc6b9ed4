import { randomBytes } from 'node:crypto';
import { routeOf, readsOf } from './matrix.mjs';
import { everythingReadBy, parting, statementsOf } from './reading.mjs';
import { routesOf } from './routes.mjs';
import { Tally } from './tally.mjs';
import { unseen } from './unseen.mjs';
import { NOW } from './world.mjs';

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
      changed.expect(
        text === before.get(route),
        `${route} after ${visibility}: ${parting(before.get(route), text)}`,
      );
    for (const [route, count] of statementsOf(read))
      counted.expect(count === asked.get(route), `${route} asks ${count}: ${visibility}`);
  }
  yield* [changed.none, counted.none];
  yield* unseen(world, routes);

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

async function write({ ids }, partner, { words, visibility }) {
  const path = `/api/portal/assignments/${ids.own.assignmentId}`;
  const { exercise, answers } = (await partner.get(path)).body;
  const { key } = exercise.prompts.find(({ type }) => type === 'text');
  const { revision = 0 } = answers.find(({ promptKey }) => promptKey === key) ?? {};
  const answer = { value: `${words} and more`, visibility, revision };
  const { status } = await partner.put(`${path}/answers/${key}`, answer);
  if (status !== 200) throw new Error(`The answer could not be written: ${status}`);
}
