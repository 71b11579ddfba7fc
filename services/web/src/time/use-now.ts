import { useSyncExternalStore } from 'react'
import { serverNow } from '../api/server-clock.ts'

type Beat = { now: number; listen: (tell: () => void) => () => void }

/** One timer for all clocks on a page that tick in the same rhythm, running only while somebody looks at one. */
function makeBeat(everyMs: number): Beat {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setInterval> | undefined
  const beat: Beat = {
    now: serverNow(),
    listen: (tell) => {
      if (listeners.size === 0) {
        beat.now = serverNow()
        timer = setInterval(() => {
          beat.now = serverNow()
          for (const listener of listeners) listener()
        }, everyMs)
      }
      listeners.add(tell)
      return () => {
        listeners.delete(tell)
        if (listeners.size === 0) clearInterval(timer)
      }
    },
  }
  return beat
}

const beats = { second: makeBeat(1000), tenSeconds: makeBeat(10_000) }

/** Around an instant that matters the clock steps by the second, else it would come up to ten seconds late. */
const aroundMs = 60_000

/** The server's time now, in milliseconds; by the second while this instant is near. */
export function useNowAround(at: string): number {
  const near = Math.abs(Date.parse(at) - useNow()) < aroundMs
  return useNow(near ? 'second' : 'tenSeconds')
}

/** The server's time now, in milliseconds, kept current in this rhythm. */
export function useNow(rhythm: keyof typeof beats = 'tenSeconds'): number {
  const beat = beats[rhythm]
  return useSyncExternalStore(beat.listen, () => beat.now)
}
