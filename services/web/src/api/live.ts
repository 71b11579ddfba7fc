import type { QueryClient } from '@tanstack/react-query'
import { answered } from './answered.ts'
import { api, client } from './client.ts'
import { problemOf } from './problem.ts'

/** What an event makes stale. The page asks again for what it shows; the message carries no facts of its own. */
const stale: Record<string, readonly (readonly unknown[])[]> = {
  tickets: [
    api.submissions.key(),
    api.tickets.key(),
    api.together.notices.key(),
    api.incidents.get.key(),
    api.responding.read.key(),
    api.today.key(),
    api.wallboard.key(),
  ],
  presence: [api.presence.key()],
  incidents: [api.incidents.key()],
  bulk: [api.bulkRuns.key(), api.incidents.get.key()],
  sources: [api.sources.key(), api.today.key()],
  accounts: [api.anecdotes.offers.key(), api.accounts.key(), api.today.key()],
  archive: [api.archiveRuns.key(), api.watches.list.key(), api.hidden.key()],
  settings: [
    api.session.status.key(),
    api.session.me.key(),
    api.organisation.key(),
    api.brands.key(),
    api.watches.key(),
    api.watchLanguage.key(),
    api.macros.key(),
    api.mutes.key(),
    api.hidden.key(),
    api.sources.key(),
    api.departments.key(),
    api.rules.key(),
    api.calendars.key(),
    api.promises.key(),
    api.cannedResponses.key(),
    api.responding.canned.key(),
    api.effort.key(),
    api.workMinimum.key(),
    api.people.key(),
    api.absences.key(),
  ],
}

/** A change is shown at once, with what comes in the same breath. */
const breathMs = 20

/** What goes on changing is gathered: each area is asked four times a second, of which a few may follow each other at once after a rest. */
const restMs = 250
/** Who comes and goes need not be known at once, and where many work somebody always does. */
const rests: Record<string, number> = { presence: 1_000 }
const atOnce = 4
const firstPauseMs = 1000
const longestPauseMs = 10_000

/**
 * Listens to the server's live stream until the signal aborts: refetches what changed, each area once every `restMs` in the
 * long run, reconnects with growing pauses and then refetches everything shown.
 */
export async function listenLive(
  queryClient: QueryClient,
  tellConnected: (connected: boolean) => void,
  signal: AbortSignal,
) {
  const flushing = new Map<string, ReturnType<typeof setTimeout>>()
  // The instant until which the refetches so far have used up their area's share.
  const spentUntil = new Map<string, number>()
  const plan = (area: string, waitMs: number) => {
    if (!flushing.has(area)) flushing.set(area, setTimeout(flush, waitMs, area))
  }
  const spent = (area: string) => Math.max(spentUntil.get(area) ?? 0, performance.now())
  const flush = (area: string) => {
    flushing.delete(area)
    // While a change of our own is on its way, its answer comes first: it may take the session along, as a demo's end does.
    if (queryClient.isMutating() > 0) return plan(area, breathMs)
    const rest = rests[area] ?? restMs
    spentUntil.set(area, spent(area) + rest)
    const began = performance.now()
    const asked = (stale[area] ?? []).map((queryKey) => queryClient.invalidateQueries({ queryKey: [...queryKey] }))
    void Promise.all(asked).then(() => {
      // What takes the server long, as ten thousand sources do, is asked the less often: for a fifth of the time at most.
      const tookMs = performance.now() - began
      if (tookMs > restMs) spentUntil.set(area, performance.now() + (atOnce - 1) * restMs + 4 * tookMs)
    })
  }
  const change = (area: string) => {
    plan(area, Math.max(breathMs, spent(area) - (atOnce - 1) * (rests[area] ?? restMs) - performance.now()))
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
        change(message.event.split('.')[0] ?? '')
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
  for (const timer of flushing.values()) clearTimeout(timer)
}

/** Waits, but no longer than until the server answers something else, the browser is back online or the listener is stopped. */
function pause(ms: number, signal: AbortSignal) {
  return new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer)
      removeEventListener('online', end)
      answered.removeEventListener('answer', end)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    addEventListener('online', end)
    answered.addEventListener('answer', end)
    signal.addEventListener('abort', end)
  })
}
