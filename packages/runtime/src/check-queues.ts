import { type Bus, StoreTrouble, within } from '@echolot/bus'
import type { Log } from './logger.ts'
import { StartRefusal } from './start-refusal.ts'

type Queues = Pick<Bus, 'ready' | 'inspect'>

/**
 * Lets a start go on when the queues' store answers and would keep what it is given. What it would keep at a price is said.
 * @throws StartRefusal with the sentence for the person at the keyboard.
 */
export async function checkQueues(bus: Queues, log: Log): Promise<void> {
  const verdict = await bus
    .ready()
    .then(() => bus.inspect())
    .catch((error: unknown) => {
      throw error instanceof StoreTrouble
        ? new StartRefusal(`${error.message} Check REDIS_URL.`, { cause: error })
        : error
    })
  const [refused] = verdict.refused
  if (refused !== undefined) throw new StartRefusal(refused)
  for (const reason of verdict.doubts) log.warn({ reason }, 'queues are kept in doubt')
}

/** Why the queues are not worked on, as far as their store knows; nothing where it seems well. */
export async function troubleOfQueues(bus: Queues): Promise<string[]> {
  try {
    return (await within(2_000, 'The queues', bus.inspect())).refused
  } catch (error) {
    return [error instanceof StoreTrouble ? error.message : 'What keeps the queues does not answer.']
  }
}
