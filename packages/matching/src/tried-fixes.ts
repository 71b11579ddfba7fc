import type { Fix, Problem, ProblemCode } from './query.ts'

/** Each correction is tried first; in characters that are read for it. */
const mostTried = 150_000

/** What another mistake may have hidden; a correction that leads to anything else is none. */
const mayFollow = new Set<ProblemCode>([
  'mixed_operators',
  'missing_operator',
  'operator_not_capital',
  'implied_and',
  'unknown_macro',
  'matches_everything',
])

/**
 * The problems with those corrections alone that take the problem away and bring no other: two mistakes side by side may need
 * another first.
 * @param read tells what is wrong with a watch.
 */
export function withTriedFixes(
  watch: string,
  problems: readonly Problem[],
  read: (watch: string) => readonly Problem[],
): readonly Problem[] {
  const countOf = (code: ProblemCode, all: readonly Problem[]) => all.filter((problem) => problem.code === code).length
  let left = mostTried
  return problems.map((problem) => {
    const before = countOf(problem.code, problems)
    const helps = ({ start, end, text }: Fix) => {
      const corrected = watch.slice(0, start) + text + watch.slice(end)
      left -= corrected.length
      if (left <= 0) return false
      const after = read(corrected)
      if (countOf(problem.code, after) >= before) return false
      return after.every(({ code }) => mayFollow.has(code) || countOf(code, after) <= countOf(code, problems))
    }
    return { ...problem, fixes: problem.fixes.filter(helps) }
  })
}
