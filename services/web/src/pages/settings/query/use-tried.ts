import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type client } from '../../../api/client.ts'
import { useMay } from '../../../api/session.ts'
import { useSettled } from './use-settled.ts'

/** The longest query that may be tried, as the contract says. */
const longestTried = 20_000

export type Answer = Awaited<ReturnType<typeof client.watches.try>>
export type Tried = {
  /** What the server said last, and of which query; it stays in view until there is a newer answer. */
  answer: Answer | null
  of: string
  /** Whether that is the answer to the query as it stands. */
  current: boolean
  error: unknown
  retry: () => void
}

/**
 * Tries a query on the items of the last 30 days once it has not changed for a moment.
 * @param macro the name of the macro that it is written for, which must not hold itself; empty where it is a watch or a rule
 */
export function useTried(query: string, macro = ''): Tried {
  const settled = useSettled(query, 300)
  const mayTry = useMay('inspect')
  const triable = mayTry && settled.trim() !== '' && settled.length <= longestTried
  const tried = useQuery({
    ...api.watches.try.queryOptions({ input: { query: settled, ...(macro === '' ? {} : { macro }) } }),
    enabled: triable,
    staleTime: 60_000,
  })
  const [last, setLast] = useState<{ answer: Answer; of: string } | null>(null)
  if (triable && tried.data !== undefined && (last?.answer !== tried.data || last.of !== settled))
    setLast({ answer: tried.data, of: settled })
  const current = settled === query && triable
  return {
    answer: query.trim() === '' ? null : (last?.answer ?? null),
    of: last?.of ?? '',
    current: current && last?.of === query,
    error: current ? tried.error : null,
    retry: () => void tried.refetch(),
  }
}
