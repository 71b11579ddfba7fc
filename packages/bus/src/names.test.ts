import { expect, test } from 'vitest'
import { jobId, queueNames } from './names.ts'

test('every service has a queue for today and one for replays', () => {
  expect(queueNames).toEqual(['collector-live', 'collector-backfill', 'triage-live', 'triage-backfill'])
})

test('a key that BullMQ could not keep as a job id is refused with its reason', () => {
  expect(jobId('items.collected-17')).toBe('items.collected-17')
  for (const key of ['', '17', '-3', 'a:b']) expect(() => jobId(key)).toThrow(/cannot be a job's key/)
})
