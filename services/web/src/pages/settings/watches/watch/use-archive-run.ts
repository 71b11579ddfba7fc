import { skipToken, useQuery } from '@tanstack/react-query'
import { api } from '../../../../api/client.ts'

/** A run over the archive, asked every second while it goes on. */
export function useArchiveRun(id: number | null) {
  return useQuery({
    ...api.archiveRuns.get.queryOptions({ input: id === null ? skipToken : { id } }),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.state === 'waiting' || state.data.state === 'running' ? 1000 : false,
  })
}
