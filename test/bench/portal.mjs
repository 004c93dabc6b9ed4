import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { inRoot } from '../../tools/set-up/places.mjs';
import { figure } from './measuring/figure.mjs';

const nx = inRoot('node_modules/.bin/nx');
const firstPage = [
  'src/main.ts',
  'portal-frame/portal-frame.ts',
  'portal/portal.routes.ts',
  'week/week.ts',
];

function build(target, folder) {
  execFileSync(nx, ['run', target, '--statsJson=true', `--outputPath=dist/${folder}`], {
    cwd: inRoot(),
    stdio: 'ignore',
  });
  return inRoot('dist', folder);
}

const transferred = (file) => brotliCompressSync(readFileSync(file)).length / 1000;

/** The scripts that some pages need at once, through everything they import. */
function scriptsOf(folder, pages) {
  const { outputs } = JSON.parse(readFileSync(join(folder, 'browser-stats.json'), 'utf8'));
  const files = Object.keys(outputs);
  const needed = new Set();
  const need = (file) => {
    if (needed.has(file) || !outputs[file]) return;
    needed.add(file);
    const { imports } = outputs[file];
    for (const { path, kind } of imports) if (kind === 'import-statement') need(path);
  };
  for (const page of pages) need(files.find((file) => outputs[file].entryPoint?.endsWith(page)));
  return [...needed].map((file) => join(folder, 'browser', file));
}

function stylesOf(folder) {
  const browser = join(folder, 'browser');
  const files = readdirSync(browser).filter((file) => file.endsWith('.css'));
  return files.map((file) => join(browser, file));
}

const weightOf = (files) => files.reduce((sum, file) => sum + transferred(file), 0);

/** What the first page of the portal transfers, in kB, beside an empty app with a router. */
export async function* run() {
  const empty = build('empty-app:build-bare', 'bench-empty-app');
  const ours = build('web:build', 'bench-web');
  const limit = weightOf([...scriptsOf(empty, ['main.ts']), ...stylesOf(empty)]);
  const portal = weightOf([...scriptsOf(ours, firstPage), ...stylesOf(ours)]);
  const unit = 'kB';
  yield figure({ name: 'portal weight', ours: portal, limit, unit, atMost: 1.8 });
}
