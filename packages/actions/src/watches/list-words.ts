import { inTurns } from '@echolot/connectors'
import { countArchive, listArchive } from '@echolot/db'
import { compileWatch, countWordsWith, wordStateOf } from '@echolot/matching'
import type { Ctx } from '../context.ts'
import { archiveSince } from './archive.ts'
import { loadMacros } from './macros.ts'

const atOnce = 500
/** For so long somebody waits; the newest items are read first. */
const patienceMs = 1_500
const wordsShown = 200

/**
 * Every word of the archive that has a name inside, the most frequent first, with how it stands to a query. Titles and texts are
 * read, as watches search them.
 */
export async function listWords(
  ctx: Pick<Ctx, 'db' | 'now' | 'unmatchedDays'>,
  { query, part }: { query: string; part: string },
) {
  const { db } = ctx
  const since = archiveSince(ctx)
  const { total, firstItem, lastItem } = await countArchive(db, since)
  const counting = countWordsWith(part)
  let searched = 0
  const began = performance.now()
  for (let below = lastItem + 1; performance.now() - began < patienceMs; ) {
    const items = await listArchive(db, { since, first: firstItem, below, limit: atOnce })
    await inTurns(items, ({ title, text }) => counting.take([title, text]))
    searched += items.length
    below = items.at(-1)?.id ?? 0
    if (items.length < atOnce) break
  }
  const compiled = compileWatch(query, { macros: await loadMacros(db) })
  // A query that cannot be read takes nothing.
  const stateOf = compiled.ok ? wordStateOf(compiled.watch) : () => 'not_taken' as const
  const words = counting.words()
  return {
    searched,
    stored: total,
    words: words
      .slice(0, wordsShown)
      .map(({ word, count, texts }) => ({ word, count, items: texts, state: stateOf(word) })),
    more: Math.max(0, words.length - wordsShown),
  }
}
