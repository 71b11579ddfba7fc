import { getOrganisation, getWorkMinimum, type LegCell, listLegs } from '@echolot/db'
import { undecided } from '@echolot/domain'
import { elapsed, type OpenHours } from '@echolot/timekeeping'
import type { Ctx } from '../context.ts'
import { keptPauses } from '../tickets/read-clocks.ts'
import { departmentTimes } from '../time/department-times.ts'
import { dayBegins, dayOf } from '../time/local-day.ts'
import { releaseLegs } from '../work/guard.ts'

/** Of a handful nobody should make out a rule, and half of them is no ninth of ten. */
const neededForMedian = 5
const neededForNinth = 20

/**
 * What ended with departments in the last finished months: how long tickets lay there in working time, how many were handed on, and how
 * often those whose wait ended there had been handed over. Where too few people stand behind it, that it is withheld.
 */
export async function readLegs({ db, now }: Pick<Ctx, 'db' | 'now'>, { months }: { months: number }) {
  const zone = (await getOrganisation(db))?.zone ?? 'Europe/Berlin'
  const month = dayOf(now, zone).slice(0, 7)
  const [from, to] = [dayBegins(`${monthsAfter(month, -months)}-01`, zone), dayBegins(`${month}-01`, zone)]
  const [minimum, times, work] = await Promise.all([
    getWorkMinimum(db),
    departmentTimes(db),
    listLegs(db, { from, to, zone }),
  ])
  const released = releaseLegs(work, minimum)
  return {
    minimum,
    months: Array.from({ length: months }, (_, n) => monthsAfter(month, -1 - n)).map((name) => ({
      month: name,
      cells: released
        .filter((cell) => cell.month === name)
        .map(({ departmentIds, legs }) => {
          // Small ones are told together, each leg in the hours of the company: nobody shall tell them apart.
          const calendar = times.get(departmentIds.length === 1 ? (departmentIds[0] ?? undecided) : undecided)?.calendar
          return { departmentIds: [...departmentIds], legs: legs === null ? null : tell(legs, calendar) }
        }),
    })),
  }
}

function tell(legs: LegCell['legs'], calendar: OpenHours | undefined) {
  const ended = legs.filter(({ how }) => how !== 'handed_on')
  const lengths =
    calendar === undefined
      ? []
      : legs
          .map(({ startedAt, endedAt, pauses }) => {
            const stood = keptPauses(pauses).map((pause) => ({ from: pause.from, to: pause.to ?? pause.until }))
            return elapsed({ calendar, from: startedAt, to: endedAt, pauses: stood }).businessMs
          })
          .sort((a, b) => a - b)
  const quantile = (share: number, needed: number) =>
    lengths.length < needed ? null : (lengths[Math.ceil(share * lengths.length) - 1] ?? null)
  return {
    count: legs.length,
    handedOn: legs.length - ended.length,
    medianMs: quantile(0.5, neededForMedian),
    p90Ms: quantile(0.9, neededForNinth),
    ended: ended.length,
    /** Of those: handed over not at all, once, twice, more often. */
    handOvers: [0, 1, 2, 3].map(
      (times) => ended.filter(({ handOvers }) => (times < 3 ? handOvers === times : handOvers >= 3)).length,
    ),
    cameBack: ended.filter(({ cameBack }) => cameBack).length,
  }
}

/** The month so many later, or earlier where the number is negative: months read like `2026-10`. */
function monthsAfter(month: string, count: number): string {
  const at = new Date(`${month}-01T00:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() + count)
  return at.toISOString().slice(0, 7)
}
