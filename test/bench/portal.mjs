import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { buildEmptyApp, buildWeb } from './given/builds.mjs';
import { figure } from './measuring/figure.mjs';

// What the workspace may weigh, in kB.
const WORKSPACE = 120;

const transferred = (file) => brotliCompressSync(readFileSync(file)).length / 1000;

/** The scripts named, and all styles of the page, in kB as they are transferred. */
function weightOf(folder, scripts) {
  const styles = readdirSync(folder).filter((file) => file.endsWith('.css'));
  return [...scripts, ...styles].reduce((sum, file) => sum + transferred(join(folder, file)), 0);
}

/** What a first page transfers, in kB: the portal's beside an empty app with a router. */
export async function* run() {
  const empty = join(buildEmptyApp(), 'browser');
  const ours = join(buildWeb(), 'browser');
  const first = JSON.parse(readFileSync(join(ours, '..', 'first-pages.json'), 'utf8'));
  const all = readdirSync(empty).filter((file) => file.endsWith('.js'));
  const unit = 'kB';
  const limit = weightOf(empty, all);
  const portal = weightOf(ours, first.portal);
  yield figure({ name: 'portal weight', ours: portal, limit, unit, atMost: 1.8 });
  const workspace = weightOf(ours, first.workspace);
  yield figure({ name: 'workspace weight', ours: workspace, limit: WORKSPACE, unit, atMost: 1 });
}
