import { fix, labels } from './fixes.ts'
import type { Macros } from './macros.ts'
import type { Fix, Problem, Query } from './query.ts'

const longestShown = 60

/** The parts that are true of an item without any of the watch's words, if the whole is; each with its corrections. */
export function matchesEverything(query: Query, watch: string, macros: Macros | undefined): readonly Problem[] {
  return openParts(query).map((open) => {
    const { start, end } = open
    const shown = end - start > longestShown ? `${watch.slice(start, start + longestShown)}…` : watch.slice(start, end)
    const message = `${shown} would match every item that lacks the words. Say what to look for as well, as in Muster AND NOT Mann.`
    return {
      severity: 'error',
      code: 'matches_everything',
      message,
      start,
      end,
      fixes: [...fixesOf(open, watch), ...besideBrand(query, open, macros)],
    }
  })
}

/** None, where the query has something to look for. Those of an OR are each enough to let everything in. */
function openParts(query: Query): readonly Query[] {
  if (!isOpen(query)) return []
  if (query.kind === 'or') return query.children.flatMap(openParts)
  if (query.kind === 'in') return openParts(query.child)
  return [query]
}

/** Whether an item with no word and no known fact would be met. */
function isOpen(query: Query): boolean {
  if (query.kind === 'not') return !isOpen(query.child)
  if (query.kind === 'and') return query.children.every(isOpen)
  if (query.kind === 'or') return query.children.some(isOpen)
  if (query.kind === 'in' || query.kind === 'macro') return isOpen(query.child)
  return false
}

/** Look for the brand, without all that. */
function besideBrand(query: Query, open: Query, macros: Macros | undefined): Fix[] {
  if (query !== open || query.kind === 'or' || !macros?.has('brand')) return []
  const label = { de: 'Die Marke suchen, ohne das', en: 'Look for the brand, without this' }
  return [fix(query.start, query.start, '$brand AND ', label)]
}

/** Look for what was excluded. */
function fixesOf(query: Query, watch: string): Fix[] {
  if (query.kind === 'not')
    return [fix(query.start, query.end, watch.slice(query.child.start, query.child.end), labels.look)]
  if (query.kind === 'and') return query.children.slice(0, 3).flatMap((child) => fixesOf(child, watch))
  return []
}
