import type { LiveNews, ServiceHost } from '@echolot/actions'

/** A stream ends after this long; the page opens the next one with its session checked anew. */
const streamMs = 10 * 60_000

/** Who was signed out or disabled hears nothing any more after this long at most. */
const askAgainMs = 2_000

/**
 * Changes as they happen, first a `hello`. What comes faster than the browser reads is joined by event.
 * @param holds whether the session that opened the stream still does; the stream ends where not.
 */
export async function* liveStream(
  host: ServiceHost,
  signal: AbortSignal | undefined,
  holds: () => Promise<boolean>,
): AsyncGenerator<LiveNews> {
  const waiting = new Map<string, Set<number>>()
  let wake: () => void = () => {}
  let over = false
  const end = () => {
    over = true
    wake()
  }
  const stop = host.onLive(({ event, ids }) => {
    const known = waiting.get(event) ?? new Set()
    for (const id of ids) known.add(id)
    waiting.set(event, known)
    wake()
  })
  signal?.addEventListener('abort', end, { once: true })
  const timer = setTimeout(end, streamMs)
  let asking = false
  const watch = setInterval(async () => {
    if (asking) return
    asking = true
    // While the database is away there is nothing to hear, and nobody to say who may.
    if (!(await holds().catch(() => true))) end()
    asking = false
  }, askAgainMs)
  try {
    yield { event: 'hello', ids: [] }
    while (!over) {
      if (waiting.size === 0)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
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
