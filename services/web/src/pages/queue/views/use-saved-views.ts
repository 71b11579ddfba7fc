import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api/client.ts'

/** Everybody's views and the reader's own, in their orders; the first nine have a digit. */
export function useSavedViews() {
  return useQuery({ ...api.savedViews.list.queryOptions(), staleTime: 60_000 }).data ?? []
}
export type ClientSavedView = ReturnType<typeof useSavedViews>[number]
