import { inTurns } from '@echolot/connectors'
import { listRecentItems } from '@echolot/db'
import { compileWatch, judge, tokenizeItem, type Verdict } from '@echolot/matching'
import { asSearched } from '../as-searched.ts'
import type { Ctx } from '../context.ts'
import { perWeek } from './archive.ts'
import { loadMacros } from './macros.ts'
import { type NearMiss, nearMisses } from './near-misses.ts'
import { readQuery } from './read-query.ts'
import { shownItem } from './shown-item.ts'
import { tellProblems } from './tell-problems.ts'

const monthMs = 30 * 86_400_000
const samplesShown = 20
/** Of so many parts what lacks them is shown. */
const partsShown = 4

/**
 * Tries a query on what the last 30 days brought: its problems, what it says, how many items it hits and how many its exclusions
 * hide, the newest of both, and what it misses by one part alone.
 * @param macro the name of the macro that it is written for, which must not hold itself
 */
export async function tryWatch(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { query, macro }: { query: string; macro?: string | undefined },
) {
  const stored = await loadMacros(db)
  const macros = macro === undefined ? stored : new Map(stored).set(macro, { query, version: 1 })
  const compiled = compileWatch(query, { macros })
  const problems = tellProblems(compiled.problems)
  const read = readQuery(query, macros)
  if (!compiled.ok)
    return {
      problems,
      ...read,
      searched: 0,
      hits: [],
      total: 0,
      perWeek: 0,
      hidden: { total: 0, samples: [] },
      near: [],
    }
  const items = await listRecentItems(db, new Date(now.getTime() - monthMs), 5_000)
  const nearMiss = nearMisses(query, macros)
  const near: { item: (typeof items)[number]; miss: NearMiss }[] = []
  const judged: { item: (typeof items)[number]; verdict: Verdict }[] = []
  await inTurns(items, (item) => {
    const tokens = tokenizeItem(asSearched(item))
    const verdict = judge(compiled.watch, tokens)
    const miss = verdict === null ? nearMiss(tokens) : null
    if (verdict !== null) judged.push({ item, verdict })
    if (miss !== null) near.push({ item, miss })
  })
  const hits = judged.filter(({ verdict }) => verdict.kind === 'hit')
  const hidden = judged.flatMap(({ item, verdict }) => (verdict.kind === 'hidden' ? [{ item, verdict }] : []))
  return {
    problems,
    ...read,
    searched: items.length,
    total: hits.length,
    hits: hits.slice(0, samplesShown).map(({ item, verdict: { spans } }) => shownItem(item, [{ spans: [...spans] }])),
    perWeek: perWeek(hits.length, { from: items.at(-1)?.foundAt ?? now, to: now }),
    hidden: {
      total: hidden.length,
      samples: hidden.slice(0, samplesShown).map(({ item, verdict: { spans, by } }) => ({
        ...shownItem(item, [{ spans: [...spans, ...by.spans] }]),
        exclusion: query.slice(by.place.start, by.place.end) || by.term,
      })),
    },
    // Of a part that few lack, what lacks it is nearest.
    near: [...Map.groupBy(near, ({ miss }) => miss.missing)]
      .sort(([, some], [, others]) => some.length - others.length)
      .slice(0, partsShown)
      .map(([missing, some]) => ({
        missing,
        total: some.length,
        samples: some
          .slice(0, samplesShown / partsShown)
          .map(({ item, miss: { spans } }) => shownItem(item, [{ spans: [...spans] }])),
      })),
  }
}
