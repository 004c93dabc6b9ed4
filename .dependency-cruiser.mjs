import { readdirSync } from 'node:fs';

const around = ['platform', 'demo', 'testing', 'words'];
const here = new URL('apps/api/src/', import.meta.url);

// Read from the tree, so that a new subject is inside the rules from its first file.
const subjects = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !around.includes(entry.name))
  .map(({ name }) => name)
  .join('|');

/** Arrows inside the apps, where Nx tags do not reach. */
export default {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment: 'Rules import no framework and touch no I/O.',
      severity: 'error',
      from: { path: '^libs/domain/src', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/domain/src' },
    },
    {
      name: 'platform-knows-no-subject',
      severity: 'error',
      from: { path: '^apps/api/src/platform', pathNot: '\\.spec\\.ts$' },
      to: { path: `^apps/api/src/(${subjects}|demo|testing)/` },
    },
    {
      name: 'subjects-meet-by-service',
      comment: "A subject uses another's service or module; its rows are referred to by id.",
      severity: 'error',
      from: { path: `^apps/api/src/(${subjects})/`, pathNot: '\\.spec\\.ts$' },
      to: {
        path: `^apps/api/src/(${subjects})/`,
        pathNot: ['^apps/api/src/$1/', '\\.(service|module)\\.ts$', 'couples/couple-name\\.ts$'],
      },
    },
    {
      name: 'fixtures-for-demo-and-tests',
      severity: 'error',
      from: { path: '^apps/api/src', pathNot: ['^apps/api/src/(demo|testing)/', '\\.spec\\.ts$'] },
      to: { path: '^libs/fixtures' },
    },
    {
      name: 'testing-for-tests',
      severity: 'error',
      from: { path: '^apps/api/src', pathNot: ['^apps/api/src/testing/', '\\.spec\\.ts$'] },
      to: { path: '^apps/api/src/testing/' },
    },
    {
      name: 'workspace-and-portal-apart',
      severity: 'error',
      from: { path: '^apps/web/src/app/(workspace|portal)/' },
      to: { path: '^apps/web/src/app/(workspace|portal)/', pathNot: '^apps/web/src/app/$1/' },
    },
    {
      name: 'no-drawers',
      comment: 'The thing has a name.',
      severity: 'error',
      from: {},
      to: {
        path: '^(apps|libs|test|tools)/.*(^|/)(utils?|helpers?|common|shared|misc|constants|types)(/|\\.ts$|\\.mjs$)',
      },
    },
    { name: 'no-unknown', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules|\\.angular|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
