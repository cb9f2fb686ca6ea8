import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    name: 'e2e',
    include: ['tests/e2e/**/*.test.ts', 'tests/drive/**/*.test.ts', 'tests/live/*.test.ts'],
    exclude: ['**/node_modules/**'],
    environment: 'node',
    // One browser at a time: real keys go to the window in front.
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
