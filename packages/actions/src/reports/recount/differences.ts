import type { RecountedReport } from './recount-report.ts'

/** Where two values differ, and what each has there; a value that only one has is undefined in the other. */
export type Difference = { path: string; stated: unknown; recounted: unknown }

/**
 * Every place at which what was stated is not what came out again. Whole numbers and words must be the same; of what was computed with
 * logarithms the last of sixteen digits is the browser's own, so there twelve must be.
 */
export function differencesOf(stated: unknown, recounted: unknown, path = ''): Difference[] {
  if (isBranch(stated) && isBranch(recounted))
    return [...new Set([...Object.keys(stated), ...Object.keys(recounted)])].flatMap((key) =>
      differencesOf(stated[key], recounted[key], path === '' ? key : `${path}.${key}`),
    )
  return isSame(stated, recounted) ? [] : [{ path, stated, recounted }]
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string')
    // Programs differ in which white space they put before a percent sign.
    return one.replaceAll(/\s/g, ' ') === other.replaceAll(/\s/g, ' ')
  if (typeof one !== 'number' || typeof other !== 'number' || Number.isInteger(one)) return Object.is(one, other)
  return Math.abs(one - other) <= 1e-12 * Math.abs(one)
}

/** How many numbers a report states, its sentences aside. */
export function countNumbers(value: unknown): number {
  if (isBranch(value)) return Object.values(value).reduce<number>((sum, its) => sum + countNumbers(its), 0)
  return typeof value === 'number' ? 1 : 0
}

/** A report in which departments and days are found by their names, so that one that is missing shifts no other. */
export function byName({ byDepartment, byDay, asOf: _asOf, zone: _zone, ...report }: RecountedReport) {
  return {
    ...report,
    byDepartment: Object.fromEntries(byDepartment.map(({ departmentId, ...its }) => [departmentId, its])),
    byDay: Object.fromEntries(byDay.map(({ day, ...its }) => [day, its])),
  }
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
