import { defineConfig } from 'vitest/config';

// Vitest runs without the Remix plugin: routes are tested over HTTP, against the built server.
export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,db,search}/**/*.test.{ts,tsx}', 'test/architecture/**/*.test.ts'],
          // Left to itself, Vitest keeps a core free: of two, it would use one.
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['test/{contract,integration}/**/*.test.ts'],
          globalSetup: ['test/support/database-server.ts'],
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'http',
          include: ['test/{routes,faults}/**/*.test.ts'],
          globalSetup: ['test/support/database-server.ts'],
          maxWorkers: 2,
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/support/demonstration.ts'],
          maxWorkers: 2,
          testTimeout: 300_000,
        },
      },
    ],
  },
});
