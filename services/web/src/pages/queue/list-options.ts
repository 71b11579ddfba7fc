import { api } from '../../api/client.ts'
import type { QueueSearch } from './queue-search.ts'

/** What an address asks of the server, but for the page. */
export function selectionOf({
  view = 'waiting',
  department,
  channel,
  language,
  priority,
  filter,
  search,
}: QueueSearch) {
  return {
    view,
    ...(department === undefined ? {} : { departmentId: department }),
    ...(channel === undefined ? {} : { channel }),
    ...(language === undefined ? {} : { language }),
    ...(priority === undefined ? {} : { priority }),
    ...(filter === undefined ? {} : { filter }),
    ...(search === undefined || search === '' ? {} : { search }),
  }
}

/** What is asked for the list of an address. */
export const listOptions = (asked: QueueSearch) => {
  const input = selectionOf(asked)
  return api.tickets.list.infiniteOptions({
    input: (after: string | undefined) => ({ ...input, ...(after === undefined ? {} : { after }) }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
