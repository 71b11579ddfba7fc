import { cutWords } from './cut-words.ts'
import type { TextField } from './query.ts'
import type { Tokens } from './tokens.ts'

/** An item as a watch sees it. What is unknown is null or absent. */
export type MatchableItem = {
  readonly title?: string | null
  readonly lead?: string | null
  readonly text?: string | null
  readonly author?: string | null
  readonly handle?: string | null
  readonly bio?: string | null
  /** What the item answers. */
  readonly parent?: string | null
  readonly links?: readonly string[] | null
  readonly url?: string | null
  /** The host, where it is not that of the address. */
  readonly site?: string | null
  readonly source?: string | null
  readonly channel?: string | null
  readonly language?: string | null
  readonly country?: string | null
  readonly rating?: number | null
  readonly followers?: number | null
  readonly reach?: number | null
  readonly type?: string | null
  readonly tags?: readonly string[] | null
}

/**
 * Where a brand is a mention. Not the author, the handle and the address: a stranger who is called Muster, or a page
 * that lies on our own site, says nothing about us.
 */
export const searchedFields: readonly TextField[] = ['title', 'lead', 'text']

/** An item ready to be asked. Fields that few watches look at are read when the first one does. */
export type ItemTokens = {
  readonly item: MatchableItem
  readonly read: Map<TextField, Tokens>
  /** Those of the searched fields in which something stands; made when first asked for. */
  searched: readonly Tokens[] | null
}

export function tokenizeItem(item: MatchableItem): ItemTokens {
  return { item, read: new Map(), searched: null }
}

export function tokensOf({ item, read }: ItemTokens, field: TextField): Tokens {
  const known = read.get(field)
  if (known !== undefined) return known
  const text = field === 'link' ? (item.links ?? []).join('\n') : (item[field] ?? '')
  const tokens = text === '' ? nothing : cutWords(text, field)
  read.set(field, tokens)
  return tokens
}

/** The texts of the fields in which something stands. */
export function textsOf(tokens: ItemTokens, fields: readonly TextField[]): readonly Tokens[] {
  if (fields !== searchedFields) return written(tokens, fields)
  tokens.searched ??= written(tokens, searchedFields)
  return tokens.searched
}

function written(tokens: ItemTokens, fields: readonly TextField[]): readonly Tokens[] {
  const texts: Tokens[] = []
  for (const field of fields) {
    const text = tokensOf(tokens, field)
    if (text.text !== '') texts.push(text)
  }
  return texts
}

const nothing = cutWords('')
