import { businessMinutes, minuteMs, workdayMinutes } from './berlin-time.ts'
import type { Chance } from './chance.ts'
import { targetMinutes } from './company.ts'
import { type Sketch, sketchItem } from './sketch.ts'
import { isDown, type PublicKey, places } from './sources.ts'
import { takesUndecided } from './write-item.ts'

/** Which sketches are still open at the epoch, and how. */
export type Backlog = { sketches: readonly Sketch[]; fates: ReadonlyMap<Sketch, 'open' | 'open_late'> }

/** A fresh ticket has used up at most this share of its promise, whatever the calendar's exact hours are. */
const freshShare = 0.65

/**
 * Chooses what waits when the visitor comes in: three to five late, three or four undecided, a dozen and a half in all.
 * A quiet afternoon gets a few more items for that; themes change where the choice demands it.
 */
export function chooseBacklog(sketches: readonly Sketch[], epoch: number, dice: Chance): Backlog {
  const fates = new Map<Sketch, 'open' | 'open_late'>()
  const age = (sketch: Sketch) => businessMinutes(sketch.publishedAt, epoch)
  const concernsUs = (sketch: Sketch) => sketch.theme !== null

  // Four working days and more: late for every department, and still so with a holiday or two in between.
  const forgotten = sketches.filter((sketch) => {
    const days = age(sketch) / workdayMinutes
    return concernsUs(sketch) && places[sketch.sourceKey].register !== 'newsroom' && days > 4 && days < 9
  })
  for (const sketch of pickSome(forgotten, dice.int(3, 5), dice)) {
    fates.set(sketch, 'open_late')
    decide(sketch)
  }

  const isFresh = (sketch: Sketch) => age(sketch) < freshShare * targetMinutes(sketch.theme ?? 'service')
  const wanted = dice.int(12, 17)
  const recent = sketches.filter((sketch) => concernsUs(sketch) && isFresh(sketch) && !fates.has(sketch))
  const window = freshShare * targetMinutes('service')
  const added: Sketch[] = []
  const fresh = [...recent]
  const isUnsortable = (sketch: Sketch) =>
    takesUndecided(sketch.sourceKey) && age(sketch) < freshShare * targetMinutes('undecided')
  while (fresh.length < wanted + 5 || fresh.filter(isUnsortable).length < 4) {
    const sketch = lateArrival(window, epoch, dice)
    if (!concernsUs(sketch) || !isFresh(sketch)) continue
    added.push(sketch)
    fresh.push(sketch)
  }

  const unsortable = pickSome(fresh.filter(isUnsortable), dice.int(3, 4), dice)
  const others = fresh.filter((sketch) => !unsortable.includes(sketch))
  for (const sketch of unsortable) {
    fates.set(sketch, 'open')
    sketch.theme = 'undecided'
  }
  for (const sketch of pickSome(others, wanted - unsortable.length, dice)) {
    fates.set(sketch, 'open')
    decide(sketch)
  }
  return { sketches: [...sketches, ...added], fates }
}

/** What no rule settles must be counted, so nothing else in the backlog may be undecided. */
function decide(sketch: Sketch): void {
  if (sketch.theme === 'undecided') sketch.theme = 'service'
}

/** Something more that came within so many business minutes before the epoch. */
function lateArrival(withinMinutes: number, epoch: number, dice: Chance): Sketch {
  // Up to two thirds of a working day: going back in steps finds its beginning across nights and weekends.
  let start = epoch
  while (businessMinutes(start, epoch) < withinMinutes && epoch - start < 24 * 60 * minuteMs) start -= 10 * minuteMs
  const end = epoch - 6 * minuteMs
  const publishedAt = Math.floor((start + (end - start) * dice.next()) / 1000) * 1000
  return sketchItem(publishedAt, (key: PublicKey) => isDown(key, publishedAt, epoch), dice)
}

function pickSome<T>(list: readonly T[], count: number, dice: Chance): readonly T[] {
  const left = [...list]
  const picked: T[] = []
  while (picked.length < count && left.length > 0) picked.push(...left.splice(dice.int(0, left.length - 1), 1))
  return picked
}
