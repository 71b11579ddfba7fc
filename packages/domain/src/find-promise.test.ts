import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPromise, type PromisedWait, type PromiseRule } from './find-promise.ts'
import { priorities, promisedClocks } from './words.ts'

const any = { departmentId: null, priority: null, channel: null, clock: 'first_response', counted: 'working' } as const
const rule = (targetMinutes: number, rest: Partial<PromiseRule> = {}): PromiseRule => ({
  ...any,
  ...rest,
  targetMinutes,
})
const wait: PromisedWait = { departmentId: 'pr', priority: 'urgent', channel: 'news', clock: 'first_response' }
const minutes = (...rules: PromiseRule[]) => findPromise(rules, wait)?.targetMinutes ?? null

test('the first promise that holds decides, though one below says it closer', () => {
  expect(minutes(rule(240), rule(30, { departmentId: 'pr', priority: 'urgent', channel: 'news' }))).toBe(240)
  expect(minutes(rule(30, { departmentId: 'pr', priority: 'urgent' }), rule(240))).toBe(30)
})

test.each([
  ['another department', { departmentId: 'sales' }],
  ['another priority', { priority: 'normal' }],
  ['another channel', { channel: 'mastodon' }],
  ['another wait', { clock: 'resolution' }],
] as const)('a promise for %s is passed over', (_name, rest) => {
  expect(minutes(rule(30, rest), rule(240))).toBe(240)
  expect(minutes(rule(30, rest))).toBeNull()
})

test('property: what decides holds for the wait, and nothing above it does', () => {
  const some = <Value>(...values: Value[]) => fc.constantFrom(null, ...values)
  const rules = fc.array(
    fc.record({
      departmentId: some('pr', 'sales'),
      priority: some(...priorities),
      channel: some('news', 'blog'),
      clock: fc.constantFrom(...promisedClocks),
      targetMinutes: fc.integer({ min: 1, max: 999 }),
      counted: fc.constantFrom('working' as const, 'calendar' as const),
    }),
    { maxLength: 8 },
  )
  const asked = fc.record({
    departmentId: fc.constantFrom('pr', 'sales'),
    priority: fc.constantFrom(...priorities),
    channel: fc.constantFrom('news', 'blog'),
    clock: fc.constantFrom(...promisedClocks),
  })
  const holds = (one: PromiseRule, of: PromisedWait) =>
    (['departmentId', 'priority', 'channel', 'clock'] as const).every(
      (key) => one[key] === null || one[key] === of[key],
    )
  fc.assert(
    fc.property(rules, asked, (list, of) => {
      expect(findPromise(list, of)).toBe(list.filter((one) => holds(one, of))[0] ?? null)
    }),
  )
})
