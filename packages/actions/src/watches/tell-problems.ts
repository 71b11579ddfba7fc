import type { Problem } from '@echolot/matching'

/** What is wrong with a query, with its corrections, as it is sent to pages. */
export function tellProblems(problems: readonly Problem[]) {
  return problems.map(({ fixes, ...problem }) => ({ ...problem, fixes: fixes.map((fix) => ({ ...fix })) }))
}
