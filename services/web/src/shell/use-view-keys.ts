import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { useMay } from '../api/session.ts'
import { searchOf } from '../pages/queue/views/view-values.ts'

/** `g` and a digit open one of the first nine kept views, wherever the reader is. */
export function useViewKeys(): Record<string, () => void> {
  const navigate = useNavigate()
  const mayWork = useMay('work_tickets')
  const views = useQuery({ ...api.savedViews.list.queryOptions(), enabled: mayWork, staleTime: 60_000 }).data ?? []
  return Object.fromEntries(
    views
      .slice(0, 9)
      .map((view, index) => [`g ${index + 1}`, () => void navigate({ to: '/queue', search: searchOf(view) })]),
  )
}
