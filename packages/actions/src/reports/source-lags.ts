import {
  inSnapshot,
  listOwnLags,
  listRolledLags,
  listSourceLags,
  listTouchedDays,
  nameSources,
  rolledPartsOf,
  type SourceLags,
} from '@echolot/db'
import { percentileOf } from '@echolot/timekeeping'
import type { Ctx } from '../context.ts'
import type { Asked, AskedReport } from './asked-report.ts'
import { type Reading, stretchesOf } from './read-waits.ts'

/** Half of all lags of a handful would be taken for more than they are. */
const neededForMedian = 5
const neededForNinth = 20
const mostSources = 50

/** How long sources took to bring what arrived: at most 50 of them, those that brought the most first. */
export async function readSourceLags(
  { db }: Pick<Ctx, 'db'>,
  { span, filter, zone }: AskedReport,
  { from, to }: Asked,
  reading: Reading,
) {
  const parts = reading.shares === null ? null : rolledPartsOf(filter, 'source')
  return inSnapshot(db, async (snapshot) => {
    const lags: SourceLags[] = []
    if (parts === null) lags.push(...(await listSourceLags(snapshot, span, filter)))
    else {
      const touchedDays = await listTouchedDays(snapshot, zone)
      lags.push(...(await listRolledLags(snapshot, parts, { from, to, touchedDays })))
      lags.push(...(await listOwnLags(snapshot, filter, { span, touched: stretchesOf(touchedDays, zone) })))
    }
    const told = [...Map.groupBy(lags, ({ sourceId }) => sourceId)]
      .map(([sourceId, its]) => ({ sourceId, ...addUp(its) }))
      .sort((a, b) => b.waits - a.waits || a.sourceId - b.sourceId)
      .slice(0, mostSources)
    const names = await nameSources(
      snapshot,
      told.map(({ sourceId }) => sourceId),
    )
    return told.map(({ sourceId, waits, backFilled, known }) => ({
      sourceId,
      name: names.get(sourceId) ?? String(sourceId),
      known: known.length,
      unknown: waits - known.length - backFilled,
      backFilled,
      medianMs: lagBelow(known, 0.5, neededForMedian),
      p90Ms: lagBelow(known, 0.9, neededForNinth),
    }))
  })
}

function addUp(lags: readonly SourceLags[]) {
  const known = new Float64Array(lags.reduce((sum, one) => sum + one.known.length, 0))
  let at = 0
  for (const one of lags) {
    known.set(one.known, at)
    at += one.known.length
  }
  return {
    waits: lags.reduce((sum, { waits }) => sum + waits, 0),
    backFilled: lags.reduce((sum, { backFilled }) => sum + backFilled, 0),
    known: known.sort(),
  }
}

function lagBelow(ascending: Float64Array, part: number, needed: number): number | null {
  const ms = ascending.length < needed ? null : percentileOf(ascending, part)
  return ms === null ? null : Math.round(ms)
}
