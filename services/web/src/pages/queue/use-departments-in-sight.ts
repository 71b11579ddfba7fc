import { undecided } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { useMe } from '../../api/session.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'

/** The departments whose tickets the reader sees, their own first; none where there is nothing to choose between. The sorting tray is none. */
export function useDepartmentsInSight(): readonly { id: string; name: string }[] {
  const nameOf = useDepartmentName()
  const own = useMe()?.departmentIds ?? []
  const all = useQuery({ ...api.departments.list.queryOptions(), staleTime: 60_000 }).data ?? []
  const inSight = all.filter(({ id, waiting }) => id !== undecided && waiting !== null)
  if (inSight.length < 2) return []
  return inSight
    .toSorted((a, b) => Number(own.includes(b.id)) - Number(own.includes(a.id)))
    .map(({ id }) => ({ id, name: nameOf(id) }))
}
