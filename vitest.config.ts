import { defineConfig } from 'vitest/config'

const killed = 'packages/runtime/test/killed-processes.test.ts'
const real = [
  'packages/{actions,bus,db,runtime}/**/*.test.ts',
  'services/{api,echolot,scheduler,collector,triage}/**/*.test.ts',
]
/** What starts servers takes its time on a busy machine; no test waits for a clock, so a long limit costs nothing. */
const slow = { testTimeout: 120_000, hookTimeout: 120_000, teardownTimeout: 20_000 }
const withPostgres = { globalSetup: ['test/support/postgres.ts'], ...slow }

export default defineConfig({
  test: {
    fileParallelism: true,
    maxWorkers: 2,
    // What is waited for is there at once or not at all; a busy machine may take its time.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      { test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'unit',
          include: ['packages/**/*.test.ts', 'services/web/**/*.test.ts', 'infra/**/*.test.mjs'],
          exclude: [...real, '**/node_modules/**'],
          testTimeout: 120_000,
        },
      },
      { test: { name: 'database', include: real, exclude: ['**/node_modules/**', killed], ...withPostgres } },
      { test: { name: 'journeys', include: ['test/journeys/**/*.test.ts'], ...withPostgres } },
      { test: { name: 'peers', include: ['test/peers/**/*.test.ts'], ...withPostgres } },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts', killed],
          ...withPostgres,
          testTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          ...withPostgres,
          testTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
