import { undecided } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { useMay, useMe } from '../../api/session.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'

/** The departments whose tickets the reader sees, their own first; none where there is nothing to choose between. The sorting tray is none. */
export function useDepartmentsInSight(): readonly { id: string; name: string }[] {
  const nameOf = useDepartmentName()
  const own = useMe()?.departmentIds ?? []
  const mayRead = useMay('read_settings')
  const query = useQuery({ ...api.departments.list.queryOptions(), staleTime: 60_000, enabled: mayRead })
  const inSight = (query.data ?? []).filter(({ id, waiting }) => id !== undecided && waiting !== null)
  if (inSight.length < 2) return []
  return inSight
    .toSorted((a, b) => Number(own.includes(b.id)) - Number(own.includes(a.id)))
    .map(({ id }) => ({ id, name: nameOf(id) }))
}
