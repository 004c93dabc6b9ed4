import { readFileSync } from 'node:fs';

const { jsc } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

export default {
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      // Jest loads the sources themselves, so the imports keep their `.ts`.
      {
        swcrc: false,
        jsc: { ...jsc, rewriteRelativeImportExtensions: false },
        sourceMaps: 'inline',
      },
    ],
  },
  globalSetup: '<rootDir>/src/testing/global-set-up.ts',
  globalTeardown: '<rootDir>/src/testing/global-tear-down.ts',
  maxWorkers: 2,
  testTimeout: 20_000,
};
