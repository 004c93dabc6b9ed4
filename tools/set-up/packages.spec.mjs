import { describe, expect, it } from 'vitest';
import { missingPackages } from './packages.mjs';

const zod = { version: '4.6.7', integrity: 'sha512-a' };
const everywhere = () => true;

describe('finding missing packages', () => {
  it.each([
    ['nothing when all is there', { 'node_modules/zod': zod }, []],
    ['a package that is not installed', {}, ['zod']],
    ['another version', { 'node_modules/zod': { ...zod, version: '4.6.6' } }, ['zod']],
    ['other contents', { 'node_modules/zod': { ...zod, integrity: 'sha512-b' } }, ['zod']],
  ])('reports %s', (_, installed, missing) => {
    expect(missingPackages({ 'node_modules/zod': zod }, installed, everywhere)).toEqual(missing);
  });

  it('reports a package whose folder was deleted', () => {
    const both = { 'node_modules/zod': zod };

    expect(missingPackages(both, both, () => false)).toEqual(['zod']);
  });

  it('does not miss what is made for another machine, nor the workspaces themselves', () => {
    const wanted = {
      '': { version: '0.1.0' },
      'libs/domain': { version: '0.1.0' },
      'node_modules/@closeknit/domain': { link: true },
      'node_modules/@esbuild/win32-x64': { version: '1.0.0', optional: true },
    };

    expect(missingPackages(wanted, {}, everywhere)).toEqual([]);
  });
});
