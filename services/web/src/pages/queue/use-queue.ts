import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type HeldList, holdOrder, without } from './hold-order.ts'
import { listOptions, selectionOf } from './list-options.ts'
import type { QueueSearch } from './queue-search.ts'

/** The tickets of a view and its filters, page after page, held still while somebody looks at them. */
export function useQueue(asked: QueueSearch) {
  const key = JSON.stringify(selectionOf(asked))
  const query = useInfiniteQuery({
    ...listOptions(asked),
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
