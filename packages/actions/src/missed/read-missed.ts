import { type HeardBy, heardBy, hearingWays } from '@echolot/domain'
import { networkName } from '@echolot/domain/address'
import { type Missed, missedBy, neededInTwo } from '@echolot/overlap'
import type { Ctx } from '../context.ts'
import { readAsked } from '../reports/asked-report.ts'
import { heardIn, rowsOf } from './heard-in.ts'
import type { FoundOn } from './publications-of.ts'

type Period = { from: string; to: string }

/**
 * How many mentions nobody heard, by where they stand: by how many of those that were first heard in a period the ways of hearing have in
 * common. A way that heard nothing there is none; where one alone did, nobody can tell.
 * @throws Refusal `invalid` of a period that makes no sense, or in which too much was heard.
 */
export async function readMissed(ctx: Pick<Ctx, 'db' | 'now'>, asked: Period) {
  const { span, zone } = await readAsked(ctx, asked)
  const publications = await heardIn(ctx.db, span)
  const places = [...Map.groupBy(publications, ({ on }) => on)].map(([on, its]) => {
    const counts = heardBy.map((_, at) => its.filter(({ ways }) => ways === at + 1).length)
    return {
      ...{ on, name: nameOf(on), found: its.length },
      ways: hearingWays.map((way, at) => ({ way, found: its.filter(({ ways }) => ways & (1 << at)).length })),
      heard: heardBy.flatMap((by, at) => (counts[at] ? [{ by, count: counts[at] }] : [])),
      estimate: told(missedBy([0, ...counts], 3)),
    }
  })
  return {
    asOf: ctx.now.toISOString(),
    zone,
    neededInTwo,
    places: places.sort((a, b) => b.found - a.found || a.on.localeCompare(b.on)),
  }
}

/** The publications behind a number: those at one place that were heard by exactly these ways, the newest first. */
export async function listMissedRows(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { on, by, offset, limit, ...asked }: Period & { on: string; by: HeardBy; offset: number; limit: number },
) {
  const { span } = await readAsked(ctx, asked)
  const its = (await heardIn(ctx.db, span)).filter((one) => one.on === on && one.ways === heardBy.indexOf(by) + 1)
  return rowsOf(ctx, its, { offset, limit })
}

const nameOf = (on: FoundOn) => (on === 'web' ? null : networkName(on))

/** As it leaves the house: whole mentions, for half of one means nothing. */
function told(missed: Missed) {
  if (!missed.told) {
    const { because, found } = missed
    return { told: false as const, because, found, inTwo: missed.because === 'one_list' ? 0 : missed.inTwo }
  }
  const { method, dependentPairs, found, recall, interval } = missed
  return {
    ...{ told: true as const, method, dependentPairs, found, recall },
    missed: Math.round(missed.missed),
    interval: interval && {
      missed: { low: Math.floor(interval.missed.low), high: Math.ceil(interval.missed.high) },
      recall: interval.recall,
    },
  }
}
