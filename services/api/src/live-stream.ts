import { setTimeout as pause } from 'node:timers/promises'
import { type LiveNews, type ServiceHost, seenNews } from '@echolot/actions'
import { noSight, type Sight } from '@echolot/domain'

/** A stream ends after this long; the page opens the next one with its session checked anew. */
const streamMs = 10 * 60_000

/** What changes within this time is told together, and after whoever changed it has their answer: to tell hundreds takes time. */
const gatherMs = 40

/** Who was signed out or disabled hears nothing any more after this long at most. */
const askAgainMs = 2_000

/**
 * Changes as they happen, first a `hello`. What comes faster than the browser reads is joined by event.
 * @param sightNow what whoever opened the stream sees; null where their session has ended, and the stream with it.
 */
export async function* liveStream(
  host: ServiceHost,
  signal: AbortSignal | undefined,
  sightNow: () => Promise<Sight | null>,
): AsyncGenerator<LiveNews> {
  let sight = await sightNow()
  const waiting = new Map<string, Set<number>>()
  let wake: () => void = () => {}
  let over = sight === null
  const end = () => {
    over = true
    wake()
  }
  const take = ({ event, ids }: LiveNews) => {
    const known = waiting.get(event) ?? new Set()
    for (const id of ids) known.add(id)
    waiting.set(event, known)
    wake()
  }
  const stop = host.onLive((news) => {
    // That somebody is still where they were changes nothing.
    if (news.event === 'presence.renewed') return
    if (sight === 'all') return take(news)
    // While the database is away, that something changed is all that can be told.
    void seenNews(host, news, sight ?? noSight).then(
      (seen) => seen !== null && take(seen),
      () => take({ event: news.event, ids: [] }),
    )
  })
  signal?.addEventListener('abort', end, { once: true })
  const timer = setTimeout(end, streamMs)
  let asking = false
  const watch = setInterval(async () => {
    if (asking) return
    asking = true
    // While the database is away there is nothing to hear, and nobody to say who may.
    sight = await sightNow().catch(() => sight)
    if (sight === null) end()
    asking = false
  }, askAgainMs)
  try {
    yield { event: 'hello', ids: [] }
    while (!over) {
      if (waiting.size === 0)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      if (!over) await pause(gatherMs)
      for (const [event, ids] of over ? [] : [...waiting]) {
        waiting.delete(event)
        yield { event, ids: [...ids].slice(0, 500) }
      }
    }
  } finally {
    stop()
    clearTimeout(timer)
    clearInterval(watch)
    signal?.removeEventListener('abort', end)
  }
}
