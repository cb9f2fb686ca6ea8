import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;
// Preact's JSX, as tsconfig.json has it.
const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'lib',
          include: ['tests/lib/**/*.test.ts', 'tests/architecture.test.ts'],
          exclude: ['tests/lib/context/**'],
          environment: 'node',
          setupFiles: ['tests/support/real-database.ts', 'tests/support/base-64.ts'],
        },
      },
      {
        root,
        // Looks at what `npm run build` left; the others need no build.
        test: { name: 'package', include: ['tests/package/**/*.test.ts'], environment: 'node' },
      },
      {
        root,
        oxc,
        test: {
          name: 'page',
          include: ['tests/lib/context/**/*.test.ts', 'tests/components/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['tests/support/english.ts', 'tests/support/base-64.ts'],
        },
      },
    ],
  },
});
