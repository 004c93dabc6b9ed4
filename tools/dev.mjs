import { main } from './set-up/main.mjs';

await main(async () => (await import('./serving/watch.mjs')).watch());
