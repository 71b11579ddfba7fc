import { chance } from './chance.ts'
import type { Item } from './item.ts'
import { type Sketch, sketchItem } from './sketch.ts'
import { isDown, type PublicKey } from './sources.ts'
import { commentId, type Writer, writeItem, writeReply } from './write-item.ts'

/** For the first half hour something comes every 3 to 15 s, afterwards every 30 to 90 s. */
const fastSeconds = 1800
const fastStep = 9
const fastCount = fastSeconds / fastStep
const slowStep = 60

/** So many of the newest strangers' items are looked through for a feed: a bit over two days once it is slow. */
const memory = 3000
/** No answer takes longer than this to appear, so an order of 1 to 63 tells the answers of one second apart. */
const slowestReplySeconds = 460

export const firstLiveSerial = 100_000

/** An item as far as listing it needs, and how to write it. */
type Entry = { publishedAt: number; write(): Item }
/** `id` and `parent` are WordPress's. */
export type CommentEntry = Entry & { id: number; parent: number }

export type Live = {
  /** What has appeared at this source since the epoch, newest first. Only the newest few thousand are looked through. */
  entries(sourceKey: PublicKey, now: number): Iterable<Entry>
  /** The item with this number, if it is out at `now`. */
  find(serial: number, now: number): Item | null
  /** The blog's comments after `since` and the answers of our own users to them, newest first. */
  comments(now: number, since: number): readonly CommentEntry[]
}

/** The world after the epoch. Each item follows from its number alone, so nothing is kept and any instant can be asked. */
export function createLive(writer: Writer): Live {
  const { seed, epoch } = writer
  const base = Math.ceil(epoch / 1000) * 1000

  const instant = (index: number): number => {
    const dice = chance(seed, 'instant', index)
    if (index < fastCount) return base + (index * fastStep + dice.int(0, 6)) * 1000
    return base + (fastSeconds + (index - fastCount) * slowStep + dice.int(0, 30)) * 1000
  }
  /** How many items are out at `now`. */
  const count = (now: number): number => {
    const seconds = (now - base) / 1000
    if (seconds < 0) return 0
    const last = seconds < fastSeconds ? seconds / fastStep : fastCount + (seconds - fastSeconds) / slowStep
    const index = Math.floor(last)
    return instant(index) <= now ? index + 1 : index
  }
  const sketch = (index: number): Sketch => {
    const publishedAt = instant(index)
    return sketchItem(publishedAt, (key) => isDown(key, publishedAt, epoch), chance(seed, 'live', index))
  }
  const write = (index: number) => writeItem(writer, sketch(index), firstLiveSerial + index)

  function* indexes(sourceKey: PublicKey, now: number): Generator<number> {
    const newest = count(now) - 1
    for (let index = newest; index >= Math.max(0, newest - memory); index--)
      if (sketch(index).sourceKey === sourceKey) yield index
  }

  return {
    *entries(sourceKey, now) {
      for (const index of indexes(sourceKey, now)) yield { publishedAt: instant(index), write: () => write(index) }
    },
    find(serial, now) {
      const index = serial - firstLiveSerial
      return index >= 0 && index < count(now) ? write(index) : null
    },
    comments(now, since) {
      const found: CommentEntry[] = []
      for (const index of indexes('blog', now)) {
        const askedAt = instant(index)
        if (askedAt + slowestReplySeconds * 1000 <= since) break
        const id = commentId(askedAt, epoch, 0)
        if (askedAt > since) found.push({ id, parent: 0, publishedAt: askedAt, write: () => write(index) })

        const dice = chance(seed, 'answered', index)
        if (!dice.happens(0.7)) continue
        const publishedAt = askedAt + dice.int(50, slowestReplySeconds) * 1000
        if (publishedAt <= since || publishedAt > now) continue
        const order = 1 + (index % 63)
        const reply = () => writeReply(writer, write(index), publishedAt, order)
        found.push({ id: commentId(publishedAt, epoch, order), parent: id, publishedAt, write: reply })
      }
      return found.sort((a, b) => b.id - a.id)
    },
  }
}
