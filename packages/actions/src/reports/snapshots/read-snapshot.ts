import { getReportSnapshot, inSnapshot } from '@echolot/db'
import { type Figure, figureDefinitions, figures, Refusal, type VoidReason, voidReasons } from '@echolot/domain'
import type { Ctx } from '../../context.ts'
import { departmentTimes } from '../../time/department-times.ts'
import { keyOf } from '../recount/gather-waits.ts'
import { readFileData } from '../recount/read-file-data.ts'
import { recountReport } from '../recount/recount-report.ts'
import type { FileData } from '../recount/report-file.ts'
import type { KeptQuestion } from './keep-snapshot.ts'
import { revisionsOf } from './revisions.ts'
import { waitsAsOf } from './waits-as-of.ts'

/**
 * A kept report as it was told, and what of it would be told otherwise today: the same question, asked of the same instant, with all
 * that is known by now.
 * @throws Refusal `not_found`.
 */
export async function readReportSnapshot({ db }: Pick<Ctx, 'db'>, { id }: { id: number }) {
  return inSnapshot(db, async (tx) => {
    const kept = await getReportSnapshot(tx, id)
    if (kept === undefined) throw new Refusal('not_found', `There is no kept report ${id}.`)
    // Both were written by `keepReportSnapshot` and by nobody else.
    const [data, question] = [kept.data as FileData, kept.asked as KeptQuestion]
    const was = { ...data.stated, voids: withEveryReason(data.stated.voids) }
    const versions = kept.definitions as Partial<Record<Figure, number>>
    const { lens, ...asked } = question
    const made = readFileData(data)
    const all = [...made.waits, ...made.earlier.before, ...made.earlier.yearBefore]
    const before = new Map(all.map((wait) => [keyOf(wait), wait]))
    const anew = {
      ...made,
      calendars: await departmentTimes(tx),
      ...(await waitsAsOf(tx, { asOf: kept.asOf, asked, before })),
    }
    const now = recountReport(anew)
    const redefined = new Set(
      figures.filter((figure) => figure in versions && versions[figure] !== figureDefinitions[figure].version),
    )
    return {
      id: kept.id,
      name: kept.name,
      asked,
      lens,
      asOf: kept.asOf.toISOString(),
      keptBy: kept.personId === null || kept.personName === null ? null : { id: kept.personId, name: kept.personName },
      zone: data.zone,
      narrowed: data.narrowed,
      promises: data.promises,
      was,
      now,
      revised: revisionsOf({ report: was, made }, { report: now, made: anew }, redefined),
    }
  })
}

type Voids = FileData['stated']['voids']

/** A reason that nobody knew of when the report was kept was the reason of none. */
function withEveryReason({ cohort, activity }: Voids): Voids {
  const none = Object.fromEntries(voidReasons.map((reason) => [reason, 0])) as Record<VoidReason, number>
  return { cohort: { ...none, ...cohort }, activity: { ...none, ...activity } }
}
