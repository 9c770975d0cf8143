import { defineConfig } from 'vitest/config'

/** Three speeds: `code` (pure and database), `start` (real processes, killed for real), `journeys` (a real browser). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'code',
          include: [
            'src/**/*.test.ts',
            'src/**/*.test.tsx',
            'tests/architecture/**/*.test.ts',
            'tests/ledger/**/*.test.ts',
            'tests/scale/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
          globalSetup: ['tests/support/global-setup.ts'],
          pool: 'forks',
          // Files share a process and its modules: loading them anew for each took as long as all tests. A file leaves nothing behind.
          isolate: false,
          maxWorkers: 2,
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'start',
          include: ['tests/start/**/*.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.journey.ts'],
          globalSetup: ['tests/support/journey-setup.ts'],
          pool: 'forks',
          // Each has a program, a database and a browser of its own, and waits more than it works.
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
