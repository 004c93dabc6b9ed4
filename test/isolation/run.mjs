import { makeTemplate } from './server.mjs';
import { makeWorld } from './world.mjs';

// So that programs started here end with it.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const parts = ['routes', 'canaries', 'policies', 'leaks', 'malformed', 'rest'];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !parts.includes(name));
if (unknown.length > 0) {
  console.error(`There is no part called ${unknown.join(', ')}; there are ${parts.join(', ')}.`);
  process.exit(1);
}

await makeTemplate();
let isShort = false;
for (const name of asked.length > 0 ? asked : parts) {
  const { run } = await import(`./${name}.mjs`);
  const world = await makeWorld();
  for await (const { row, holds, words } of run(world)) {
    console.log(row);
    if (!holds) console.error(words.map((line) => `  ${line}`).join('\n'));
    isShort ||= !holds;
  }
  await world.api.close();
}
process.exit(isShort ? 1 : 0);
