import { type Lane, type Listener, lanes, listeners } from '@echolot/domain'

/** The queue of one service and lane. A replay in the backfill lane thus never stands before a message of today. */
export function queueName(listener: Listener, lane: Lane): string {
  return `${listener}-${lane}`
}

/** Every queue there can be, whoever works on it. */
export const queueNames = listeners.flatMap((listener) => lanes.map((lane) => queueName(listener, lane)))

/**
 * A job's id from its key. Deterministic, so that publishing a key again while its job is on the way adds nothing. It guards
 * the way only: once done, a job is forgotten and the key may come again, which handlers must find dull.
 *
 * @throws when BullMQ could not use it: a `:` separates its own keys, and integers are the ids that it gives itself.
 */
export function jobId(key: string): string {
  if (key === '' || key.includes(':') || /^-?\d+$/.test(key)) {
    throw new Error(`"${key}" cannot be a job's key: it must not be empty, contain ":" or be an integer.`)
  }
  return key
}

/** The jobs that only prove that a worker works. No event has this name. */
export const canaryEvent = 'canary'
