import { type Read, readParts, readWord } from '../../read.ts'

/** What can be given. */
export const gifts = ['mention', 'question', 'story'] as const
export type Gift = (typeof gifts)[number]

/** What a bookmark or another app sends may be of any length, and look like a number. */
const told =
  (limit: number): Read<string> =>
  (given) =>
    typeof given === 'string' || typeof given === 'number'
      ? String(given).trim().slice(0, limit) || undefined
      : undefined

const shape = {
  what: readWord(gifts),
  url: told(2000),
  title: told(500),
  text: told(20_000),
}

export type ContributeSearch = ReturnType<typeof readParts<typeof shape>>

const firstLink = /https?:\/\/[^\s<>"]+/i

/**
 * What is given, as it stands in the address: chosen here, or sent by the bookmark or another app. Telephones put the link of what
 * they share into its text.
 */
export function contributeSearch(search: Record<string, unknown>): ContributeSearch {
  const { what, url, title, text } = readParts(shape, search)
  const link = [url, text, title].map((part) => firstLink.exec(part ?? '')?.[0]).find((found) => found !== undefined)
  const rest = text === link ? undefined : text
  const sent = link !== undefined || rest !== undefined
  return {
    ...(what === undefined && !sent ? {} : { what: what ?? 'mention' }),
    ...(link === undefined ? {} : { url: link }),
    ...(title === undefined || title === link ? {} : { title }),
    ...(rest === undefined ? {} : { text: rest }),
  }
}
