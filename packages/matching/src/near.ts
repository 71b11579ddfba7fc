import type { Window } from './evaluate.ts'
import { findNearTwo, isShort } from './near-two.ts'
import { numbersOf } from './sentences.ts'
import type { Tokens } from './tokens.ts'

type Near = { readonly words: number; readonly ordered: boolean }
type Result = { readonly windows: readonly Window[]; readonly taking: readonly (readonly Window[])[] }

/** Where children stand: for each place its child, its tokens and its words. In arrays, for there may be very many. */
type Stands = {
  readonly child: Int32Array
  readonly first: Int32Array
  readonly last: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
}

/** What may be held in memory for a text in which everything stands everywhere: then it is looked at in pieces. */
const mostCells = 4_000_000
const mostStands = 1 << 20
const never = 0x3fffffff

/**
 * Choices of one window of each child, no two of which share a word, such that the span from the first to the last holds
 * at most so many words that are in none of them; ordered, they stand in the order of the children.
 *
 * Goes over the places once from each side, keeping for each set of children already met the fewest foreign words so far:
 * linear in the places, whatever the text.
 * @returns `taking`: for each child the windows that are part of a choice. `windows`: for each place where a choice ends
 * the one with the fewest foreign words, the latest begun of several; and the same from the other side.
 */
export function findNear(lists: readonly (readonly Window[])[], near: Near, tokens: Tokens): Result {
  const [a, b] = lists
  if (a !== undefined && b !== undefined && isShort(lists)) return findNearTwo(a, b, near, numbersOf(tokens).word)
  const all = lists.flatMap((list, child) => list.map((window) => ({ child, window })))
  const order = ascending(Int32Array.from(all, ({ window }) => window.first))
  const sorted = Array.from(order, (n) => all[n]).filter((one) => one !== undefined)
  const { word } = numbersOf(tokens)
  const stands = {
    child: Int32Array.from(sorted, ({ child }) => child),
    first: Int32Array.from(sorted, ({ window }) => window.first),
    last: Int32Array.from(sorted, ({ window }) => window.last),
    from: Int32Array.from(sorted, ({ window }) => word[window.first] ?? 0),
    to: Int32Array.from(sorted, ({ window }) => word[window.last] ?? 0),
  }
  const cells = near.ordered ? 1 : 2 ** lists.length
  const most = Math.max(64, Math.min(mostStands, Math.floor(mostCells / cells)))
  const taken = new Uint8Array(sorted.length)
  const windows = new Map<number, Window>()
  for (const [from, to] of piecesOf(stands, near.words, most)) {
    if (to - from >= lists.length)
      inPiece(slice(stands, from, to), lists.length, near, taken.subarray(from, to), windows)
  }
  const taking: Window[][] = lists.map(() => [])
  sorted.forEach(({ child, window }, n) => {
    if (taken[n] === 1) taking[child]?.push(window)
  })
  return { windows: [...windows.values()].sort((a, b) => a.first - b.first || a.last - b.last), taking }
}

/** Places too far apart to have to do with each other are looked at apart. */
function* piecesOf({ from, to }: Stands, words: number, most: number): Generator<readonly [number, number]> {
  let begin = 0
  let reach = -1
  for (let at = 0; at <= from.length; at++) {
    if (at > begin && (at === from.length || (from[at] ?? 0) - reach - 1 > words || at - begin >= most)) {
      yield [begin, at]
      begin = at
      reach = -1
    }
    reach = Math.max(reach, to[at] ?? 0)
  }
}

function slice({ child, first, last, from, to }: Stands, begin: number, end: number): Stands {
  const part = (of: Int32Array) => of.subarray(begin, end)
  return { child: part(child), first: part(first), last: part(last), from: part(from), to: part(to) }
}

/** The same places read from right to left. */
function mirrored({ child, first, last, from, to }: Stands, children: number, ordered: boolean): Stands {
  const turned = (of: Int32Array) => of.map((at) => -at)
  return {
    child: ordered ? child.map((one) => children - 1 - one) : child,
    first: turned(last),
    last: turned(first),
    from: turned(to),
    to: turned(from),
  }
}

function inPiece(stands: Stands, children: number, near: Near, taken: Uint8Array, windows: Map<number, Window>): void {
  const forth = sweep(stands, children, near)
  if (!forth.any) return
  const back = sweep(mirrored(stands, children, near.ordered), children, near)
  const { child, first, last } = stands
  for (let n = 0; n < child.length; n++) {
    const own = child[n] ?? 0
    if (fewest(forth, back, n, own, near.ordered, children) <= near.words) taken[n] = 1
    const end = forth.whole(n, own)
    if (end >= 0 && (forth.foreign[end] ?? never) <= near.words) keep(windows, forth.begun[end] ?? 0, last[n] ?? 0)
    const begin = back.whole(n, near.ordered ? children - 1 - own : own)
    if (begin >= 0 && (back.foreign[begin] ?? never) <= near.words)
      keep(windows, first[n] ?? 0, -(back.begun[begin] ?? 0))
  }
}

function keep(windows: Map<number, Window>, first: number, last: number): void {
  const key = first * 0x4000000 + last
  if (!windows.has(key)) windows.set(key, { first, last })
}

/** The fewest foreign words of a choice that holds this place: what is met before it and what is met behind. */
function fewest(forth: Swept, back: Swept, n: number, child: number, ordered: boolean, children: number): number {
  if (ordered) return (forth.foreign[n] ?? never) + (back.foreign[n] ?? never)
  const all = 2 ** children - 1
  const own = 1 << child
  const base = n * (all + 1)
  let best = never
  for (let met = own; met <= all; met = (met + 1) | own) {
    const sum = (forth.foreign[base + met] ?? never) + (back.foreign[base + ((all & ~met) | own)] ?? never)
    if (sum < best) best = sum
  }
  return best
}

type Swept = {
  /** By place, and unordered by the set of children met: the fewest foreign words of a choice that ends here. */
  readonly foreign: Int32Array
  /** Where the latest of those begins. */
  readonly begun: Int32Array
  /** The cell of the choice that is complete at a place, or -1 where none can be. */
  whole(n: number, child: number): number
  readonly any: boolean
}

function sweep({ child, first, last, from, to }: Stands, children: number, { words, ordered }: Near): Swept {
  const count = child.length
  const all = 2 ** children - 1
  const cells = ordered ? 1 : all + 1
  const foreign = new Int32Array(count * cells).fill(never)
  const begun = new Int32Array(count * cells)
  // Of all places that have ended, by what is met: foreign words less the last word, so that a gap is a sum.
  const best = new Int32Array(ordered ? children : cells).fill(never)
  const bestBegun = new Int32Array(best.length)
  const whole = (n: number, own: number) => (ordered ? (own === children - 1 ? n : -1) : n * cells + all)
  const offer = (state: number, cell: number, end: number) => {
    const so = foreign[cell] ?? never
    if (so === never) return
    const value = so - end
    const known = best[state] ?? never
    const begins = begun[cell] ?? 0
    if (value > known || (value === known && begins <= (bestBegun[state] ?? 0))) return
    best[state] = value
    bestBegun[state] = begins
  }
  const extend = (state: number, cell: number, begin: number) => {
    const so = best[state] ?? never
    if (so === never || so + begin - 1 > words) return
    foreign[cell] = so + begin - 1
    begun[cell] = bestBegun[state] ?? 0
  }
  const byFirst = ascending(first)
  const byLast = ascending(last)
  let ended = 0
  let any = false
  for (const n of byFirst) {
    const begin = first[n] ?? 0
    for (; ended < count; ended++) {
      const done = byLast[ended] ?? 0
      if ((last[done] ?? 0) >= begin) break
      const end = to[done] ?? 0
      const other = child[done] ?? 0
      if (ordered) offer(other, done, end)
      else for (let met = 1 << other; met <= all; met = (met + 1) | (1 << other)) offer(met, done * cells + met, end)
    }
    const own = child[n] ?? 0
    const start = from[n] ?? 0
    if (ordered) {
      if (own === 0) {
        foreign[n] = 0
        begun[n] = begin
      } else extend(own - 1, n, start)
    } else {
      const bit = 1 << own
      foreign[n * cells + bit] = 0
      begun[n * cells + bit] = begin
      for (let met = (bit + 1) | bit; met <= all; met = (met + 1) | bit) extend(met & ~bit, n * cells + met, start)
    }
    const cell = whole(n, own)
    if (cell >= 0 && (foreign[cell] ?? never) <= words) any = true
  }
  return { foreign, begun, whole, any }
}

/** The numbers of the values from the least to the greatest. Most come in order, from one side or the other. */
function ascending(values: Int32Array): Int32Array {
  let rising = true
  let falling = true
  for (let n = 1; n < values.length && (rising || falling); n++) {
    const step = (values[n] ?? 0) - (values[n - 1] ?? 0)
    if (step < 0) rising = false
    if (step > 0) falling = false
  }
  const order = new Int32Array(values.length)
  if (rising || falling) {
    for (let n = 0; n < values.length; n++) order[n] = rising ? n : values.length - 1 - n
    return order
  }
  const keys = new Float64Array(values.length)
  for (let n = 0; n < values.length; n++) keys[n] = ((values[n] ?? 0) + 0x40000000) * 0x400000 + n
  keys.sort()
  for (let n = 0; n < values.length; n++) order[n] = (keys[n] ?? 0) % 0x400000
  return order
}
