import { wholePromise } from '@echolot/domain'
import { packNumbers, unpackNumbers } from './packed-numbers.ts'

/** Buckets that are not empty, each followed by its count, by how the waits ended. */
export type KeptHistogram = { answered: readonly number[]; dismissed: readonly number[] }
/** How long waits took: in working time those that came within hours, by the clock all, and by the clock those that came outside. */
export type KeptLengths = { business: KeptHistogram; calendar: KeptHistogram; outside: KeptHistogram }
/** How far into their promises waits ended, in the millionths of it that were reached, and how many ended later. */
export type KeptParts = {
  answered: ArrayLike<number>
  dismissed: ArrayLike<number>
  answeredLater: number
  dismissedLater: number
}

/** Those of waits that came within hours, and of those that came outside. */
export type KeptPlaces = Record<'inside' | 'outside', KeptParts>
/** As it is read; where the parts were not asked for, of what ended before the end of its promise only how many these were. */
export type ReadParts = Record<'inside' | 'outside', KeptParts & { answeredBefore: number; dismissedBefore: number }>
/** How long waits took by the clock, each of them, by how they ended. */
export type KeptAges = { answered: ArrayLike<number>; dismissed: ArrayLike<number> }
/** How many waits began, and how many ended, in which hour of the day, void ones too: hours that are not empty, each followed by its count. */
export type KeptHours = { began: readonly number[]; ended: readonly number[] }
/** From publication to being found, of each first wait of which that is known, in ms; and how many were published before anybody listened. */
export type KeptLags = { backFilled: number; known: ArrayLike<number> }

const lengthKinds = ['business', 'calendar', 'outside'] as const
const ends = ['answered', 'dismissed'] as const
const wheres = ['inside', 'outside'] as const

/** How many places there are, then of each how far it is from the one before, and its count. */
function gapsOf(kept: readonly number[]): number[] {
  return [kept.length / 2, ...kept.map((value, at) => (at % 2 === 0 ? value - (kept[at - 2] ?? 0) : value))]
}

/** What was packed of several cells as so many lists of gaps each, summed list by list. */
function sumGaps(packed: Buffer, lists: number): number[][] {
  const numbers = unpackNumbers(packed)
  const sums = Array.from({ length: lists }, (): number[] => [])
  let at = 0
  const next = () => numbers[at++] ?? 0
  while (at < numbers.length)
    for (const counts of sums) {
      let place = 0
      for (let left = next(); left > 0; left--) {
        place += next()
        counts[place] = (counts[place] ?? 0) + next()
      }
    }
  return sums.map((counts) => counts.flatMap((count, place) => (count > 0 ? [place, count] : [])))
}

/** For each kind and each end its buckets. */
export function packLengths(lengths: KeptLengths): Buffer {
  return packNumbers(lengthKinds.flatMap((kind) => ends.flatMap((end) => gapsOf(lengths[kind][end]))))
}

/** What was packed of several cells, summed. */
export function readLengths(packed: Buffer): KeptLengths {
  const sums = sumGaps(packed, lengthKinds.length * ends.length)
  const histogram = (kind: number): KeptHistogram => ({
    answered: sums[2 * kind] ?? [],
    dismissed: sums[2 * kind + 1] ?? [],
  })
  return { business: histogram(0), calendar: histogram(1), outside: histogram(2) }
}

export function packHours({ began, ended }: KeptHours): Buffer {
  return packNumbers([...gapsOf(began), ...gapsOf(ended)])
}

/** What was packed of several cells of one day, summed. */
export function readHours(packed: Buffer): KeptHours {
  const [began = [], ended = []] = sumGaps(packed, 2)
  return { began, ended }
}

/** How many there are, then the least and of each how far it is from the one before. */
function stepsOf(values: ArrayLike<number>): number[] {
  const ascending = Float64Array.from(values).sort()
  return [ascending.length, ...ascending.map((value, at) => value - (ascending[at - 1] ?? 0))]
}

export function packAges(ages: KeptAges): Buffer {
  return packNumbers(ends.flatMap((end) => stepsOf(ages[end])))
}

/** What was packed of several cells, together. */
export function readAges(packed: Buffer): KeptAges {
  const [answered, dismissed] = readSteps(unpackNumbers(packed), [0, 0])
  return { answered: answered ?? [], dismissed: dismissed ?? [] }
}

export function packLags({ backFilled, known }: KeptLags): Buffer {
  return packNumbers([backFilled, ...stepsOf(known)])
}

/** What was packed of several cells, together. */
export function readLags(packed: Buffer): KeptLags {
  const numbers = unpackNumbers(packed)
  let backFilled = 0
  for (let at = 0; at < numbers.length; at += 2 + (numbers[at + 1] ?? 0)) backFilled += numbers[at] ?? 0
  const [known] = readSteps(numbers, [1])
  return { backFilled, known: known ?? [] }
}

/** Lists of steps that take turns, each behind so many other numbers, as one list of values for each turn. */
function readSteps(numbers: Float64Array, before: readonly number[]): Float64Array[] {
  const each = (tell: (turn: number, from: number, to: number) => void) => {
    for (let at = 0; at < numbers.length; )
      for (const [turn, skipped] of before.entries()) {
        const from = at + skipped + 1
        at = from + (numbers[from - 1] ?? 0)
        tell(turn, from, at)
      }
  }
  const lengths = before.map(() => 0)
  each((turn, from, to) => {
    lengths[turn] = (lengths[turn] ?? 0) + to - from
  })
  const lists = lengths.map((length) => new Float64Array(length))
  const filled = before.map(() => 0)
  each((turn, from, to) => {
    const list = lists[turn]
    let into = filled[turn] ?? 0
    let value = 0
    for (let at = from; at < to; at++) {
      value += numbers[at] ?? 0
      if (list !== undefined) list[into++] = value
    }
    filled[turn] = into
  })
  return lists
}

/** For those within hours and those outside, and each end, how many ended before the end of their promises, at it and after it. */
export function packEnds(parts: KeptPlaces): Buffer {
  const numbers = wheres.flatMap((where) =>
    ends.flatMap((end) => {
      const all = Array.from(parts[where][end])
      const at = all.filter((part) => part === wholePromise).length
      return [all.length - at, at, parts[where][`${end}Later`]]
    }),
  )
  return packNumbers(numbers)
}

/** Likewise how many ended by the end of their promises, then the least part and of each how far it is from the one before. */
export function packParts(parts: KeptPlaces): Buffer {
  return packNumbers(wheres.flatMap((where) => ends.flatMap((end) => stepsOf(parts[where][end]))))
}

/** What was packed of several cells, together. */
export function readParts(packedEnds: Buffer | null, packedParts: Buffer | null): ReadParts {
  const sums = packedEnds === null ? [] : unpackNumbers(packedEnds)
  const counts = new Float64Array(12)
  for (let at = 0; at < sums.length; at++) counts[at % 12] = (counts[at % 12] ?? 0) + (sums[at] ?? 0)
  const kept = { inside: emptyParts(), outside: emptyParts() }
  let next = 0
  for (const where of wheres)
    for (const end of ends) {
      const [before = 0, at = 0, later = 0] = counts.subarray(next, next + 3)
      next += 3
      kept[where][end] = new Float64Array(packedParts === null ? at : before + at).fill(wholePromise)
      kept[where][`${end}Before`] = packedParts === null ? before : 0
      kept[where][`${end}Later`] = later
    }
  if (packedParts === null) return kept
  const numbers = unpackNumbers(packedParts)
  const filled = { inside: { answered: 0, dismissed: 0 }, outside: { answered: 0, dismissed: 0 } }
  let from = 0
  while (from < numbers.length)
    for (const where of wheres)
      for (const end of ends) {
        const list = kept[where][end]
        const to = from + 1 + (numbers[from] ?? 0)
        let into = filled[where][end]
        let part = 0
        for (let at = from + 1; at < to; at++) {
          part += numbers[at] ?? 0
          list[into++] = part
        }
        filled[where][end] = into
        from = to
      }
  return kept
}

function emptyParts() {
  return {
    answered: new Float64Array(),
    dismissed: new Float64Array(),
    answeredBefore: 0,
    dismissedBefore: 0,
    answeredLater: 0,
    dismissedLater: 0,
  }
}
