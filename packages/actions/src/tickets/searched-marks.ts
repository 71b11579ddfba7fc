import type { SearchPlan } from '@echolot/db'
import type { Mark } from './ticket-rows.ts'

/** Where a text holds what was searched for, whole words each. Only to show them: that it is a hit, the index said. */
export function searchedMarks(text: string, { begins, holds }: Pick<SearchPlan, 'begins' | 'holds'>): Mark[] {
  const marks: Mark[] = []
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const folded = foldedLikeTheIndex(word)
    if (begins.some((stem) => folded.startsWith(stem)) || holds.some((part) => folded.includes(part)))
      marks.push({ start: index, end: index + word.length })
  }
  return marks
}

/** As `search_fold` in the database writes it, but for letters that hardly anybody uses. */
function foldedLikeTheIndex(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}
