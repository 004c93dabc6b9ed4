import { makeTemplate } from './server.mjs';
import { makeWorld } from './world.mjs';

// So that programs started here end with it.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

// The canaries are written for good, and so come before everything is undone.
const parts = ['canaries', 'policies', 'leaks', 'routes', 'malformed', 'rest'];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !parts.includes(name));
if (unknown.length > 0) {
  console.error(`There is no part called ${unknown.join(', ')}; there are ${parts.join(', ')}.`);
  process.exit(1);
}

await makeTemplate();
const world = await makeWorld();
let isShort = false;
for (const name of parts.filter((part) => asked.length === 0 || asked.includes(part))) {
  const { run } = await import(`./${name}.mjs`);
  for await (const { row, holds, words } of run(world)) {
    console.log(row);
    if (!holds) console.error(words.map((line) => `  ${line}`).join('\n'));
    isShort ||= !holds;
  }
}
await world.api.close();
process.exit(isShort ? 1 : 0);
