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

export function stopOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // npm passes on the Ctrl-C that the terminal has sent already: more signals change nothing.
    process.on(signal, () => void stopAll().then(() => process.exit(exitCode)));
  }
}
