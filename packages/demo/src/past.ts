import { chooseBacklog } from './backlog.ts'
import { dayMs, instantAt, isWorkday, localTime, minuteMs } from './berlin-time.ts'
import { type Chance, chance } from './chance.ts'
import { drawFate, handleTicket } from './handle-ticket.ts'
import type { Item } from './item.ts'
import { asWordPressPost, blogPostId, ownKeys } from './own-posts.ts'
import { type Sketch, sketchItem } from './sketch.ts'
import { isDown, type SourceKey } from './sources.ts'
import { type Staged, stageItems } from './staged.ts'
import type { Deed } from './world-shape.ts'
import { type Writer, writeItem, writeReply } from './write-item.ts'

const historyDays = 90
const firstSerial = 10_001

/** An item of the history with the instant at which Echolot would have found it. */
type PastItem = { item: Item; foundAt: number }
type PastAct = { externalId: string; at: number; by: string; do: Deed }

export type Past = {
  /** By publication. */
  items: readonly PastItem[]
  /** By time. */
  acts: readonly PastAct[]
  verdicts: Staged['verdicts']
  /** The items of one source, by publication. */
  at(sourceKey: SourceKey): readonly Item[]
  /** The stranger's item with this number, or the staged one. */
  find(serial: number): Item | null
}

/** Everything before the epoch, written once. */
export function writePast(writer: Writer): Past {
  const { seed, epoch, ownPosts } = writer
  const sketched = sketchDays(epoch, chance(seed, 'days'))
  const { sketches, fates } = chooseBacklog(sketched, epoch, chance(seed, 'backlog'))
  const seconds = new Set<number>()
  const ordered = sketches.toSorted((a, b) => a.publishedAt - b.publishedAt)
  for (const sketch of ordered) sketch.publishedAt = takeSecond(sketch.publishedAt, seconds)

  const items: PastItem[] = []
  const acts: PastAct[] = []
  const found = chance(seed, 'found')
  const strangers = ordered.map((sketch, index) => writeItem(writer, sketch, firstSerial + index))
  for (const [index, item] of strangers.entries()) {
    const foundAt = Math.min(item.publishedAt + found.int(5, 200) * 1000, epoch)
    items.push({ item, foundAt })
    const sketch = ordered[index]
    if (item.theme === null || sketch === undefined) continue

    const dice = chance(seed, 'desk', index)
    const fate = fates.get(sketch) ?? drawFate(sketch.sourceKey, dice)
    const handling = handleTicket({ item, theme: item.theme, foundAt, fate }, epoch, dice)
    for (const act of handling.acts) acts.push({ externalId: item.externalId, ...act })
    if (handling.replyAt !== null) {
      const publishedAt = takeSecond(handling.replyAt, seconds)
      const reply = writeReply(writer, item, publishedAt, 0)
      items.push({ item: reply, foundAt: Math.min(publishedAt + found.int(4, 40) * 1000, epoch) })
    }
  }
  const staged = stageItems(seed, epoch)
  items.push(...staged.items)
  acts.push(...staged.acts)
  for (const key of ownKeys)
    for (const post of ownPosts.past(key)) {
      const foundAt = Math.min(post.publishedAt + found.int(10, 240) * 1000, epoch)
      items.push({ item: post, foundAt })
      if (key === 'own-blog') items.push({ item: asWordPressPost(post, blogPostId(post)), foundAt })
    }

  items.sort((a, b) => a.item.publishedAt - b.item.publishedAt)
  acts.sort((a, b) => a.at - b.at)
  const bySource = Map.groupBy(
    items.map(({ item }) => item),
    ({ sourceKey }) => sourceKey,
  )
  const stagedAt = new Map(staged.items.map(({ item }) => [Number(item.path.split('/').at(-1)), item]))
  return {
    items,
    acts,
    verdicts: staged.verdicts,
    at: (sourceKey) => bySource.get(sourceKey) ?? [],
    find: (serial) => strangers[serial - firstSerial] ?? stagedAt.get(serial) ?? null,
  }
}

/** How busy the hours of a day are, from midnight on. */
const workdayHours = [2, 1, 1, 1, 1, 2, 6, 12, 20, 26, 27, 25, 24, 24, 25, 25, 23, 20, 18, 18, 18, 15, 9, 5]
const weekendHours = [3, 2, 1, 1, 1, 1, 2, 4, 8, 13, 16, 16, 14, 13, 14, 14, 14, 14, 15, 16, 16, 13, 9, 5]

function sketchDays(epoch: number, dice: Chance): Sketch[] {
  const oldest = epoch - historyDays * dayMs
  // Nothing in the last minutes, so that whatever came was also found before the visitor did.
  const newest = epoch - 6 * minuteMs
  const sketches: Sketch[] = []
  for (let { day } = localTime(oldest); day <= localTime(newest).day; day++) {
    const hours = isWorkday(day) ? workdayHours : weekendHours
    const count = isWorkday(day) ? dice.int(22, 30) : dice.int(8, 15)
    for (let nth = 0; nth < count; nth++) {
      const minute = pickHour(hours, dice) * 60 + dice.int(0, 59)
      const publishedAt = Math.floor(instantAt({ day, minute }) / 1000) * 1000 + dice.int(0, 59) * 1000
      const sketch = sketchItem(publishedAt, (key) => isDown(key, publishedAt, epoch), dice)
      if (publishedAt >= oldest && publishedAt < newest) sketches.push(sketch)
    }
  }
  return sketches
}

function pickHour(weights: readonly number[], dice: Chance): number {
  let left = dice.next() * weights.reduce((sum, weight) => sum + weight, 0)
  return Math.max(
    0,
    weights.findIndex((weight) => {
      left -= weight
      return left < 0
    }),
  )
}

/** The first second from here on that nobody has, so that two comments never share a number. */
function takeSecond(instant: number, taken: Set<number>): number {
  let free = instant
  while (taken.has(free)) free += 1000
  taken.add(free)
  return free
}
