import type { Report } from '../../reports/report.ts'

type Department = Report['byDepartment'][number]
export type Slowest = {
  departmentId: string
  arrived: number
  /** Until half had an answer, in working time; null where fewer than half have one. */
  medianMs: number | null
}

/**
 * The department in which it takes longest until half of what arrived is answered, open waits counted; one that has not got
 * there is slower than any that has. Null where fewer than two departments have enough waits for a median.
 */
export function slowestOf(
  departments: readonly Pick<Department, 'departmentId' | 'figures' | 'times'>[],
): Slowest | null {
  const known = departments.flatMap(({ departmentId, figures, times }) =>
    times.business.median.shown
      ? [{ departmentId, arrived: figures['cohort.arrived'], medianMs: times.business.median.value.ms }]
      : [],
  )
  if (known.length < 2) return null
  const [slowest] = known.toSorted(
    (a, b) =>
      (b.medianMs ?? Number.POSITIVE_INFINITY) - (a.medianMs ?? Number.POSITIVE_INFINITY) || b.arrived - a.arrived,
  )
  return slowest ?? null
}
