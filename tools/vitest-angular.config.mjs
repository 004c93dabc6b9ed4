import { defineConfig } from 'vitest/config';
import { reporters } from './testing/reporters.mjs';

// Vitest 5 keys its module cache by file; the builder hands it chunks from memory, so a stale
// bundle could pass for the current one.
export default defineConfig({ test: { fsModuleCache: false, reporters } });
