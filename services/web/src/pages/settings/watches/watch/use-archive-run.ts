import { skipToken, useQuery } from '@tanstack/react-query'
import { api } from '../../../../api/client.ts'
import { useMay } from '../../../../api/session.ts'

/** A run over the archive, asked every second while it goes on. */
export function useArchiveRun(id: number | null) {
  const mayAsk = useMay('inspect')
  return useQuery({
    ...api.archiveRuns.get.queryOptions({ input: id === null || !mayAsk ? skipToken : { id } }),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.state === 'waiting' || state.data.state === 'running' ? 1000 : false,
  })
}
