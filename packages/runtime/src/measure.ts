import type { Bus } from '@echolot/bus'
import { countByState, countDeadLetters, type Database, databaseNow, oldestDueSource, outboxState } from '@echolot/db'
import { ticketStates } from '@echolot/domain'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'

/** The figures for Prometheus, read from the rows and the bus when somebody asks. */
export function measure({ db, bus }: { db: Database; bus: Bus }): { text(): Promise<string>; stop(): void } {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] })
  const dueAge = gauge('echolot_source_due_seconds', 'How long the most overdue source has been due')
  const outboxWaiting = gauge('echolot_outbox_waiting', 'Facts that wait to be carried to the queue')
  const outboxAge = gauge('echolot_outbox_age_seconds', 'How long the oldest of them has waited')
  const depth = gauge('echolot_queue_jobs', 'Jobs in a queue', ['queue', 'state'])
  const canary = gauge(
    'echolot_queue_canary_age_seconds',
    'How long ago a worker last proved itself; -1 when it never has',
    ['queue'],
  )
  const dead = gauge('echolot_dead_letters', 'What could not be worked on and was not replayed')
  const tickets = gauge('echolot_tickets', 'Tickets by state', ['state'])

  async function read(): Promise<void> {
    const now = await databaseNow(db)
    const age = (at: Date | null) => (at === null ? 0 : Math.max(0, (now.getTime() - at.getTime()) / 1000))
    const [due, outbox, letters, states, depths] = await Promise.all([
      oldestDueSource(db, now),
      outboxState(db),
      countDeadLetters(db),
      countByState(db),
      bus.depths(),
    ])
    dueAge.set(age(due))
    outboxWaiting.set(outbox.waiting)
    outboxAge.set(age(outbox.oldestAt))
    dead.set(letters)
    for (const state of ticketStates) tickets.set({ state }, states.find((row) => row.state === state)?.n ?? 0)
    for (const { queue, ...counts } of depths)
      for (const [state, n] of Object.entries(counts)) depth.set({ queue, state }, n)
    for (const { queue, canaryAgeMs } of bus.health())
      canary.set({ queue }, canaryAgeMs === null ? -1 : canaryAgeMs / 1000)
  }

  return {
    async text() {
      await read()
      return registry.metrics()
    },
    stop: () => registry.clear(),
  }
}
