import type { api } from '../../api/client.ts'

type Answer = Awaited<ReturnType<NonNullable<ReturnType<typeof api.wallboard.get.queryOptions>['queryFn']>>>
export type DepartmentNow = Answer['departments'][number]
export type Counts = Omit<DepartmentNow, 'departmentId'>

/** All departments together. */
export function totalOf(departments: readonly DepartmentNow[]): Counts {
  const sum = (name: Exclude<keyof Counts, 'oldestSince'>) =>
    departments.reduce((total, department) => total + department[name], 0)
  const since = departments.flatMap(({ oldestSince }) => oldestSince ?? []).toSorted()
  return {
    open: sum('open'),
    dueSoon: sum('dueSoon'),
    late: sum('late'),
    oldestSince: since[0] ?? null,
    arrived: sum('arrived'),
    answered: sum('answered'),
    inTime: sum('inTime'),
  }
}
