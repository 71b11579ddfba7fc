import { priorities, ticketViews } from '@echolot/domain'
import { readId, readParts, readTextUpTo, readWord } from '../../read.ts'

const shape = {
  view: readWord(ticketViews),
  department: readTextUpTo(40),
  channel: readTextUpTo(40),
  language: readTextUpTo(8),
  priority: readWord(priorities),
  /** As `readFilter` reads it. */
  filter: readTextUpTo(2000),
  search: (given: unknown) => readTextUpTo(200)(typeof given === 'number' ? String(given) : given),
  /** The ticket that is open beside the list, or alone where there is no room. */
  ticket: readId,
}

/** What the queue shows, as it stands in the address; what makes no sense there is left out. */
export function queueSearch(search: Record<string, unknown>): QueueSearch {
  return readParts(shape, search)
}

export type QueueSearch = ReturnType<typeof readParts<typeof shape>>
