import { undecided } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'

export type DepartmentChoice = {
  id: string
  name: string
  /** The digit that chooses it; null from the tenth on. */
  key: string | null
}

/** The departments that answer, in the order of their number keys; the sorting tray is none. */
export function useDepartments(): readonly DepartmentChoice[] {
  const departments = useQuery({ ...api.departments.list.queryOptions(), staleTime: 60_000 }).data ?? []
  const nameOf = useDepartmentName()
  return departments
    .filter(({ id }) => id !== undecided)
    .map(({ id }, index) => ({ id, name: nameOf(id), key: index < 9 ? String(index + 1) : null }))
}
