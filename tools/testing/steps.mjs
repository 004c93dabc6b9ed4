import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApps } from '../set-up/build.mjs';
import { inRoot } from '../set-up/places.mjs';
import { run } from '../set-up/run.mjs';
import { onStop } from '../set-up/stopping.mjs';
import { countFile, countJourneys, countSpecs, sumOf } from './counts.mjs';
import { checkDrift } from './drift.mjs';

const results = mkdtempSync(join(tmpdir(), 'closeknit-results-'));
onStop(() => rmSync(results, { recursive: true, force: true }));

const resultFile = (name) => join(results, `${name}.json`);
const env = { ...process.env, RESULTS_FOLDER: results };

const asOne = ({ code }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

async function check(command, args) {
  const outcome = await run(command, args);
  return { ...asOne(outcome), output: outcome.output };
}

const onAll = (target) => () => check('nx', ['run-many', '-t', target, '--parallel=2']);

function hasSpecs(folder) {
  const files = readdirSync(folder, { recursive: true }).map(String);
  return files.some((file) => /\.spec\.(ts|mjs)$/.test(file) && !file.includes('node_modules'));
}

// The API has a runner and a step of its own.
function projectsWithSpecs() {
  const nested = ['apps', 'libs'].flatMap((folder) =>
    readdirSync(inRoot(folder)).map((name) => join(folder, name)),
  );
  return [...nested, 'tools']
    .filter((folder) => existsSync(inRoot(folder, 'project.json')) && hasSpecs(inRoot(folder)))
    .map((folder) => JSON.parse(readFileSync(inRoot(folder, 'project.json'), 'utf8')))
    .filter(({ name, targets }) => name !== 'api' && targets.test)
    .map(({ name }) => name);
}

async function rulesAndPages() {
  const projects = projectsWithSpecs();
  const args = ['run-many', '-t', 'test', '-p', projects.join(','), '--skip-nx-cache'];
  const { code, output } = await run('nx', [...args, '--parallel=2'], { env });
  const counts = sumOf(projects.map((name) => countFile(resultFile(name), countSpecs)));
  return { ...counts, failed: Math.max(counts.failed, code === 0 ? 0 : 1), output };
}

async function slices() {
  const jest = ['--experimental-vm-modules', inRoot('node_modules/jest/bin/jest.js')];
  const args = [...jest, '--json', `--outputFile=${resultFile('api')}`];
  const { output } = await run(process.execPath, args, { cwd: inRoot('apps/api'), env });
  return { ...countFile(resultFile('api'), countSpecs), output };
}

async function journeys() {
  const args = ['test', '-c', 'test/playwright.config.ts', '--reporter=list,json'];
  const report = { PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile('journeys') };
  const { output } = await run('playwright', args, { env: { ...env, ...report } });
  return { ...countFile(resultFile('journeys'), countJourneys), output };
}

async function build() {
  mkdirSync(inRoot('dist'), { recursive: true });
  const outcome = await buildApps();
  return { ...asOne(outcome), output: outcome.output };
}

// Its rows are its tests.
async function isolation() {
  const { code, output } = await run(process.execPath, [inRoot('tools/isolation.mjs')]);
  const ending = (word) => output.match(new RegExp(`\t${word}$`, 'gm'))?.length ?? 0;
  const failed = Math.max(ending('short'), code === 0 ? 0 : 1);
  return { passed: ending('holds'), failed, output };
}

async function migrationDrift() {
  const outcome = await checkDrift();
  return { ...asOne(outcome), output: outcome.output };
}

const boundaries = ['apps', 'libs', 'test', '--config', '.dependency-cruiser.mjs'];

/** What a submission must pass, quickest to fail first. A `work` answers with counts and output. */
export const steps = [
  { name: 'formatting', work: () => check('prettier', ['--check', '.', '--log-level=warn']) },
  { name: 'lint', work: onAll('lint') },
  { name: 'boundaries', work: () => check('depcruise', boundaries) },
  { name: 'types', work: onAll('types') },
  { name: 'build', work: build },
  { name: 'rules and pages', work: rulesAndPages },
  { name: 'slices', work: slices },
  { name: 'isolation', work: isolation },
  { name: 'migrations', work: migrationDrift },
  { name: 'journeys', work: journeys },
];
