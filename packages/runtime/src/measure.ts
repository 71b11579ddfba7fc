import { countHealth } from '@echolot/actions'
import { type Bus, within } from '@echolot/bus'
import {
  countByState,
  countDeadLetters,
  crowdedHosts,
  type Database,
  databaseNow,
  oldestDueSource,
  outboxState,
} from '@echolot/db'
import { eventNames, pollOutcomes, ticketStates } from '@echolot/domain'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { type Hear, hearTable } from './hear.ts'
import { keepFor } from './keep-for.ts'
import { version } from './version.ts'

/** Seconds; a request within the third, a job within the last but two is what one hopes for. */
const durations = [0.01, 0.05, 0.1, 0.3, 1, 3, 10, 30]

/** However slow the counts are, they take at most this share of the time. */
const shareOfTime = 0.01
const countedForMs = 10_000

/**
 * The figures for Prometheus. What this process did is counted as its facts are said; what the rows and the queues hold is
 * read when somebody asks, and kept for a while, so that asking often costs nothing. Where the database does not answer,
 * the figures that it would give are left out and `echolot_database_up` says why.
 */
export function measure({
  db,
  bus,
  roles,
  gapMs,
}: {
  db: Database
  bus: Bus
  roles: readonly string[]
  /** Between two requests of one host; 0 paces none. */
  gapMs: number
}): {
  hear: Hear
  /** Counts the failures of a sweep from zero on, so that the first is seen as an increase. */
  awaitSweep(name: string): void
  text(): Promise<string>
  stop(): void
} {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 100 })
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers })
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name, help, labelNames, registers })
  const histogram = (name: string, help: string, labelNames: string[]) =>
    new Histogram({ name, help, labelNames, buckets: durations, registers })

  gauge('echolot_build_info', 'Always 1; the version is in its label', ['version']).set({ version }, 1)
  const role = gauge('echolot_role', 'Always 1, for each role that this process runs', ['role'])
  for (const name of roles) role.set({ role: name }, 1)
  const polls = counter('echolot_polls_total', 'Polls of sources that this process finished, by outcome', ['outcome'])
  for (const outcome of pollOutcomes) polls.inc({ outcome }, 0)
  const items = counter('echolot_items_stored_total', 'New or changed items that polls of this process stored')
  const jobs = histogram('echolot_job_duration_seconds', 'Jobs that this process finished, by event and outcome', [
    'event',
    'outcome',
  ])
  const requests = histogram('echolot_http_request_duration_seconds', 'HTTP requests that this process answered', [
    'method',
    'route',
    'status',
  ])
  const sweeps = counter('echolot_sweep_failures_total', 'Rounds of a sweep of this process that failed', ['sweep'])

  const databaseUp = gauge('echolot_database_up', 'Whether the database answered when it was last asked for figures')
  const dueAge = gauge('echolot_source_due_seconds', 'For how long the source that is due the longest has been so')
  const crowded = gauge('echolot_hosts_crowded', 'Hosts that have more sources than their pace lets be asked in time')
  const sources = gauge('echolot_sources', 'Sources by how they are: heard, silent, new or paused', ['health'])
  const warnings = gauge('echolot_source_warnings', 'Sources of which one should know: broken, quiet, ids_changed', [
    'warning',
  ])
  const silence = gauge('echolot_source_silence_seconds', 'For how long the most silent source has not been heard')
  const outboxWaiting = gauge('echolot_outbox_waiting', 'Facts that wait to be carried to the queue')
  const outboxAge = gauge('echolot_outbox_age_seconds', 'How long the oldest of them has waited')
  const dead = gauge('echolot_dead_letters', 'What could not be worked on and was not replayed')
  const tickets = gauge('echolot_tickets', 'Tickets by state', ['state'])
  const ofTheRows = [dueAge, silence, crowded, outboxWaiting, outboxAge, dead]
  const depth = gauge('echolot_queue_jobs', 'Jobs in a queue', ['queue', 'state'])
  const canary = gauge(
    'echolot_queue_canary_age_seconds',
    'How long ago a worker of this process last proved itself; -1 when it never has',
    ['queue'],
  )

  const ageIn = (now: Date, at: Date | null) => (at === null ? 0 : Math.max(0, (now.getTime() - at.getTime()) / 1000))
  const figure = <T>(read: () => Promise<T>, show: (value: T) => void) => {
    const kept = keepFor({ atLeastMs: countedForMs, share: shareOfTime }, read)
    return async () => show(await kept())
  }
  const figures = [
    figure(
      async () => {
        const now = await databaseNow(db)
        return ageIn(now, await oldestDueSource(db, now))
      },
      (age) => dueAge.set(age),
    ),
    figure(
      () => crowdedHosts(db, gapMs),
      (hosts) => crowded.set(hosts.size),
    ),
    figure(
      async () => countHealth(db, await databaseNow(db)),
      (counts) => {
        for (const [health, n] of Object.entries(counts.health)) sources.set({ health }, n)
        for (const [warning, n] of Object.entries(counts.warnings)) warnings.set({ warning }, n)
        silence.set(counts.silentForSeconds)
      },
    ),
    figure(
      async () => ({ now: await databaseNow(db), ...(await outboxState(db)) }),
      ({ now, waiting, oldestAt }) => {
        outboxWaiting.set(waiting)
        outboxAge.set(ageIn(now, oldestAt))
      },
    ),
    figure(
      () => countDeadLetters(db),
      (letters) => dead.set(letters),
    ),
    figure(
      () => countByState(db),
      (counts) => {
        for (const state of ticketStates) tickets.set({ state }, counts.find((row) => row.state === state)?.n ?? 0)
      },
    ),
  ]

  async function readRows(): Promise<void> {
    try {
      await within(3_000, 'The database', Promise.all(figures.map((show) => show())))
      databaseUp.set(1)
    } catch {
      // Figures of before would look like figures of now; readiness and the log say what is wrong.
      for (const gauge of ofTheRows) gauge.remove()
      tickets.reset()
      sources.reset()
      warnings.reset()
      databaseUp.set(0)
    }
  }

  async function readQueues(): Promise<void> {
    for (const { queue, canaryAgeMs } of bus.health())
      canary.set({ queue }, canaryAgeMs === null ? -1 : canaryAgeMs / 1000)
    const depths = await within(3_000, 'The queues', bus.depths()).catch(() => [])
    for (const { queue, ...counts } of depths)
      for (const [state, n] of Object.entries(counts)) depth.set({ queue, state }, n)
  }

  return {
    hear: hearTable({
      'source polled': ({ outcome, stored }) => {
        polls.inc({ outcome: String(outcome) })
        if (typeof stored === 'number') items.inc(stored)
      },
      'job finished': ({ event, outcome, ms }) => {
        // A job of another version may have any name.
        const known = eventNames.find((name) => name === event) ?? 'unknown'
        jobs.observe({ event: known, outcome: String(outcome) }, Number(ms) / 1000)
      },
      'request finished': ({ method, route, status, ms }) => {
        requests.observe({ method: String(method), route: String(route), status: String(status) }, Number(ms) / 1000)
      },
      'sweep failed': ({ sweep }) => sweeps.inc({ sweep: String(sweep) }),
    }),
    awaitSweep: (name) => sweeps.inc({ sweep: name }, 0),
    async text() {
      await Promise.all([readRows(), readQueues()])
      return registry.metrics()
    },
    stop: () => registry.clear(),
  }
}
