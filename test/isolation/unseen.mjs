import { randomBytes } from 'node:crypto';
import { everythingReadBy, parting, statementsOf } from './reading.mjs';
import { Tally } from './tally.mjs';
import { unseenActs } from './unseen-acts.mjs';
import { NOW } from './world.mjs';

/** Whatever one partner does alone changes nothing the other can read, count, get or wait for. */
export async function* unseen(world, routes) {
  const { second, owner, assistant, colleague } = world.visitors;
  const words = `canary${randomBytes(8).toString('hex')}`;
  const changed = new Tally('answers to the other partner that an unseen act changed');
  const counted = new Tally('statements behind those answers that an unseen act changed');
  const planned = new Tally('mails or plans of the other that an unseen act changed');
  let before = await everythingReadBy(world, routes, second);
  for (const [what, act] of unseenActs(world, words)) {
    const waiting = await waitingFor(world);
    const { status, body } = await act();
    if (status >= 300) throw new Error(`${what}: ${JSON.stringify(body)}`);
    await world.api.runDue(NOW);
    planned.expect((await waitingFor(world)) === waiting, what);
    const read = await everythingReadBy(world, routes, second);
    const asked = statementsOf(before);
    for (const [route, text] of read)
      changed.expect(
        text === before.get(route),
        `${route} after ${what}: ${parting(before.get(route), text)}`,
      );
    for (const [route, count] of statementsOf(read))
      counted.expect(count === asked.get(route), `${route} asks ${count}: ${what}`);
    before = read;
  }
  yield* [changed.none, counted.none, planned.none];

  const told = new Tally('words of an unseen act at anybody else');
  for (const [name, visitor] of Object.entries({ second, owner, assistant, colleague }))
    for (const [route, text] of await everythingReadBy(world, routes, visitor))
      told.expect(!text.includes(words), `${route} shows them to ${name}`);
  yield told.none;
  yield* atTheirReaders(world, routes, words);
}

/** The same words are found with both whose they are, each of them in more than one place. */
async function* atTheirReaders(world, routes, words) {
  const { first, therapist } = world.visitors;
  for (const [whose, visitor] of Object.entries({ author: first, therapist })) {
    const found = new Tally(`the same search at their ${whose}`);
    for (const [route, text] of await everythingReadBy(world, routes, visitor))
      found.expect(!text.includes(words), route);
    yield found.some;
  }
}

/** What has been mailed to the other partner, and what is planned for them. */
async function waitingFor({ api, visitors, ids }) {
  const { email } = (await visitors.second.get('/api/account')).body;
  const plans = await api.asOwner(
    `select name, key, payload, due_at, state from planned_job
     where payload::text like '%' || (select id from partner
       where couple_id = $1 and id <> $2)::text || '%' order by key`,
    [ids.own.coupleId, ids.own.partnerId],
  );
  return JSON.stringify([api.mailbox.to(email), plans]);
}
