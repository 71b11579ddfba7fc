import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { announceMarks, rebuildRollups, rollUpTouchedDays } from '@echolot/actions'
import { api } from '@echolot/api'
import { type Echolot, start, startEmbeddedPostgres } from '@echolot/runtime'
import { type Client, clientOf } from '../support/client.ts'
import { generateTickets } from '../support/generate-tickets.ts'
import { setUp } from '../support/set-up.ts'
import { testConfig } from '../support/test-config.ts'
import { nth, smoke } from './measure.ts'
import { spent } from './spent.ts'

// What reports and queues cost as tickets add up: 10 thousand, 100 thousand and a million of them with three clocks each, spread over two
// years, one in fifty still waiting, so that a 12-month report has half of them and compares them with the other half. Asked over
// HTTP of one process with the embedded database, one question at a time. Beside each stands how it grew while the tickets grew tenfold,
// and the time of the processors of both, which says the same however much else a machine has to do.

const sizes = smoke ? [10_000] : [10_000, 100_000, 1_000_000]
const days = smoke ? 60 : 730
const quiet = { info() {}, warn() {}, error() {} }

type Figure = { name: string; aimMs: number | null; ms: number; cpuMs: number }

const data = await mkdtemp(join(tmpdir(), 'echolot-bench-'))
await using postgres = await startEmbeddedPostgres({ dataFolder: data, log: quiet })
{
  await using echolot = await start(
    testConfig(data, { databaseUrl: postgres.url, secret: 'a secret for benchmarks', roles: ['api'] }),
    [api],
    quiet,
  )
  const client = clientOf(`http://127.0.0.1:${echolot.host.http.port}`)
  await setUp(client)
  let from = 1
  let before: readonly Figure[] = []
  for (const size of sizes) {
    const began = performance.now()
    await generateTickets(postgres.url, { from, to: size, days, now: new Date(), unanswered: 0.02 })
    const filled = performance.now()
    const rolled = await rebuildRollups(await echolot.base.context(), {}, () => {})
    console.log(
      `reports: ${size} tickets made in ${seconds(filled - began)}, ${rolled} days rolled up in ${seconds(performance.now() - filled)}`,
    )
    const told = await measure(client, echolot)
    tell(size, told, before)
    before = told
    from = size + 1
  }
}
await postgres.stop()
await rm(data, { recursive: true, force: true })

/** Tells what was measured, beside what it was with a tenth of the tickets. */
function tell(size: number, told: readonly Figure[], before: readonly Figure[]): void {
  for (const { name, aimMs, ms, cpuMs } of told) {
    const tenth = before.find((one) => one.name === name)?.ms
    const grown = tenth === undefined ? '' : `, ${(ms / tenth).toFixed(1)} times that of a tenth of them`
    const aim = aimMs === null ? '' : ` (aim ${aimMs} ms: ${ms < aimMs ? 'met' : 'missed'})`
    console.log(
      `reports: ${size} tickets, ${name}: ${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms${grown}${aim}; ${cpuMs.toFixed(0)} ms of processor time`,
    )
  }
}

async function measure(client: Client, echolot: Echolot): Promise<Figure[]> {
  const today = new Date()
  const day = (daysAgo: number) =>
    new Date(today.getTime() - daysAgo * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  const year = { from: day(365), to: day(0) }
  const ctx = () => echolot.base.context()
  const near = await client.reports.get({ ...year, quantiles: 'near' })
  const exact = await client.reports.get({ ...year, quantiles: 'exact' })
  if (JSON.stringify(near.figures) !== JSON.stringify(exact.figures) || !near.times.calendar.approximate)
    throw new Error('Rolled up days say something else than their waits.')
  console.log(
    `reports: ${near.figures['cohort.arrived']} waits in twelve months, ${near.figures['stock.open']} open; ` +
      `median of working time ${seconds(medianOf(exact))}, near ${seconds(medianOf(near))}`,
  )
  const told: Figure[] = []
  const time = async (
    name: string,
    aimMs: number | null,
    rounds: number,
    work: (round: number) => Promise<unknown>,
  ) => {
    await work(0)
    const times: number[] = []
    const before = await spent(process.pid, postgres.pid)
    for (let round = 1; round <= rounds; round++) {
      const began = performance.now()
      await work(round)
      times.push(performance.now() - began)
    }
    const after = await spent(process.pid, postgres.pid)
    const cpuMs = ((after.own - before.own + after.database - before.database) / rounds) * 1_000
    told.push({ name, aimMs, ms: nth(times, 0.95), cpuMs })
  }
  const many = smoke ? 5 : 20
  const few = smoke ? 2 : 5
  await time('queue page, p95', 100, many, () =>
    Promise.all([client.tickets.list({ view: 'waiting' }), client.tickets.counts()]),
  )
  await time('report of 12 months from days, p95', 500, few * 2, () =>
    client.reports.get({ ...year, quantiles: 'near' }),
  )
  await time('the same of every wait, p95', 3_000, few, () => client.reports.get({ ...year, quantiles: 'exact' }))
  await time('its charts from days, p95', null, few, () => client.reports.charts({ ...year, quantiles: 'near' }))
  await time('told apart by source from days, p95', null, few, () =>
    client.reports.by({ ...year, dimension: 'source', quantiles: 'near' }),
  )
  await time('one day rolled up, p95', 2_000, few * 2, async (round) =>
    rebuildRollups(await ctx(), { from: day(100 + round), to: day(100 + round) }, () => {}),
  )
  await time('1 000 tickets told late, most', 5_000, 1, async () => tellLate(echolot))
  await rollUpTouchedDays(await ctx())
  return told
}

function medianOf({ times }: Awaited<ReturnType<Client['reports']['get']>>): number {
  const { median } = times.business
  return median.shown ? (median.value.ms ?? 0) : 0
}

/** A thousand waiting tickets, or all where they are fewer, come to be late in one second, and are told. */
async function tellLate({ base }: Echolot): Promise<void> {
  const ctx = await base.context()
  const second = new Date(ctx.now.getTime() - 1_000)
  const { rowCount } = await base.db.pool.query(
    `with moved as (update ticket set due_at = $1, late_at = null where id in (select id from ticket where state = 'open' order by id desc limit 1000) returning id)
      update episode set due_at = $1 from moved where ticket_id = moved.id`,
    [second],
  )
  // Others of a million may have come due meanwhile.
  const marks = await announceMarks(ctx)
  if (rowCount === null || marks < rowCount) throw new Error(`${marks} marks of ${rowCount} tickets were told.`)
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
