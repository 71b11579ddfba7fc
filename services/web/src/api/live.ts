import type { QueryClient } from '@tanstack/react-query'
import { api, client } from './client.ts'
import { problemOf } from './problem.ts'

/** What an event makes stale. The page asks again for what it shows; the message carries no facts of its own. */
const stale: Record<string, readonly (readonly unknown[])[]> = {
  tickets: [api.tickets.key(), api.today.key()],
  sources: [api.sources.key(), api.today.key()],
  accounts: [api.accounts.key(), api.today.key()],
  settings: [
    api.session.status.key(),
    api.organisation.key(),
    api.brands.key(),
    api.watches.key(),
    api.sources.key(),
    api.departments.key(),
    api.rules.key(),
    api.calendars.key(),
    api.people.key(),
  ],
}

const gatherMs = 1000
const firstPauseMs = 1000
const longestPauseMs = 30_000

/**
 * Listens to the server's live stream until the signal aborts: gathers what changed, refetches it at most every
 * `gatherMs`, reconnects with growing pauses and then refetches everything shown.
 */
export async function listenLive(
  queryClient: QueryClient,
  tellConnected: (connected: boolean) => void,
  signal: AbortSignal,
) {
  const changed = new Set<string>()
  let flushing: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    // While a change of our own is on its way, its answer comes first: it may take the session along, as a demo's end does.
    if (queryClient.isMutating() > 0) {
      flushing = setTimeout(flush, gatherMs)
      return
    }
    flushing = undefined
    const keys = [...changed].flatMap((area) => stale[area] ?? [])
    changed.clear()
    for (const queryKey of new Set(keys)) void queryClient.invalidateQueries({ queryKey: [...queryKey] })
  }
  let pauseMs = firstPauseMs
  let interrupted = false
  while (!signal.aborted) {
    try {
      for await (const message of await client.live.stream(undefined, { signal })) {
        if (message.event === 'hello') {
          tellConnected(true)
          pauseMs = firstPauseMs
          if (interrupted) void queryClient.invalidateQueries()
          interrupted = false
          continue
        }
        changed.add(message.event.split('.')[0] ?? '')
        flushing ??= setTimeout(flush, gatherMs)
      }
    } catch (error) {
      // Whatever ended the stream, the answer is the same: say so and try again. Only a lost session has its own.
      if (problemOf(error).kind === 'signed_out') void queryClient.invalidateQueries({ queryKey: api.session.me.key() })
    }
    if (signal.aborted) break
    interrupted = true
    tellConnected(false)
    await pause(pauseMs * (0.75 + Math.random() / 2), signal)
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
  }
  clearTimeout(flushing)
}

/** Waits, but no longer than until the browser is back online or the listener is stopped. */
function pause(ms: number, signal: AbortSignal) {
  return new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer)
      removeEventListener('online', end)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    addEventListener('online', end)
    signal.addEventListener('abort', end)
  })
}
