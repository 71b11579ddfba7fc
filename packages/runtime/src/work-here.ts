import type { Ctx } from '@echolot/actions'
import { isTransient } from '@echolot/db'
import type { EventName, Handlers, Listener } from '@echolot/domain'
import type { Base } from './base.ts'
import { parkIn } from './dead-letters.ts'
import { handle } from './work.ts'

/**
 * A service's handlers, to be called here and now without the queue, with its care for poison: a batch is halved until those
 * stand alone that cannot be worked on; these are put aside with their reason, and the rest is done.
 * @param onParked told how many were put aside.
 */
export function workHere<L extends Listener>(
  { db, context }: Pick<Base, 'db' | 'context'>,
  handlers: Handlers<L, Ctx>,
  onParked: (count: number) => void,
): (event: EventName, data: unknown) => Promise<void> {
  const park = parkIn(db)
  return async (event, data) => {
    const { log } = await context()
    const handler = handle(handlers, {
      makeContext: context,
      isTransient,
      log,
      park: async (letter) => {
        await park(letter)
        onParked(1)
      },
      publish: async () => {
        throw new Error('Nothing is published here: a first attempt is never split into jobs.')
      },
    })
    await handler({ event, data, lane: 'live', attempt: 1, key: `${event} here` })
  }
}
