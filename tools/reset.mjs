import { rmSync } from 'node:fs';
import { refuseWhileRunning } from './serving/running.mjs';
import { dataFolder } from './set-up/places.mjs';
import { endWith } from './set-up/trouble.mjs';

try {
  refuseWhileRunning();
  rmSync(dataFolder, { recursive: true, force: true });
  process.stdout.write('The data in .data is gone; npm start begins anew.\n');
} catch (error) {
  endWith(error);
}
