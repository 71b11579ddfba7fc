import { inTurns } from '@echolot/connectors'
import { emit, getRearview, getSealedSource, inChunks, listPast, wantTickets } from '@echolot/db'
import { Refusal, sees, wholePromise } from '@echolot/domain'
import { businessMs, type Observation, timelineOf } from '@echolot/timekeeping'
import type { Ctx } from '../context.ts'
import { partOfPromise, quantilesOf, shareWithin } from '../reports/times.ts'
import { loadRoutingRules, routeMention } from '../route-mention.ts'
import { dueOf } from '../time/due-of.ts'
import { promisedTimes } from '../time/promised-times.ts'
import { type PastWait, pastWaits } from './past-waits.ts'

/** The newest of what stood there; a longer past is told of these. */
const mostItems = 20_000

export const rearviewParts = ['answered', 'late', 'unanswered'] as const
export type RearviewPart = (typeof rearviewParts)[number]

type Teller = Pick<Ctx, 'db' | 'now' | 'log' | 'sight'>
type Told = PastWait & { departmentId: string; dueAt: Date; late: boolean; observation: Observation; part: Observation }

/**
 * How long people waited at a source before anybody worked with Echolot, by the definitions of the report: medians and shares by
 * Aalen and Johansen, due by the promises of today in the department to which the rules of today would give them. Times count from the
 * publication, for nobody listened yet.
 * @throws Refusal `not_found` for a source that is gone, or whose past nobody asked for.
 */
export async function tellRearview(ctx: Teller, { sourceId }: { sourceId: number }) {
  const { waits, since, until, sourceName, cut } = await waitsAt(ctx, sourceId)
  const answered = waits.filter(({ answeredAt }) => answeredAt !== null)
  const open = waits.filter(({ answeredAt }) => answeredAt === null)
  const oldest = open.reduce<Date | null>(
    (first, { startedAt }) => (first === null || startedAt < first ? startedAt : first),
    null,
  )
  return {
    ...{ sourceName, since: since.toISOString(), until: until.toISOString(), asOf: ctx.now.toISOString(), cut },
    ...{ waits: waits.length, answered: answered.length, unanswered: open.length },
    late: waits.filter(({ late }) => late).length,
    oldestUnansweredAt: oldest?.toISOString() ?? null,
    withinPromise: shareWithin(timelineOf(waits.map(({ part }) => part))),
    calendar: quantilesOf(timelineOf(waits.map(({ observation }) => observation)), false),
  }
}

/** The waits behind a number, the longest first; those of departments out of sight are counted and not told. */
export async function listRearviewRows(
  ctx: Teller,
  { sourceId, part, offset, limit }: { sourceId: number; part: RearviewPart; offset: number; limit: number },
) {
  const { waits } = await waitsAt(ctx, sourceId)
  const its = waits.filter(({ answeredAt, late }) =>
    part === 'late' ? late : part === 'answered' ? answeredAt !== null : answeredAt === null,
  )
  const seen = its.filter(({ departmentId }) => isSeen(ctx, departmentId))
  return {
    total: its.length,
    unseen: its.length - seen.length,
    rows: seen
      .toSorted((a, b) => b.observation.ms - a.observation.ms || a.asked.id - b.asked.id)
      .slice(offset, offset + limit)
      .map(({ asked, startedAt, answeredAt, dueAt, late, departmentId, observation }) => ({
        ...{ itemId: asked.id, ...wordsOf(asked) },
        ...{ departmentId, late, calendarMs: observation.ms, ticketId: asked.ticketId },
        startedAt: startedAt.toISOString(),
        answeredAt: answeredAt?.toISOString() ?? null,
        dueAt: dueAt.toISOString(),
      })),
  }
}

/** What was written to us alone is counted, and read at its ticket by those whom that concerns. */
function wordsOf({ visibility, title, text, url }: PastWait['asked']) {
  return visibility === 'private'
    ? { title: null, text: null, url: null }
    : { title, text: text?.slice(0, 300) ?? null, url }
}

/**
 * Opens tickets for what somebody chose of it, in the departments that the rules name. Their waits begin now: until now nobody was to work
 * on them. What has a ticket already, was answered, or lies out of sight is left as it is.
 * @returns how many tickets were asked for.
 */
export async function openRearviewTickets(
  ctx: Teller,
  { sourceId, itemIds }: { sourceId: number; itemIds: readonly number[] },
) {
  const { db, now } = ctx
  const { waits } = await waitsAt(ctx, sourceId)
  const chosen = new Set(itemIds)
  const mentionIds = waits.flatMap(({ asked, answeredAt, departmentId }) =>
    chosen.has(asked.id) && answeredAt === null && asked.mentionId !== null && isSeen(ctx, departmentId)
      ? [asked.mentionId]
      : [],
  )
  return db.inTransaction(async (tx) => {
    const wanted = await wantTickets(tx, mentionIds, now)
    for (const ids of inChunks(wanted)) await emit(tx, now, 'mentions.found', { mentionIds: ids, lane: 'live' })
    return { opened: wanted.length }
  })
}

const isSeen = ({ sight }: Pick<Teller, 'sight'>, departmentId: string) => sees(sight, departmentId)

async function waitsAt({ db, now, log }: Teller, sourceId: number) {
  const [source, run] = await Promise.all([getSealedSource(db, sourceId), getRearview(db, sourceId)])
  if (source === undefined || run === undefined)
    throw new Refusal('not_found', `Nobody asked for what stood at a source ${sourceId} before.`)
  const items = await listPast(db, { sourceId, from: run.since, to: run.askedAt, limit: mostItems })
  const [rules, promised] = await Promise.all([loadRoutingRules(db, log), promisedTimes(db)])
  const waits = await inTurns(pastWaits(items), (wait): Told => {
    const { asked, startedAt, answeredAt } = wait
    const { channel, language, title, text, facts } = asked
    const place = { sourceId, sourceName: source.name, ground: asked.ground ?? 'addressed' }
    const { departmentId, priority } = routeMention({ channel, language, title, text, facts, ...place }, rules)
    const promise =
      promised({ departmentId, priority, channel }) ?? promised({ departmentId: 'undecided', priority, channel })
    if (promise === undefined) throw new Error(`Nothing is promised by the sorting tray.`)
    const { dueAt } = dueOf(promise, startedAt, [])
    const end = answeredAt ?? now
    const calendarMs = end.getTime() - startedAt.getTime()
    const within = end <= dueAt
    const outcome = answeredAt === null ? ('open' as const) : ('answered' as const)
    const worked = businessMs(promise.calendar, startedAt, end)
    return {
      ...{ ...wait, departmentId, dueAt, late: !within },
      observation: { ms: calendarMs, outcome },
      part: { ms: within ? partOfPromise(promise, calendarMs, worked) : wholePromise + 1, outcome },
    }
  })
  return { waits, since: run.since, until: run.askedAt, sourceName: source.name, cut: items.length === mostItems }
}
