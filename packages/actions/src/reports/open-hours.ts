import type { OpenHours } from '@echolot/db'
import type { DepartmentTime } from '../time/department-times.ts'

/** The hours in which each department works, from one instant to another, as the database asks whether somebody wrote within them. */
export function openHours(times: ReadonlyMap<string, DepartmentTime>, from: Date, to: Date): OpenHours[] {
  const [first, last] = [from.getTime(), to.getTime()]
  return [...times].map(([departmentId, { calendar }]) => {
    const open: [Date, Date][] = []
    for (let year = from.getUTCFullYear(); year <= to.getUTCFullYear(); year++) {
      const { opens, closes } = calendar.openYear(year)
      for (const [index, opening] of opens.entries()) {
        const closing = closes[index] ?? opening
        if (closing > first && opening < last) open.push([new Date(opening), new Date(closing)])
      }
    }
    return { departmentId, open }
  })
}
