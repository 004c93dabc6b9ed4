import { defineConfig } from 'vitest/config';
import { reporters } from './testing/reporters.mjs';

export default defineConfig({
  test: {
    include: ['**/*.spec.{ts,mjs}'],
    reporters,
    // Vitest 5 may serve an old bundle of a spec whose subject has changed.
    fsModuleCache: false,
  },
});
