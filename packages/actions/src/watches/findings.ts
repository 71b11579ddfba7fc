import { inTurns } from '@echolot/connectors'
import { getWatch, listAnswered, listLastHits, listWatchVersions } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import { compileWatch, judge, parseQuery, type Query, tokenizeItem } from '@echolot/matching'
import { asSearched } from '../as-searched.ts'
import type { Ctx } from '../context.ts'
import { loadMacros } from './macros.ts'
import { shownItem } from './shown-item.ts'

const dayMs = 86_400_000
/** A branch without a hit for so long is called idle. */
const idleDays = 180
const answeredAtMost = 5_000
const samplesShown = 5

/**
 * What a watch could do without: branches that no mention met for 180 days, where they stood in it for so long; and exclusions that
 * would have hidden what was answered in that time. @throws Refusal `not_found`.
 */
export async function findingsOfWatch({ db, now }: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }) {
  const watch = await getWatch(db, id)
  if (watch === undefined) throw new Refusal('not_found', `There is no watch ${id}.`)
  const since = new Date(now.getTime() - idleDays * dayMs)
  const macros = await loadMacros(db)
  const knownDays = Math.floor((now.getTime() - watch.createdAt.getTime()) / dayMs)
  return { knownDays, idle: await idleBranches(), risky: await riskyExclusions() }

  async function idleBranches() {
    const { query } = parseQuery(watch?.query ?? '', { macros })
    if (watch === undefined || query === null || knownDays < idleDays) return []
    const lastHits = new Map((await listLastHits(db, watch.id)).map(({ term, at }) => [term, at]))
    const versions = await listWatchVersions(db, watch.id)
    return branchesOf(query).flatMap(({ start, end, terms }) => {
      const text = watch.query.slice(start, end)
      // The first of the versions without a gap that have it.
      const without = versions.find((version) => !version.query.includes(text))
      const began = versions.findLast(({ version }) => version > (without?.version ?? 0))?.at ?? watch.createdAt
      const hits = terms.flatMap((term) => lastHits.get(term) ?? []).sort((a, b) => b.getTime() - a.getTime())
      const last = hits[0] ?? null
      if (began > since || (last !== null && last >= since)) return []
      return [{ start, end, text, lastHitAt: last?.toISOString() ?? null }]
    })
  }

  async function riskyExclusions() {
    const compiled = compileWatch(watch?.query ?? '', { macros })
    if (watch === undefined || !compiled.ok) return []
    const answered = await listAnswered(db, since, answeredAtMost)
    const hidden = (
      await inTurns(answered, (item) => {
        const verdict = judge(compiled.watch, tokenizeItem(asSearched(item)))
        return verdict?.kind === 'hidden' ? { item, verdict } : null
      })
    ).filter((one) => one !== null)
    const byPlace = Map.groupBy(hidden, ({ verdict }) => `${verdict.by.place.start}-${verdict.by.place.end}`)
    return [...byPlace.values()].flatMap((some) => {
      const place = some[0]?.verdict.by.place
      if (place === undefined) return []
      return [
        {
          ...{ start: place.start, end: place.end, text: watch.query.slice(place.start, place.end) },
          answered: some.length,
          samples: some.slice(0, samplesShown).map(({ item, verdict }) => ({
            ...shownItem(item, [{ spans: verdict.by.spans.map((span) => ({ ...span })) }]),
            ticketId: item.ticketId,
          })),
        },
      ]
    })
  }
}

type Branch = { start: number; end: number; terms: string[] }

/** The parts of a watch any of which may do, each with its terms; of what must all hold there is no branch to leave out. */
function branchesOf(query: Query): Branch[] {
  if (query.kind === 'term' || query.kind === 'fact' || query.kind === 'not' || query.kind === 'macro') return []
  if (query.kind !== 'or') return 'child' in query ? branchesOf(query.child) : query.children.flatMap(branchesOf)
  return query.children.flatMap((child) => {
    const terms = termsOf(child)
    const inner = branchesOf(child)
    return terms.length === 0 ? inner : [{ start: child.start, end: child.end, terms }, ...inner]
  })
}

/** The terms that a part looks for, as typed. */
function termsOf(query: Query): string[] {
  if (query.kind === 'term') return [query.term.typed]
  if (query.kind === 'not' || query.kind === 'fact') return []
  return 'child' in query ? termsOf(query.child) : query.children.flatMap(termsOf)
}
