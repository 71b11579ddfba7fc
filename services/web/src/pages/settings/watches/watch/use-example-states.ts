import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../../../api/client.ts'
import { useSettled } from '../../query/use-settled.ts'
import type { Example } from './use-watch-draft.ts'

/** Whether each example holds of the query, in their order; null while that is not known. */
export function useExampleStates(query: string, examples: readonly Example[]): readonly boolean[] | null {
  const settled = useSettled(query, 300)
  const answer = useQuery({
    ...api.watchLanguage.check.queryOptions({ input: { query: settled, examples: [...examples] } }),
    enabled: examples.length > 0 && settled.trim() !== '',
    placeholderData: keepPreviousData,
  })
  return answer.data?.hold ?? null
}
