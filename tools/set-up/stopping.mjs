import { endRunning } from './run.mjs';

const stops = [];
let exitCode = 130;
let stopping;

/** What was started last is stopped first. */
export const onStop = (stop) => stops.push(stop);

/** Says that being interrupted is this command's ordinary end, not a failure. */
export function interruptionIsOrdinary() {
  exitCode = 0;
}

async function stopEach() {
  endRunning();
  for (const stop of stops.splice(0).reverse()) {
    try {
      await stop();
    } catch (error) {
      process.stderr.write(`Stopping: ${error?.message ?? error}\n`);
    }
  }
}

export const stopAll = () => (stopping ??= stopEach());

const isStopping = () => stopping !== undefined;

/** For a part that ended although nobody asked it to: says so, and ends the rest. */
export async function endUnlessStopping(sentence) {
  if (isStopping()) return;

  process.stderr.write(`\n${sentence}\n`);
  await stopAll();
  process.exit(1);
}

export function stopOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // npm passes on the Ctrl-C that the terminal has sent already: more signals change nothing.
    process.on(signal, () => void stopAll().then(() => process.exit(exitCode)));
  }
}
