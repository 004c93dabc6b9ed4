import { main } from './set-up/main.mjs';

await main(async () => {
  const { chosenSteps, runSteps } = await import('./testing/run-steps.mjs');
  const { steps } = await import('./testing/steps.mjs');

  return runSteps(chosenSteps(steps, process.argv.slice(2)));
});
