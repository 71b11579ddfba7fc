import { inTurns } from '@echolot/connectors'
import { type ArchiveItem, type ComparisonResult, countArchive, getWatch, listArchive, listExamples } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import { compileWatch, judge, tokenizeItem, type Watch } from '@echolot/matching'
import { asSearched } from '../as-searched.ts'
import type { Ctx } from '../context.ts'
import { archiveSince } from './archive.ts'
import { brokenExamples } from './examples.ts'
import { loadMacros, type Macros } from './macros.ts'
import { tellComparison } from './tell-comparison.ts'
import { tellProblems } from './tell-problems.ts'

/** As many of what is gained and lost are shown. */
const samplesShown = 20
/** For so long the newest items are asked while somebody waits; a run in the background asks all. */
const patienceMs = 1_500
const atOnce = 500

export type Counts = ComparisonResult & { searched: number; hidden: number }

/** A comparison under way: what two queries make of items, given to it from the newest on. */
export class Comparison {
  readonly counts: Counts
  readonly #before: Watch | null
  readonly #after: Watch

  constructor(before: Watch | null, after: Watch, soFar: ComparisonResult | null = null) {
    this.#before = before
    this.#after = after
    const none = { oldest: null, before: 0, gained: 0, lost: 0, gainedItems: [], lostItems: [] }
    this.counts = { ...none, ...soFar, searched: 0, hidden: 0 }
  }

  async take(items: readonly ArchiveItem[]): Promise<void> {
    await inTurns(items, (item) => this.#takeOne(item))
  }

  #takeOne(item: ArchiveItem): void {
    const { counts } = this
    const tokens = tokenizeItem(asSearched(item))
    const after = judge(this.#after, tokens)
    const was = this.#before !== null && judge(this.#before, tokens)?.kind === 'hit'
    const is = after?.kind === 'hit'
    counts.searched += 1
    counts.oldest = item.foundAt.toISOString()
    if (after?.kind === 'hidden') counts.hidden += 1
    if (was) counts.before += 1
    if (is && !was) {
      counts.gained += 1
      if (counts.gainedItems.length < samplesShown) counts.gainedItems.push(item.id)
    }
    if (was && !is) {
      counts.lost += 1
      if (counts.lostItems.length < samplesShown) counts.lostItems.push(item.id)
    }
  }
}

/** The watch that a query is compared with, ready to be asked; null where it is new, or cannot be read. */
export function compiledBefore(query: string | null, macros: Macros): Watch | null {
  const compiled = query === null ? null : compileWatch(query, { macros })
  return compiled?.ok ? compiled.watch : null
}

/**
 * What a query would gain and lose over the newest of the archive, for as long as somebody waits, against a watch as it stands
 * or against nothing; and which examples of that watch would not hold any more.
 * @param macro other words for a macro, by which the query is read and the watch as it stands is not
 * @throws Refusal `not_found`.
 */
export async function compareWatch(
  ctx: Pick<Ctx, 'db' | 'now' | 'unmatchedDays'>,
  {
    query,
    watchId,
    macro,
  }: {
    query: string
    watchId?: number | undefined
    macro?: { name: string; query: string } | undefined
  },
) {
  const { db, now } = ctx
  const watch = watchId === undefined ? null : await getWatch(db, watchId)
  if (watch === undefined) throw new Refusal('not_found', `There is no watch ${watchId}.`)
  const stored = await loadMacros(db)
  const macros = macro === undefined ? stored : new Map(stored).set(macro.name, { query: macro.query, version: 1 })
  const compiled = compileWatch(query, { macros })
  const problems = tellProblems(compiled.problems)
  if (!compiled.ok) return { problems, comparison: null, broken: [] }
  const since = archiveSince(ctx)
  const { total, firstItem, lastItem } = await countArchive(db, since)
  const before = compiledBefore(watch?.query ?? null, stored)
  const comparison = new Comparison(before, compiled.watch)
  const began = performance.now()
  for (let below = lastItem + 1; performance.now() - began < patienceMs; ) {
    const items = await listArchive(db, { since, first: firstItem, below, limit: atOnce })
    await comparison.take(items)
    below = items.at(-1)?.id ?? 0
    if (items.length < atOnce) break
  }
  const examples = watch === null ? [] : await listExamples(db, [watch.id])
  return {
    problems,
    comparison: await tellComparison(db, comparison.counts, { total, now, since, before, after: compiled.watch }),
    broken: brokenExamples(query, macros, examples).map(({ must, title, text }) => ({ must, title, text })),
  }
}
