import { readId, readParts, readWord } from '../../read.ts'

/** Of which accounts one may want to see nothing but these. */
export const shownAccounts = ['stale', 'ownerless', 'unwatched'] as const

const shape = {
  show: readWord(shownAccounts),
  /** The account that is asked for, such as a stale one on Today. */
  id: readId,
}

/** What the page shows, as it stands in the address. */
export function accountSearch(search: Record<string, unknown>): ReturnType<typeof readParts<typeof shape>> {
  return readParts(shape, search)
}
