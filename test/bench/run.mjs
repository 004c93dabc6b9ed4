import { readdirSync } from 'node:fs';

// So that programs started here end with it.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const endings = /\.mjs$/;
const benches = readdirSync(import.meta.dirname)
  .filter((file) => endings.test(file) && file !== 'run.mjs')
  .map((file) => file.replace(endings, ''));

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(', ')}; there are ${benches.join(', ')}.`);
  process.exit(1);
}

let isShort = false;
for (const name of asked.length > 0 ? asked : benches) {
  const { run } = await import(`./${name}.mjs`);
  for await (const figure of run()) {
    console.log(figure.row);
    isShort ||= !figure.holds;
  }
}
process.exit(isShort ? 1 : 0);
