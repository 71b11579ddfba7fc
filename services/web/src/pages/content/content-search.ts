import { readDay, readParts, readTextUpTo, readWord } from '../../read.ts'

export const contentTabs = ['questions', 'stories'] as const
export const questionOrders = ['plan', 'count', 'department', 'question'] as const

const shape = {
  tab: readWord(contentTabs),
  department: readTextUpTo(40),
  from: readDay,
  to: readDay,
  order: readWord(questionOrders),
}

/** What the content plan shows, as it stands in the address. */
export function contentSearch(search: Record<string, unknown>): ContentSearch {
  return readParts(shape, search)
}

export type ContentSearch = ReturnType<typeof readParts<typeof shape>>
