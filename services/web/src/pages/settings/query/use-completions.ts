import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api/client.ts'
import { useSettled } from './use-settled.ts'

export type Completion = { text: string; say: { de: string; en: string } | null }

const nothing = { start: 0, end: 0, options: [] as readonly Completion[] }

/** What may be written at the caret; nothing while none is set, or until the server has answered for this very place. */
export function useCompletions(query: string, caret: number | null) {
  const asked = JSON.stringify({ query, caret: caret ?? 0 })
  const settled = useSettled(asked, 120)
  const answer = useQuery({
    ...api.watchLanguage.complete.queryOptions({ input: { query, caret: caret ?? 0 } }),
    enabled: caret !== null && settled === asked && query.length <= 20_000,
    staleTime: 60_000,
    retry: false,
  })
  return caret === null || settled !== asked ? nothing : (answer.data ?? nothing)
}
