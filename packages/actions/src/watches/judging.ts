import { isDeepStrictEqual } from 'node:util'
import { type Hit, loadStanding, type Standing, type Tx } from '@echolot/db'
import {
  compileWatch,
  type MatchableItem,
  tokenizeItem,
  type Verdict,
  type WatchSet,
  watchSet,
} from '@echolot/matching'
import type { Log } from '../context.ts'
import { type Macros, macrosOf } from './macros.ts'
import type { Muted } from './muting.ts'

/** A standing query as it is held against items. */
export type StandingWatch = { id: number; name: string; query: string; version: number }

/** An exclusion at work: the watch that would have hit, its part that forbade it, and what would have hit. */
export type HiddenHit = { watch: StandingWatch; exclusion: { start: number; end: number; text: string }; hit: Hit }

/** What all watches in force make of an item. */
export type Judge = (item: MatchableItem) => { hits: Hit[]; hidden: HiddenHit[] }

type Ready = {
  rows: readonly StandingWatch[]
  /** What the macros are made of. */
  named: Pick<Standing, 'brands' | 'macros'>
  macros: Macros
  set: WatchSet<number>
  compiled: Map<number, StandingWatch>
}

let ready: Ready | null = null

/**
 * All watches in force, ready to be asked, with whose items are hidden. A watch that no longer parses is left out and said; its
 * page shows the problem. What was made ready is kept, and only what changed since is made anew.
 */
export async function loadJudge(tx: Tx, log: Log): Promise<{ judge: Judge; mutes: readonly Muted[] }> {
  const { watches: rows, mutes, ...named } = await loadStanding(tx)
  if (ready === null || !isDeepStrictEqual(ready.named, named))
    ready = { rows: [], named, macros: macrosOf(named.brands, named.macros), set: watchSet(), compiled: new Map() }
  const { set, compiled, macros } = ready
  if (!isDeepStrictEqual(ready.rows, rows)) {
    const wanted = new Set(rows.map(({ id }) => id))
    for (const id of [...compiled.keys()]) if (!wanted.has(id)) forget(id)
    for (const row of rows) {
      const known = compiled.get(row.id)
      if (known?.query !== row.query) {
        forget(row.id)
        const one = compileWatch(row.query, { macros })
        if (!one.ok) {
          log.warn({ watchId: row.id, problem: one.problems[0]?.code }, 'watch cannot be read')
          continue
        }
        set.put(row.id, one.watch)
      }
      compiled.set(row.id, row)
    }
    ready.rows = rows
  }
  const watches = new Map(compiled)
  const judge: Judge = (item) => {
    const found: ReturnType<Judge> = { hits: [], hidden: [] }
    for (const { id, verdict } of set.judge(tokenizeItem(item))) {
      const watch = watches.get(id)
      if (watch === undefined) continue
      if (verdict.kind === 'hit') found.hits.push(hitOf(watch, verdict))
      else found.hidden.push(hiddenOf(watch, verdict))
    }
    found.hits.sort((a, b) => a.watchId - b.watchId)
    return found
  }
  return { judge, mutes }

  function forget(id: number): void {
    set.drop(id)
    compiled.delete(id)
  }
}

/** A hit as a mention keeps it. */
export function hitOf(
  { id, version, name, query }: StandingWatch,
  { spans, deciding, against }: Extract<Verdict, { kind: 'hit' }>,
): Hit {
  const kept = { watchId: id, version, name, query, spans: spans.map((span) => ({ ...span })) }
  return {
    ...kept,
    deciding: { start: deciding.start, end: deciding.end },
    against:
      against === null
        ? null
        : { start: against.place.start, end: against.place.end, spans: against.spans.map((span) => ({ ...span })) },
  }
}

/** What an exclusion hides, as it is kept. */
export function hiddenOf(watch: StandingWatch, { spans, by }: Extract<Verdict, { kind: 'hidden' }>): HiddenHit {
  const { id, version, name, query } = watch
  const { start, end } = by.place
  return {
    watch,
    exclusion: { start, end, text: query.slice(start, end) || by.term },
    hit: { watchId: id, version, name, query, spans: spans.map((span) => ({ ...span })) },
  }
}
