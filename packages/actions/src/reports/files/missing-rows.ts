import type { Language } from '@echolot/domain'
import { fileWords } from './file-words.ts'

/** Which rows a figure counts that its file does not have: a sentence for each reason. */
export function missingRows({ unseen, withheld }: { unseen: number; withheld: number }, language: Language): string[] {
  const words = fileWords[language]
  return [...(unseen === 0 ? [] : [words.unseen(unseen)]), ...(withheld === 0 ? [] : [words.withheld(withheld)])]
}
