import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';
import { inRoot } from './places.mjs';
import { run } from './run.mjs';

// Angular's builder makes a script of every few lines that two pages share: some fifty of them
// before the first page of the portal. Here they are gathered, so that it needs six.

const firstPages = {
  portal: ['portal-frame/portal-frame.ts', 'portal/portal.routes.ts', 'week/week.ts'],
  desk: ['workspace-frame/workspace-frame.ts', 'workspace/workspace.routes.ts', 'today/today.ts'],
};
// Scripts smaller than this join a neighbour, though a page may then load lines it does not need. Where
// that makes two scripts wait for each other, less is joined.
const WORTH_A_REQUEST = [6000, 4000, 2000, 1000, 0];

const parts = inRoot('dist/web-parts');
const whole = inRoot('dist/web');
const { outputs } = JSON.parse(readFileSync(join(parts, 'browser-stats.json'), 'utf8'));

function scriptOf(page) {
  const script = Object.keys(outputs).find((file) => outputs[file].entryPoint?.endsWith(page));
  if (!script) throw new Error(`No script begins with ${page}: has the page moved?`);
  return script;
}

/** The scripts that some need, through everything they import: at once, or later on as well. */
function neededBy(entries, { later = false, without = [] } = {}) {
  const needed = new Set();
  const need = (file) => {
    if (needed.has(file) || without.includes(file) || !outputs[file]) return;
    needed.add(file);
    for (const { path, kind } of outputs[file].imports)
      if (later || kind === 'import-statement') need(path);
  };
  entries.forEach(need);
  return needed;
}

const main = scriptOf('src/main.ts');
const portal = neededBy([main, ...firstPages.portal.map(scriptOf)]);
const desk = neededBy([main, ...firstPages.desk.map(scriptOf)]);
const offTheDesk = neededBy([main], { later: true, without: firstPages.desk.map(scriptOf) });

// What only one page needs stays with that page.
const isShared = (id) => !outputs[id].entryPoint;
const groupsOf = (few) => [
  { name: 'both', priority: 3, test: (id) => isShared(id) && portal.has(id) && desk.has(id) },
  { name: 'portal', priority: 2, test: (id) => isShared(id) && portal.has(id) },
  // What the desk needs at once and later pages of the portal as well, apart from the desk's own.
  { name: 'shared', priority: 2, test: (id) => isShared(id) && desk.has(id) && offTheDesk.has(id) },
  { name: 'desk', priority: 2, test: (id) => isShared(id) && desk.has(id) },
  { name: 'pages', priority: 1, test: (id) => isShared(id) && offTheDesk.has(id), ...few },
  { name: 'pages', test: isShared, ...few },
];

/** Named after its page; what is only for the desk is not kept in a partner's browser: see ngsw-config.json. */
function nameOf({ name, facadeModuleId, moduleIds }) {
  const page = outputs[facadeModuleId]?.entryPoint;
  const own = page ? basename(page, '.ts') : name.split('~')[0];
  const isDesk = !moduleIds.every((id) => offTheDesk.has(id));
  return `${isDesk && own !== 'desk' ? 'desk-' : ''}${own}-[hash].js`;
}

const fromParts = {
  name: 'parts',
  resolveId(source) {
    const file = source.replace(/^\.\//, '');
    return outputs[file] ? file : { id: source, external: true };
  },
  load: (id) => readFileSync(join(parts, 'browser', id), 'utf8'),
};

async function gatheredBy(entriesAwareMergeThreshold) {
  const bundle = await rolldown({ input: { main }, plugins: [fromParts] });
  const { output } = await bundle.generate({
    minify: true,
    codeSplitting: { groups: groupsOf({ entriesAware: true, entriesAwareMergeThreshold }) },
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: nameOf,
  });
  await bundle.close();
  return output;
}

/** Scripts that need each other at once: one of them would begin before what it needs is there. */
function circleIn(scripts) {
  const importsOf = new Map(scripts.map(({ fileName, imports }) => [fileName, imports]));
  const done = new Set();
  const find = (name, above) => {
    if (above.includes(name)) return above.slice(above.indexOf(name));
    if (done.has(name) || !importsOf.has(name)) return undefined;
    const circle = importsOf
      .get(name)
      .reduce((found, next) => found ?? find(next, [...above, name]), undefined);
    done.add(name);
    return circle;
  };
  return scripts.reduce((found, { fileName }) => found ?? find(fileName, []), undefined);
}

async function gathered() {
  for (const worth of WORTH_A_REQUEST) {
    const scripts = await gatheredBy(worth);
    const circle = circleIn(scripts);
    if (!circle) return scripts;
  }
  throw new Error('Scripts need each other in a circle, however few of them are joined.');
}

const isScript = (path) => path.endsWith('.js') && outputs[path.split('/').at(-1)];

rmSync(whole, { recursive: true, force: true });
mkdirSync(whole, { recursive: true });
cpSync(parts, whole, { recursive: true, filter: (path) => !isScript(path) });

const scripts = await gathered();
for (const { fileName, code } of scripts) writeFileSync(join(whole, 'browser', fileName), code);

const index = join(whole, 'browser/index.html');
const { fileName, imports } = scripts.find(({ isEntry }) => isEntry);
const early = imports.map((script) => `<link rel="modulepreload" href="${script}">`).join('');
const page = readFileSync(index, 'utf8');
writeFileSync(index, page.replace(main, fileName).replace('</head>', `${early}</head>`));

/** What a browser fetches before it can show a first page, for `npm run bench portal`. */
function fetchedFor(pages) {
  const names = new Map(scripts.map((script) => [script.fileName, script]));
  const fetched = new Set();
  const fetch = (name) => {
    if (fetched.has(name) || !names.has(name)) return;
    fetched.add(name);
    names.get(name).imports.forEach(fetch);
  };
  const entries = [main, ...pages.map(scriptOf)];
  for (const { fileName, facadeModuleId } of scripts)
    if (entries.includes(facadeModuleId)) fetch(fileName);
  return [...fetched];
}

const first = { portal: fetchedFor(firstPages.portal), workspace: fetchedFor(firstPages.desk) };
writeFileSync(join(whole, 'first-pages.json'), JSON.stringify(first));

// The worker's list of files to keep names the scripts as they are now.
const keeping = ['dist/web/browser', 'apps/web/ngsw-config.json'];
const { code, output } = await run('ngsw-config', keeping, { cwd: inRoot() });
if (code !== 0) throw new Error(`The list of files to keep could not be written: ${output}`);
