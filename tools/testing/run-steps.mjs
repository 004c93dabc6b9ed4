import { sentenceFor } from '../set-up/trouble.mjs';
import { sumOf } from './counts.mjs';

async function outcomeOf(work) {
  try {
    return await work();
  } catch (error) {
    return { passed: 0, failed: 1, output: sentenceFor(error) };
  }
}

function summary({ passed, failed, skipped }) {
  const parts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`];
  return parts.filter(Boolean).join(', ');
}

async function report({ name, work }, write) {
  const since = Date.now();
  write(`  ${name} ... `);
  const outcome = await outcomeOf(work);
  write(`${summary(outcome)} (${((Date.now() - since) / 1000).toFixed(1)} s)\n`);
  if (outcome.failed > 0) write(`\n${outcome.output.trim()}\n\n`);
  return outcome;
}

/**
 * Runs every step, also after a failed one, and ends with one line for people and programs alike:
 * `N passed, N failed`. Answers with the exit code.
 */
export async function runSteps(steps, write = (text) => process.stdout.write(text)) {
  const outcomes = [];
  for (const step of steps) outcomes.push(await report(step, write));

  const { passed, failed } = sumOf(outcomes);
  write(`\n${passed} passed, ${failed} failed\n`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

/** The steps left over by `--without name`, or those named by `--only name`. */
export function chosenSteps(steps, args) {
  const namesAfter = (flag) => args.filter((_, index) => args[index - 1] === flag);
  const [without, only] = [namesAfter('--without'), namesAfter('--only')];
  const unknown = [...without, ...only].filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) throw new Error(`There is no step called ${unknown.join(', ')}.`);

  return steps.filter(
    ({ name }) => !without.includes(name) && (only.length === 0 || only.includes(name)),
  );
}
