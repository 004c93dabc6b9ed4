import { main } from './set-up/main.mjs';

// Also serves `npm run faults` and `npm run isolation`, which name their folder first.
const [first, ...rest] = process.argv.slice(2);
const kinds = ['bench', 'faults', 'isolation'];
const [kind, names] = kinds.includes(first) ? [first, rest] : ['bench', process.argv.slice(2)];

await main(async () => (await import('./testing/measure.mjs')).measure(kind, names));
