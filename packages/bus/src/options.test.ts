import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultTiming, queueOptions, workerOptions } from './options.ts'

const worker = workerOptions({ name: 'one', concurrency: 4, timing: defaultTiming })

test('a done job goes at once and a failed one stays for the janitor: no worker ever keeps a number of jobs', () => {
  expect(queueOptions(defaultTiming).defaultJobOptions).toMatchObject({
    removeOnComplete: { count: 0 },
    removeOnFail: false,
    attempts: 5,
  })
  expect(Object.keys(worker).filter((name) => name.startsWith('removeOn'))).toEqual([])
})

test('a crash loop fails nobody: jobs are taken back without end, and poison is counted by who handles it', () => {
  expect(worker.maxStalledCount).toBeGreaterThanOrEqual(1_000_000)
  expect(worker.maxStartedAttempts).toBe(20)
})

test('what a crashed process held is taken back within a minute', () => {
  // The lock runs out, one look finds it so, the next takes it back.
  expect(worker.lockDuration + 2 * worker.stalledInterval).toBeLessThanOrEqual(60_000)
})

test('nothing hangs on the events of a queue, which may be lost', () => {
  const root = join(import.meta.dirname, '../../..')
  const sources = globSync('{packages,services}/*/src/**/*.ts', { cwd: root }).filter(
    (file) => !file.endsWith('.test.ts'),
  )
  expect(sources.length).toBeGreaterThan(100)
  const listening = sources.filter((file) =>
    /QueueEvents|waitUntilFinished/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(listening).toEqual([])
})
