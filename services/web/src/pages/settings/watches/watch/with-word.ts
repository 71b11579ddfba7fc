import type { SimpleWatch } from '@echolot/contract'
import { client } from '../../../../api/client.ts'
import type { WatchDraft } from './use-watch-draft.ts'

/**
 * The watch with a word taken in as one more name, or excluded: in the simple form where the watch has one, else in the language.
 * @param simple what the simple form says of the query as it stands
 */
export async function withWord(
  query: string,
  simple: SimpleWatch | null,
  word: string,
  take: boolean,
): Promise<Pick<WatchDraft, 'query' | 'simple'>> {
  const without = (words: readonly string[]) => words.filter((known) => known.toLowerCase() !== word.toLowerCase())
  if (simple !== null) {
    const { brand, mustNot } = simple
    const form = {
      ...simple,
      brand: take ? [...without(brand), word] : without(brand),
      mustNot: take ? without(mustNot) : [...without(mustNot), word],
    }
    if (form.brand.length > 0) {
      const written = await client.watchLanguage.write(form)
      return { query: written.query, simple: { form, query: written.query } }
    }
  }
  return { query: take ? `(${query}) OR ${word}` : `(${query}) AND NOT ${word}`, simple: null }
}
