import { execFileSync } from 'node:child_process';
import { inRoot } from '../../../tools/set-up/places.mjs';

const nx = inRoot('node_modules/.bin/nx');

function build(target, folder) {
  execFileSync(nx, ['run', target], { cwd: inRoot(), stdio: 'ignore' });
  return inRoot('dist', folder);
}

/** The web app as it is deployed, its scripts gathered. */
export const buildWeb = () => build('web:compress', 'web');

/** A bare Angular app with a router, and one heading on its only page. */
export const buildEmptyApp = () => build('empty-app:build-bare', 'empty-app');

/** A page that draws a hundred sparklines, by our component or as a string. */
export const buildSparklines = () => build('sparklines-page:build-bare', 'sparklines-page');
