import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './places.mjs';
import { step } from './progress.mjs';
import { run } from './run.mjs';
import { Trouble } from './trouble.mjs';

const sources = [
  'apps/api',
  'apps/web',
  'libs/contracts',
  'libs/domain',
  'libs/fixtures',
  'libs/ui',
  'nx.json',
  'package-lock.json',
  'tools/set-up/compress.mjs',
  'tools/set-up/gather.mjs',
  'tsconfig.base.json',
];
const mark = inRoot('dist/.built-from');
const products = ['dist/api/main.js', 'dist/web/browser/index.html'].map((path) => inRoot(path));

function* filesUnder(path) {
  if (!existsSync(path)) return;

  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  for (const entry of entries)
    if (
      entry.isFile() &&
      !/\.spec\.ts$|[\\/](node_modules|test-results)([\\/]|$)/.test(
        `${entry.parentPath}/${entry.name}`,
      )
    )
      yield join(entry.parentPath, entry.name);
}

const filesOf = (path) => (path.includes('.') ? [inRoot(path)] : [...filesUnder(inRoot(path))]);

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf).sort()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function isBuiltFrom(now) {
  return (
    existsSync(mark) &&
    readFileSync(mark, 'utf8') === now &&
    products.every((one) => existsSync(one))
  );
}

/** Builds both apps. The outcome carries what the builders said. */
export async function buildApps() {
  const now = fingerprint();
  rmSync(mark, { force: true });
  const outcome = await run('nx', ['run-many', '-t', 'build', 'compress', '--parallel=2']);
  if (outcome.code === 0) {
    mkdirSync(inRoot('dist'), { recursive: true });
    writeFileSync(mark, now);
  }
  return outcome;
}

/** Builds both apps unless their sources are those of the last build. */
export async function ensureBuilt() {
  if (isBuiltFrom(fingerprint())) return;

  await step('Building the API and the web app', async () => {
    const { code, output } = await buildApps();
    if (code !== 0) throw new Trouble(`The build failed. It said:\n\n${output.trim()}`);
  });
}
