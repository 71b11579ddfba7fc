import { readParts, readTextUpTo } from '../../read.ts'

const shape = { about: readTextUpTo(2000) }

/** What the page was asked about, as it stands in the address. */
export function whySearch(search: Record<string, unknown>): ReturnType<typeof readParts<typeof shape>> {
  return readParts(shape, search)
}
