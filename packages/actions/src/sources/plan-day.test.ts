import { expect, test } from 'vitest'
import { chance } from '../../../../test/support/chance.ts'
import { firstPollAt } from './first-poll.ts'
import { type PlannedSource, type PolledSource, planPoll, seenKept } from './plan-poll.ts'

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000]
const start = Date.parse('2026-03-02T00:00:00Z')
const gapMs = second

type Simulated = PlannedSource & {
  host: Host
  dueAt: number
  /** Between two of its items, on average. */
  everyMs: number
  nextItemAt: number
  hints: NonNullable<PolledSource['hints']>
  fails: boolean
}
type Host = { due: Heap<Simulated>; nextAt: number; underWay: number; wakesAt: number; patience: number }

// A day of ten thousand sources at fifteen hundred hosts, by the same rules by which the database chooses what is asked: of each
// host the longest due, a gap apart, two at a time. No clock and no network: a minute of it takes a few milliseconds.
test('in a day of ten thousand sources none is late by more than one slot and no host is asked faster than its pace', {
  timeout: 300_000,
}, () => {
  const random = chance('a day of planning')
  const roll = () => random.below(1_000_000) / 1_000_000
  const hosts = Array.from(
    { length: 1_500 },
    (): Host => ({
      due: new Heap((a, b) => a.dueAt - b.dueAt),
      nextAt: start,
      underWay: 0,
      wakesAt: Number.POSITIVE_INFINITY,
      patience: roll() < 0.02 ? 0.05 : 0,
    }),
  )
  const calm = { freshSeconds: null, ttlSeconds: null, updateSeconds: null, skipHours: [], skipDays: [] }
  const sources = Array.from({ length: 10_000 }, (_, n): Simulated => {
    const set = random.pick([null, null, null, 300, 900, 3600, 21_600])
    // A tenth of them share a few hosts, as blogs of one service do.
    const host = hosts[n % 10 === 0 ? random.below(15) : random.below(hosts.length)]
    if (host === undefined) throw new Error('There is no such host.')
    const everyMs = minute * 10 ** (1 + 3 * roll())
    return {
      automatic: set === null,
      intervalSeconds: set ?? 900,
      failures: 0,
      askedAt: null,
      failingSince: null,
      heardAt: null,
      seenAt: [],
      host,
      dueAt: firstPollAt(n, 10_000, new Date(start)).getTime(),
      everyMs,
      nextItemAt: start + everyMs * roll(),
      hints: {
        ...calm,
        ttlSeconds: roll() < 0.1 ? 3600 : null,
        freshSeconds: roll() < 0.2 ? random.pick([60, 600, 7200]) : null,
        skipHours: roll() < 0.02 ? [1, 2, 3, 4] : [],
      },
      fails: roll() < 0.03,
    }
  })

  const events = new Heap<{ at: number; what(): void }>((a, b) => a.at - b.at)
  const counts = { requests: 0, unchanged: 0, news: 0, failed: 0, throttled: 0 }
  const lateness: number[] = []
  let slotsMissed = 0
  let tooFast = 0

  const serve = (host: Host, now: number): void => {
    if (host.wakesAt !== now) return
    host.wakesAt = Number.POSITIVE_INFINITY
    const source = host.due.peek()
    if (source === undefined) return
    if (source.dueAt > now || host.nextAt > now || host.underWay >= 2) {
      // One that is full is served again when a request of it ends.
      if (host.underWay < 2) wake(host, Math.max(source.dueAt, host.nextAt))
      return
    }
    host.due.pop()
    if (now < host.nextAt) tooFast += 1
    host.nextAt = now + gapMs
    host.underWay += 1
    const late = now - source.dueAt
    lateness.push(late)
    if (late > source.intervalSeconds * 1000) slotsMissed += 1
    counts.requests += 1
    const took = roll() < 0.01 ? 20 * second : 50 + 400 * roll()
    events.push({ at: now + took, what: () => answer(source, now + took) })
    wake(host, host.nextAt)
  }
  const wake = (host: Host, at: number): void => {
    if (host.wakesAt <= at) return
    host.wakesAt = at
    events.push({ at, what: () => serve(host, at) })
  }
  const answer = (source: Simulated, now: number): void => {
    const { host } = source
    host.underWay -= 1
    const polled = answered(source, now)
    if (polled.outcome === 'items')
      source.seenAt = [...source.seenAt, ...Array.from({ length: polled.fresh }, () => new Date(now))].slice(-seenKept)
    const { nextPollAt, intervalSeconds } = planPoll(source, polled, new Date(now), roll)
    const well = polled.outcome === 'items' || polled.outcome === 'unchanged'
    if (polled.outcome === 'failed') {
      source.failures += 1
      source.failingSince ??= new Date(now)
    }
    if (well) source.heardAt = new Date(now)
    source.askedAt = new Date(now)
    source.intervalSeconds = intervalSeconds
    source.dueAt = nextPollAt.getTime()
    host.due.push(source)
    wake(host, Math.max(now, host.nextAt))
  }
  const answered = (source: Simulated, now: number): PolledSource => {
    if (source.fails) {
      counts.failed += 1
      return { outcome: 'failed', fresh: 0 }
    }
    if (roll() < source.host.patience) {
      counts.throttled += 1
      return { outcome: 'throttled', fresh: 0, retryAfter: new Date(now + 5 * minute), status: 429 }
    }
    let fresh = 0
    for (; source.nextItemAt <= now; source.nextItemAt += source.everyMs * -Math.log(1 - roll())) fresh += 1
    counts[fresh > 0 ? 'news' : 'unchanged'] += 1
    return { outcome: fresh > 0 ? 'items' : 'unchanged', fresh, hints: source.hints }
  }

  for (const source of sources) source.host.due.push(source)
  for (const host of hosts) wake(host, start)
  for (let event = events.pop(); event !== undefined && event.at < start + day; event = events.pop()) event.what()

  lateness.sort((a, b) => a - b)
  const share = (part: number) => ((lateness[Math.floor(part * (lateness.length - 1))] ?? 0) / second).toFixed(1)
  console.log(
    `a day of 10 000 sources: ${counts.requests} requests (${counts.news} with news, ${counts.unchanged} unchanged, ${counts.failed} failed, ` +
      `${counts.throttled} asked to wait); late by ${share(0.5)} s at the median, ${share(0.99)} s at p99, ${share(1)} s at most`,
  )
  expect({ slotsMissed, tooFast }).toEqual({ slotsMissed: 0, tooFast: 0 })
  expect(lateness.at(-1)).toBeLessThan(5 * minute)
  // Everyone was asked, and nobody more often than the shortest of intervals allows.
  expect(counts.requests).toBeGreaterThan(10_000)
  expect(counts.requests).toBeLessThan((10_000 * day) / (270 * second))
  expect(sources.filter(({ dueAt }) => dueAt < start + day - hour)).toEqual([])
})

/** What is least by an order, again and again. */
class Heap<T> {
  readonly #items: T[] = []
  readonly #order: (a: T, b: T) => number
  constructor(order: (a: T, b: T) => number) {
    this.#order = order
  }
  peek(): T | undefined {
    return this.#items[0]
  }
  push(item: T): void {
    const items = this.#items
    let at = items.push(item) - 1
    for (let above = (at - 1) >> 1; at > 0; at = above, above = (at - 1) >> 1) {
      const parent = items[above]
      if (parent === undefined || this.#order(parent, item) <= 0) break
      items[at] = parent
      items[above] = item
    }
  }
  pop(): T | undefined {
    const items = this.#items
    const [first] = items
    const last = items.pop()
    if (last === undefined || items.length === 0) return first
    items[0] = last
    for (let at = 0; ; ) {
      const left = 2 * at + 1
      const [a, b] = [items[left], items[left + 1]]
      if (a === undefined) break
      const [child, where] = b !== undefined && this.#order(b, a) < 0 ? [b, left + 1] : [a, left]
      if (this.#order(last, child) <= 0) break
      items[at] = child
      items[where] = last
      at = where
    }
    return first
  }
}
