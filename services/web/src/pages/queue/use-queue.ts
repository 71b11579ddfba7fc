import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { type HeldList, holdOrder, without } from './hold-order.ts'
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

/** The tickets of a view and its filters, page after page, held still while somebody looks at them. */
export function useQueue(asked: QueueSearch) {
  const input = selectionOf(asked)
  const key = JSON.stringify(input)
  const query = useInfiniteQuery({
    ...api.tickets.list.infiniteOptions({
      input: (after: string | undefined) => ({ ...input, ...(after === undefined ? {} : { after }) }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
    // Events tell at once; this is for the hour in which none comes, so that "checked … ago" stays small.
    refetchInterval: 60_000,
  })

  // Kept in state and brought up to date while rendering: what is shown depends on what was shown before.
  const [seen, setSeen] = useState<typeof query.data>()
  const [list, setList] = useState<HeldList | null>(null)
  const answer = query.data?.pages.flatMap(({ rows }) => rows)
  if (query.data !== undefined && answer !== undefined && (query.data !== seen || list?.key !== key)) {
    setSeen(query.data)
    setList(holdOrder(list, key, answer, query.hasNextPage))
  }

  return {
    query,
    list: list?.key === key ? list : null,
    /** Shows what has arrived in the meantime, in its right place. */
    refresh: () => {
      if (answer !== undefined) setList(holdOrder(null, key, answer, query.hasNextPage))
    },
    remove: (id: number) => {
      if (list !== null) setList(without(list, id))
    },
  }
}
