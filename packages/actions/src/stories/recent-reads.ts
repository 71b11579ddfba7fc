import type { ReadEntry } from './read-entry.ts'

const keptMs = 10 * 60_000
/** Some six megabytes. */
const mostWords = 60_000
/** What even the shortest takes. */
const leastWords = 50

/** Numbers begin again where somebody takes everything away; moments do not. */
type Version = Pick<ReadEntry['entry'], 'itemId' | 'version' | 'at'>
const keyOf = ({ itemId, version, at }: Version) => `${itemId} ${version} ${at.getTime()}`

/** What this process read of publications a short while ago: copies of one story come together, and each is held against all. */
export type RecentReads = {
  get(wanted: Version): ReadEntry | undefined
  /** Keeps a publication for some minutes; what people post is not kept. */
  keep(read: ReadEntry): void
}

type Kept = { words: number; reads: Map<string, { read: ReadEntry; at: number }> }
const ofDatabases = new WeakMap<object, Kept>()

/** @param db the database whose numbers they bear. */
export function recentReads(db: object, now: Date): RecentReads {
  const kept = ofDatabases.get(db) ?? { words: 0, reads: new Map() }
  ofDatabases.set(db, kept)
  const drop = (key: string) => {
    const found = kept.reads.get(key)
    if (found === undefined) return
    kept.reads.delete(key)
    kept.words -= wordsOf(found.read)
  }
  const put = (key: string, read: ReadEntry) => {
    drop(key)
    kept.reads.set(key, { read, at: now.getTime() })
    kept.words += wordsOf(read)
    // What was used last stands last.
    for (const oldest of kept.reads.keys()) {
      if (kept.words <= mostWords) break
      drop(oldest)
    }
  }
  for (const [key, { at }] of kept.reads) {
    if (Math.abs(now.getTime() - at) <= keptMs) break
    drop(key)
  }
  return {
    get(wanted) {
      const key = keyOf(wanted)
      const found = kept.reads.get(key)
      if (found !== undefined) put(key, found.read)
      return found?.read
    },
    keep(read) {
      if (read.identity.isPublication) put(keyOf(read.entry), read)
    },
  }
}

const wordsOf = ({ identity }: ReadEntry) => leastWords + identity.words
