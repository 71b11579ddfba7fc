import { type Bus, describeError, type Log, outage, type Publication, within } from '@echolot/bus'
import {
  claimOutbox,
  type Database,
  finishOutbox,
  listen,
  lookIntoOutbox,
  type OutboxRow,
  outboxChannel,
  outboxState,
} from '@echolot/db'
import { type EventName, eventNames, parseEvent } from '@echolot/domain'
import type { Park } from './dead-letters.ts'
import { Rest } from './rest.ts'
import { traceIn } from './trace-in.ts'

/** What the relay needs of the outbox. */
export type Outbox = {
  /** At most `limit` rows for this relay alone, for a while. */
  claim(limit: number): Promise<readonly OutboxRow[]>
  finish(ids: readonly number[]): Promise<void>
  waiting(): Promise<number>
  /** Calls `onEmit` after each commit that left something, and when one may have been missed. */
  listen(onEmit: () => void): Promise<{ stop(): Promise<void> }>
}

/** Long enough to carry 500 rows, short enough that those of a relay that was killed are not late for anybody. */
const claimSeconds = 10

export function outboxOf(db: Database): Outbox {
  return {
    async claim(limit) {
      const { now, waiting } = await lookIntoOutbox(db)
      return waiting ? await claimOutbox(db, { now, limit, claimSeconds }) : []
    },
    finish: (ids) => finishOutbox(db, ids),
    waiting: async () => (await outboxState(db)).waiting,
    listen: (onEmit) => listen(db, outboxChannel, onEmit),
  }
}

export type Relay = {
  /** Looks at once instead of at the next sweep. */
  nudge(): void
  /** Whether everything that was committed is in the queues. */
  idle(): Promise<boolean>
  stop(): Promise<void>
}

/** As many rows as the database gives and the queue takes at once. */
const batch = 500

/**
 * Carries what actions have emitted from the outbox to the queues: woken by each commit, and every `sweepMs` besides. Any
 * number of relays may run. A crash between publishing and finishing delivers a second time and never not at all; the job's key
 * is the same, so that while the first is on the way the second adds nothing.
 *
 * A row that no catalogue knows is parked, for it would hold up all others. Trouble of the database or the queue is waited
 * out, and said once.
 */
export function startRelay({
  outbox,
  publish,
  park,
  log,
  sweepMs = 2_000,
}: {
  outbox: Outbox
  publish: Bus['publish']
  park: Park
  log: Log
  sweepMs?: number
}): Relay {
  const trouble = outage(log, {}, 'outbox cannot be carried')
  const ear = outbox.listen(nudge)
  ear.catch(trouble.trouble)
  let held: readonly OutboxRow[] = []
  const rest = new Rest()
  let emitted = false
  const running = run()

  function nudge(): void {
    emitted = true
    rest.wake()
  }

  async function run(): Promise<void> {
    let wait = 250
    while (!rest.ended) {
      emitted = false
      try {
        const more = await carry()
        trouble.over()
        wait = 250
        if (!more && !emitted) await rest.take(sweepMs)
      } catch (error) {
        trouble.trouble(error)
        await rest.take(wait)
        wait = Math.min(wait * 2, 2_000)
      }
    }
  }

  /** Carries one batch; true where there may be more. What could not be carried is held and tried again. */
  async function carry(): Promise<boolean> {
    if (held.length === 0) held = (await outbox.claim(batch)).toSorted((a, b) => a.id - b.id)
    if (held.length === 0) return false
    const publications: Publication[] = []
    for (const row of held) {
      try {
        publications.push(read(row))
      } catch (error) {
        const { code, text } = describeError(error)
        log.error({ event: row.event, outboxId: row.id, code, text }, 'event put aside')
        const topic = `outbox.${row.event}`
        await park({ topic, subjectId: row.id, payload: row.payload, errorCode: code, error: text, attempts: 1 })
      }
    }
    await publish(publications)
    await outbox.finish(held.map(({ id }) => id))
    const more = held.length === batch
    held = []
    return more
  }

  return {
    nudge,
    idle: async () => (await outbox.waiting()) === 0,
    async stop() {
      rest.end()
      // What is held stays in the outbox; whoever comes next carries it when the claim has run out.
      const ended = Promise.all([running, ear.then((listening) => listening.stop())])
      await within(5_000, 'The relay', ended).catch(trouble.trouble)
    },
  }
}

/** @throws ZodError or an error that names the unknown event. */
function read({ id, event, payload, lane }: OutboxRow): Publication {
  const name = eventNames.find((known) => known === event)
  if (name === undefined) throw new Error(`There is no event "${event}" in this version.`)
  return {
    event: name,
    data: parseEvent<EventName>(name, payload),
    lane,
    key: `${name}-${id}`,
    trace: traceIn(payload),
  }
}
