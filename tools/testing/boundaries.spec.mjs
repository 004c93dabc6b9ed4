import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { ESLint } from 'eslint';
import { afterEach, describe, expect, it } from 'vitest';
import rules from '../../.dependency-cruiser.mjs';
import { inRoot } from '../set-up/places.mjs';

const eslint = new ESLint({ cwd: inRoot() });

/** The rules a line breaks, were it written into that file. */
async function brokenBy(line, file) {
  const [result] = await eslint.lintText(`${line}\n`, { filePath: inRoot(file) });
  return result.messages.map(({ ruleId }) => ruleId);
}

describe('by lint,', { timeout: 60_000 }, () => {
  it.each([
    [
      'the domain',
      'a framework',
      "export * from '@nestjs/common';",
      'libs/domain/src/access/actor.ts',
    ],
    [
      'the domain',
      'the contracts',
      "export * from '@closeknit/contracts/ids';",
      'libs/domain/src/access/actor.ts',
    ],
    [
      'the contracts',
      'the ui',
      "export * from '@closeknit/ui/icon/icon';",
      'libs/contracts/src/ids.ts',
    ],
    [
      'the ui',
      'the contracts',
      "export * from '@closeknit/contracts/ids';",
      'libs/ui/src/icon/icon.ts',
    ],
    [
      'the web app',
      'the fixtures',
      "export * from '@closeknit/fixtures/people';",
      'apps/web/src/app/app.ts',
    ],
  ])('%s may not import %s', async (_, __, line, file) => {
    expect(await brokenBy(line, file)).toContain('@nx/enforce-module-boundaries');
  });

  it('an import along the arrows is let through', async () => {
    const line = "export * from '@closeknit/domain/access/actor';";

    expect(await brokenBy(line, 'libs/contracts/src/ids.ts')).toEqual([]);
  });

  it('a rule may not read the clock', async () => {
    const line = 'export const now = Date.now();';

    expect(await brokenBy(line, 'libs/domain/src/access/actor.ts')).toContain(
      'no-restricted-syntax',
    );
  });
});

describe('inside the apps', () => {
  const folders = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  /** The names of the rules that an import from one file to another breaks. */
  async function brokenByImport(from, to) {
    const folder = mkdtempSync(join(tmpdir(), 'closeknit-arrows-'));
    folders.push(folder);
    for (const file of [from, to]) mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, to), 'export const there = 1;\n');
    const steps = '../'.repeat(from.split('/').length - 1);
    writeFileSync(join(folder, from), `export { there } from '${steps}${to}';\n`);
    const { output } = await cruise(
      ['apps', 'libs'].filter((name) => from.startsWith(name) || to.startsWith(name)),
      {
        ruleSet: { forbidden: rules.forbidden },
        validate: true,
        baseDir: folder,
      },
    );
    return output.summary.violations.map(({ rule }) => rule.name);
  }

  it.each([
    [
      'the portal',
      'apps/web/src/app/portal/a.mjs',
      'apps/web/src/app/workspace/b.mjs',
      'workspace-and-portal-apart',
    ],
    [
      'the platform',
      'apps/api/src/platform/a.mjs',
      'apps/api/src/couples/b.mjs',
      'platform-knows-no-subject',
    ],
    [
      'a subject',
      'apps/api/src/couples/a.mjs',
      'apps/api/src/exercises/answer.entity.mjs',
      'subjects-meet-by-service',
    ],
    [
      'the platform',
      'apps/api/src/platform/a.mjs',
      'apps/api/src/messages/b.mjs',
      'platform-knows-no-subject',
    ],
    [
      'a younger subject',
      'apps/api/src/life/a.mjs',
      'apps/api/src/appointments/b.jobs.mjs',
      'subjects-meet-by-service',
    ],
    [
      'the program',
      'apps/api/src/couples/a.mjs',
      'libs/fixtures/src/people.mjs',
      'fixtures-for-demo-and-tests',
    ],
    ['a rule', 'libs/domain/src/access/a.mjs', 'libs/contracts/src/ids.mjs', 'domain-is-pure'],
    ['anybody', 'apps/api/src/couples/a.mjs', 'apps/api/src/couples/utils.mjs', 'no-drawers'],
  ])('%s may not import what is not its own', async (_, from, to, rule) => {
    expect(await brokenByImport(from, to)).toContain(rule);
  });

  it('a subject may use its own files', async () => {
    expect(
      await brokenByImport('apps/api/src/couples/a.mjs', 'apps/api/src/couples/b.mjs'),
    ).toEqual([]);
  });
});
