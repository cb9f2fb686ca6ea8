import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    name: 'e2e',
    include: ['tests/e2e/**/*.test.ts', 'tests/drive/**/*.test.ts', 'tests/live/*.test.ts'],
    exclude: ['**/node_modules/**'],
    environment: 'node',
    // Each browser has a screen of its own, with its own keyboard; two at a time keep two cores busy.
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
