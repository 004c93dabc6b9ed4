import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.spec.ts'],
    // Vitest 5 may serve an old bundle of a spec whose subject has changed.
    fsModuleCache: false,
  },
});
