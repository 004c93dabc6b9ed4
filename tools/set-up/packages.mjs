import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { step } from './progress.mjs';
import { binaries, root } from './places.mjs';
import { run } from './run.mjs';
import { Trouble } from './trouble.mjs';

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
}

/**
 * The packages the lock file asks for and the folder lacks or has in another version. npm leaves
 * out optional packages made for other machines, so a missing optional one is no lack.
 */
export function missingPackages(wanted, installed, isThere) {
  return Object.entries(wanted)
    .filter(([path, one]) => path.startsWith('node_modules/') && !one.link)
    .filter(([path, one]) => {
      const found = installed[path];
      if (!found) return !one.optional && !one.devOptional;
      return found.version !== one.version || found.integrity !== one.integrity || !isThere(path);
    })
    .map(([path]) => path.replace('node_modules/', ''));
}

function isStale() {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  if (!wanted) throw new Trouble('package-lock.json is missing or cannot be read.');

  const installed = packagesIn(join(root, 'node_modules/.package-lock.json'));
  if (!installed || !existsSync(join(binaries, 'node'))) return true;

  return missingPackages(wanted, installed, (path) => existsSync(join(root, path))).length > 0;
}

// npm must not run on the very Node that it is about to replace, nor inherit what an outer npm set.
function outerEnvironment() {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$/i.test(name));
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== binaries);
  return { ...Object.fromEntries(own), PATH: path.join(delimiter), SCARF_ANALYTICS: 'false' };
}

// `npm ci` refuses a lock file without the packages for machines that its registry did not have.
const quietly = [
  '--no-save',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  '--ignore-scripts=false',
];

async function install() {
  const npm = await run('npm', ['install', ...quietly], {
    cwd: root,
    env: outerEnvironment(),
  }).catch((error) => ({
    code: 1,
    output: error.code === 'ENOENT' ? 'npm is not on the PATH.' : `${error}`,
  }));
  if (npm.code === 0) return;

  throw new Trouble(`npm could not install the packages. It said:\n\n${npm.output.trim()}`);
}

/** Installs what the lock file names, when something of it is missing. */
export async function ensurePackages() {
  if (!isStale()) return;

  await step('Installing the packages (a minute or two the first time)', install);
}
