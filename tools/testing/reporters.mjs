import { join } from 'node:path';

const { RESULTS_FOLDER, NX_TASK_TARGET_PROJECT } = process.env;

/** What a reader sees and, under `npm test`, a file to count from. */
export const reporters = RESULTS_FOLDER
  ? ['default', ['json', { outputFile: join(RESULTS_FOLDER, `${NX_TASK_TARGET_PROJECT}.json`) }]]
  : ['default'];
