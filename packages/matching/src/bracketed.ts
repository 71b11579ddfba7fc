import { inQuotes } from './fixes.ts'
import { parseUncorrected } from './parse-query.ts'

/** Far more corrections than a watch that somebody wrote has ever needed. */
const mostSteps = 500

/**
 * A watch in the language that was read before AND and OR had to be bracketed, in the language that is read now, with the
 * same meaning: AND bound tighter than OR, `a NOT b` was AND NOT, and signs inside a word were those of the word.
 * A watch without errors, and one whose errors were errors then, stays as typed.
 */
export function bracketed(typed: string): string {
  let watch = typed
  for (let step = 0; step < mostSteps; step++) {
    const { problems } = parseUncorrected(watch)
    if (problems.length === 0) return watch
    const known = problems.find(({ code }) => code === 'implied_and' || code === 'mixed_operators')
    const fix = known?.fixes[0] ?? firstOf(problems.map(({ start }) => wordInQuotes(watch, start)))
    if (fix === null) return typed
    watch = watch.slice(0, fix.start) + fix.text + watch.slice(fix.end)
  }
  return typed
}

function firstOf<Found>(all: readonly (Found | null)[]): Found | null {
  return all.find((one) => one !== null) ?? null
}

/** What used to be one word: whatever stood between spaces, brackets and double quotes. Null where there is none, or not only one. */
function wordInQuotes(watch: string, at: number): { start: number; end: number; text: string } | null {
  const border = /[\s()"“”„‟＂«»‹›]/
  let start = at
  while (start > 0 && !border.test(watch.charAt(start - 1))) start--
  let end = at
  while (end < watch.length && !border.test(watch.charAt(end))) end++
  const word = watch.slice(start, end)
  // Words side by side, and signs that stood for themselves, were errors then as well.
  if (!/^[\p{L}\p{N}#@.]/u.test(word) || !/[^\p{L}\p{N}]/u.test(word) || !/[\p{L}\p{N}]$/u.test(word)) return null
  if (/^[("“„]/.test(watch.charAt(end)) || /[)"“”„]/.test(watch.charAt(start - 1))) return null
  return { start, end, text: inQuotes(word) }
}
