import { deleteReportSnapshot, inSnapshot, insertReportSnapshot, listReportSnapshots } from '@echolot/db'
import { type Figure, figureDefinitions, figures, type Language, type Lens, Refusal } from '@echolot/domain'
import type { Actor, Ctx } from '../../context.ts'
import type { Asked } from '../asked-report.ts'
import { gatherData, ticketNumbers } from '../recount/gather-data.ts'

/** What a kept report was asked for: the period, to what it was narrowed, and the lens that was looked through. */
export type KeptQuestion = Asked & { lens: Lens }

/** Keeps a report as it stands, so that what was told can be told again. @throws Refusal as for the report itself. */
export async function keepReportSnapshot(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight' | 'log'>,
  {
    actor,
    name,
    language,
    lens,
    ...asked
  }: Asked & { actor: Actor | null; name: string; language: Language; lens: Lens },
): Promise<{ id: number }> {
  const { db, now } = ctx
  const data = await inSnapshot(db, (tx) =>
    gatherData(tx, ctx, asked, language, { numbering: ticketNumbers, withPrivate: true }),
  )
  const question: KeptQuestion = { ...asked, lens }
  const definitions = Object.fromEntries(figures.map((figure) => [figure, figureDefinitions[figure].version]))
  const { id } = await insertReportSnapshot(db, {
    name,
    asked: question,
    asOf: now,
    data,
    definitions: definitions as Record<Figure, number>,
    personId: actor?.personId ?? null,
    createdAt: now,
  })
  ctx.log.info({ snapshotId: id, waits: data.waits.length }, 'report kept')
  return { id }
}

/** The kept reports, the newest first. */
export async function listKeptReports({ db }: Pick<Ctx, 'db'>) {
  return (await listReportSnapshots(db)).map(({ id, name, asked: question, asOf, personId, personName }) => {
    // Written by `keepReportSnapshot` and by nobody else.
    const { lens, ...asked } = question as KeptQuestion
    return {
      id,
      name,
      asked,
      lens,
      asOf: asOf.toISOString(),
      keptBy: personId === null || personName === null ? null : { id: personId, name: personName },
    }
  })
}

/** Lets go of a kept report. @throws Refusal `not_found`. */
export async function removeReportSnapshot({ db }: Pick<Ctx, 'db'>, { id }: { id: number }): Promise<void> {
  if ((await deleteReportSnapshot(db, id)) === undefined)
    throw new Refusal('not_found', `There is no kept report ${id}.`)
}
