import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { clearFolder } from '../support/program.ts'
import { report, sized, soaking } from '../support/soak.ts'
import { until } from '../support/until.ts'
import { type Expected, serveFeeds } from './feeds.ts'
import { listenEmbedded } from './listen.ts'
import { expectInvariants, untilSettled } from './oracle.ts'

/** A thousand posts a second for an hour at full size; STEADY_RATE is another rate. */
const seconds = sized(3_600, { test: 10, least: 10 })
const rate = Number(process.env.STEADY_RATE ?? (soaking ? 1_000 : 100))
/** A source is asked once a second, and a feed shows its last two rounds. */
const roundSeconds = 2
const mostMegabytes = 600

test(`what comes without a pause, for ${seconds} s, is heard without growing`, {
  timeout: (seconds * 4 + 300) * 1_000,
}, async () => {
  const began = performance.now()
  const data = await mkdtemp(join(tmpdir(), 'echolot-steady-'))
  try {
    await using feeds = await serveFeeds()
    await using echolot = await listenEmbedded(feeds, data)
    const { url } = echolot
    const megabytes: number[] = []
    const begun = performance.now()
    for (let round = 0; round * roundSeconds < seconds; round++) {
      feeds.publish(Math.round((rate * roundSeconds) / feeds.addresses.length))
      // What is behind goes on when it is done: a slower machine works as long, and the rate that it reached is told.
      await until(
        'the posts are stored, and it is time for more',
        async () =>
          performance.now() - begun >= (round + 1) * roundSeconds * 1_000 && (await polled(url)) === feeds.published(),
        120_000,
      )
      megabytes.push(await memoryOf(echolot.pid))
    }
    await untilSettled(url, feeds.published())
    const tookSeconds = (performance.now() - begun) / 1_000
    expect(await outcomes(url)).toEqual(count(feeds.expected()))
    await expectInvariants(url)

    // The first fifth is for warming up.
    const warm = megabytes.slice(Math.floor(megabytes.length / 5))
    const middle = Math.floor(warm.length / 2)
    const [before, after] = [mean(warm.slice(0, middle)), mean(warm.slice(middle))]
    report({
      test: 'steady, embedded',
      work: `${feeds.published()} posts, ${Math.round(feeds.published() / tookSeconds)} a second to the routed ticket (${rate} offered)`,
      faults: 'none',
      result: `0 lost, 0 double; Node ${before} MB in the first half, ${after} MB in the second, ${Math.max(...megabytes)} MB at most`,
      began,
    })
    expect(Math.max(...megabytes)).toBeLessThan(mostMegabytes)
    if (soaking) expect(after).toBeLessThan(before * 1.15 + 20)
    await echolot.end('SIGTERM')
  } finally {
    await clearFolder(data)
  }
})

/** By the record of the polls, which is short: counting millions of items would be work of its own. */
async function polled(url: string): Promise<number> {
  const [row] = await ask<{ n: number }>(url, 'select coalesce(sum(stored), 0)::int as n from source_poll')
  return row?.n ?? 0
}

async function outcomes(url: string): Promise<Record<string, number>> {
  const rows = await ask<{ outcome: string; items: number; tickets: number }>(
    url,
    `select coalesce(mention.ground, item.triage_outcome) as outcome, count(distinct external_id)::int as items, count(ticket.id)::int as tickets
     from item left join item_text on item_text.item_id = item.id left join mention on mention.item_id = item.id
       left join ticket on ticket.item_id = item.id group by 1`,
  )
  return Object.fromEntries(
    rows.flatMap(({ outcome, items, tickets }) => [
      [outcome, items],
      [`tickets ${outcome}`, tickets],
    ]),
  )
}

function count(expected: ReadonlyMap<string, Expected>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const what of expected.values()) {
    const ticket = what === 'watch' || what === 'addressed' ? 1 : 0
    counts[what] = (counts[what] ?? 0) + 1
    counts[`tickets ${what}`] = (counts[`tickets ${what}`] ?? 0) + ticket
  }
  return counts
}

async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024)
}

const mean = (numbers: readonly number[]) => Math.round(numbers.reduce((sum, n) => sum + n, 0) / numbers.length)
