import { main } from './set-up/main.mjs';

await main(async () => {
  const { measure } = await import('./testing/measure.mjs');
  return measure('isolation', process.argv.slice(2));
});
