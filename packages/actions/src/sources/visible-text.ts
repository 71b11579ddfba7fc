type Said = { title: string | null; text: string | null }

/** What a reader sees of an item, on two lines: white space and characters without a shape make no difference. */
export const visibleText = ({ title, text }: Said) => `${visible(title)}\n${visible(text)}`

const visible = (text: string | null) =>
  (text ?? '')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Its words alone, every number the same one: likes that are counted and quotes that are drawn otherwise are no edit. */
export const wordsOf = (said: Said): readonly string[] =>
  (visibleText(said).match(/\p{N}+(?:[.,:'’ ]\p{N}+)*|[\p{L}\p{M}]+/gu) ?? []).map((word) =>
    /^\p{N}/u.test(word) ? '0' : word,
  )

/** Whether two items use the same words, in the same order. */
export function sameWords(one: Said, other: Said): boolean {
  const words = wordsOf(other)
  const own = wordsOf(one)
  return own.length === words.length && own.every((word, place) => word === words[place])
}

/** Whether two items share at least half of all their different words: one is an edit of the other rather than another one. */
export function isAlike(one: Said, other: Said): boolean {
  const words = new Set(wordsOf(one))
  const others = new Set(wordsOf(other))
  const shared = [...words].filter((word) => others.has(word)).length
  return shared > 0 && shared * 2 >= words.size + others.size - shared
}
