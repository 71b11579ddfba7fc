import { type Activity, activities, weekOf, weeksAfter } from '@echolot/domain'
import { chance } from './chance.ts'
import { company } from './company.ts'
import type { DemoEffort } from './world-shape.ts'

/** Of how many colleagues each activity takes time in a department, and how many hours are planned for all of them. */
const staff: Record<string, Record<Activity, readonly [people: number, plannedHours: number]>> = {
  service: { following: [12, 18], distributing: [6, 6], dialogue: [12, 40], creating: [3, 4], networking: [2, 2] },
  sales: { following: [11, 10], distributing: [4, 3], dialogue: [10, 16], creating: [4, 6], networking: [10, 12] },
  marketing: { following: [10, 12], distributing: [3, 2], dialogue: [7, 10], creating: [10, 36], networking: [8, 8] },
  hr: { following: [4, 5], distributing: [1, 1], dialogue: [4, 8], creating: [3, 4], networking: [3, 3] },
  pr: { following: [4, 10], distributing: [2, 2], dialogue: [4, 9], creating: [4, 12], networking: [4, 8] },
  it: { following: [3, 3], distributing: [1, 1], dialogue: [3, 4], creating: [0, 0], networking: [0, 0] },
}

/** Closed weeks before the present one, the newest first; in one of them everybody was away and nobody entered anything. */
const weeksBack = { newest: 3, oldest: 16, away: 11 }

/** What colleagues entered in the weeks before the visitor came, and what was planned all along. */
export function effortBefore(seed: number, epoch: number): DemoEffort {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: company.zone, dateStyle: 'short' }).format(epoch)
  const cells = Object.entries(staff).flatMap(([departmentId, of]) =>
    activities.map((activity) => ({ departmentId, activity, people: of[activity][0], hours: of[activity][1] })),
  )
  const weeks = Array.from({ length: weeksBack.oldest - weeksBack.newest + 1 }, (_, n) => n + weeksBack.newest)
  return {
    plans: cells
      .filter(({ hours }) => hours > 0)
      .map(({ departmentId, activity, hours }) => ({
        departmentId,
        activity,
        validFrom: weekOf(weeksAfter(day, -weeksBack.oldest)),
        minutes: hours * 60,
      })),
    sums: weeks
      .filter((back) => back !== weeksBack.away)
      .flatMap((back) =>
        cells
          .filter(({ people }) => people > 0)
          .map(({ departmentId, activity, people, hours }) => {
            const { normal, int } = chance(seed, 'effort', back, departmentId, activity)
            return {
              departmentId,
              activity,
              week: weekOf(weeksAfter(day, -back)),
              // Dialogue takes more than was thought, creating less; a quarter of an hour is the finest that people enter.
              minutes:
                Math.max(1, Math.round(hours * 4 * ((activity === 'dialogue' ? 1.15 : 0.9) + 0.12 * normal()))) * 15,
              people: Math.max(people - (people < 10 ? 0 : int(0, people - 10)), 1),
            }
          }),
      ),
  }
}
