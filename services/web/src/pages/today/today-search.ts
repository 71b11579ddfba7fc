import { readId, readParts } from '../../read.ts'

const shape = {
  /** The ticket of the round that is open beside it, or alone where there is no room. */
  ticket: readId,
}

/** What Today shows, as it stands in the address. */
export function todaySearch(search: Record<string, unknown>): ReturnType<typeof readParts<typeof shape>> {
  return readParts(shape, search)
}
