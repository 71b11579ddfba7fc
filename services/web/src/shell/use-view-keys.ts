import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { useMay } from '../api/session.ts'
import { searchOf } from '../pages/queue/views/view-values.ts'

/** The views that the reader has at hand anywhere; none where they work on no tickets. */
export function useKeptViews() {
  const mayWork = useMay('work_tickets')
  return useQuery({ ...api.savedViews.list.queryOptions(), enabled: mayWork, staleTime: 60_000 }).data ?? []
}

/** `g` and a digit open one of the first nine kept views, wherever the reader is. */
export function useViewKeys(): Record<string, () => void> {
  const navigate = useNavigate()
  const views = useKeptViews()
  return Object.fromEntries(
    views
      .slice(0, 9)
      .map((view, index) => [`g ${index + 1}`, () => void navigate({ to: '/queue', search: searchOf(view) })]),
  )
}
