import { connectorOf, inTurns, type PollResult } from '@echolot/connectors'
import {
  type BegunPoll,
  beginPolls,
  databaseNow,
  emitAll,
  eraseBodies,
  getSourceToRead,
  type Happened,
  holdPolls,
  inChunks,
  keepBody,
  type PollRecord,
  paceHosts,
  type Recorded,
  recordPolls,
  recordPush,
  saidIn,
  type Tx,
} from '@echolot/db'
import type { EventData, PollOutcome } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { type Push, pushedAnswer } from '../websub/pushed-answer.ts'
import { weighPolls } from '../websub/weigh-polls.ts'
import { asOurs } from './as-ours.ts'
import { draftItem } from './draft-item.ts'
import { followDeletions } from './follow-deletions.ts'
import { followMove } from './follow-move.ts'
import { gatherAnswers } from './gather-answers.ts'
import { handingOf } from './handing-of.ts'
import { siteOf } from './identity.ts'
import { keepSharedIds } from './keep-shared-ids.ts'
import { packBody } from './pack-body.ts'
import { recordOf } from './record-of.ts'
import { storeItems } from './store-items.ts'
import { takeAnswers } from './take-answers.ts'
import { takeAsOwn } from './take-as-own.ts'

type Poller = Pick<
  Ctx,
  'db' | 'now' | 'log' | 'seal' | 'outbound' | 'connectors' | 'pace' | 'rawBodyDays' | 'hooksOrigin'
>
type Lane = EventData<'sources.due'>['lane']

type Polled = { outcome: PollOutcome; found: number; stored: number; problem: string | null }

/** For how long who asks a source is taken to be at work, and how often it says that it is. */
const heldForMs = 30_000
const heldAgainMs = 10_000

/**
 * Asks sources for what is new, side by side, and stores each with the poll's outcome, the source's health and the next poll in
 * one transaction; a slow one holds up nobody but the end of the batch. A claim is polled once, however often its message comes,
 * and a source is never asked by two at a time. A poll that was overtaken by a newer one, or by an edit of its source, keeps nothing.
 * @returns what came of each; one is missing where nothing did: the source is gone or paused, it is being asked already, nobody
 * claimed it since it was polled, or a newer claim overtook this one.
 */
export async function pollSources(
  ctx: Poller,
  { sourceIds, lane }: EventData<'sources.due'>,
): Promise<Map<number, Polled>> {
  const { db, now, pace } = ctx
  const begun = await beginPolls(db, sourceIds, {
    now,
    until: new Date(now.getTime() + heldForMs),
    gapMs: pace.gapMs,
    // A replay is no claim.
    claimed: lane === 'live',
  })
  const underWay = new Set(begun.map(({ id }) => id))
  const ended = new Map<number, Polled>()
  const failures: unknown[] = []
  const [withNews, without]: [Asked[], Asked[]] = [[], []]
  const gathered = gatherAnswers(begun.length)
  let storing = Promise.resolve()
  /** Stores what has come until then, while what comes later waits for the next turn. */
  const store = (answers: Asked[]) => {
    storing = storing.then(async () => {
      const batch = answers.splice(0)
      if (batch.length === 0) return
      for (const [id, polled] of await keepAnswers(ctx, batch, lane, failures)) ended.set(id, polled)
      for (const { source } of batch) underWay.delete(source.id)
    })
    return storing
  }
  const askOne = async (source: BegunPoll) => {
    try {
      const asked = await askSource(ctx, source).catch((error: unknown) => void failures.push(error))
      if (asked === undefined) return gathered.answered()
      const answers = isAlone(asked) ? withNews : without
      answers.push(asked)
      gathered.answered()
      if (answers === without) await gathered.soon()
      await store(answers)
    } catch (error) {
      failures.push(error)
    }
  }
  const holding = setInterval(() => {
    // Where it fails, another may ask them a second time, and what both found is stored once.
    holdAgain(ctx, [...underWay]).catch(() => {})
  }, heldAgainMs)
  try {
    await Promise.all(begun.map(askOne))
    if (failures.length > 0) {
      // Whoever takes them up again need not wait.
      await holdPolls(
        db,
        begun.flatMap(({ id }) => (ended.has(id) ? [] : [id])),
        null,
      )
      throw failures[0]
    }
  } finally {
    clearInterval(holding)
  }
  return ended
}

async function holdAgain({ db }: Poller, ids: readonly number[]): Promise<void> {
  await holdPolls(db, ids, new Date((await databaseNow(db)).getTime() + heldForMs))
}

export type Asked = {
  source: BegunPoll
  address: string
  result: PollResult<unknown>
  ms: number
  /** It was not asked, or no further, because nothing may be paid for it any more on this day. */
  isBudgetSpent: boolean
}

async function askSource(ctx: Poller, source: BegunPoll): Promise<Asked> {
  const started = performance.now()
  const { poll } = connectorOf(ctx.connectors, source.connector)
  if (poll === null) throw new Error(`A source of the kind "${source.connector}" is never asked.`)
  const { address, paid, ...handing } = await handingOf(ctx, source)
  const result = await poll({ ...handing, cursor: source.cursorState })
  if (result.outcome === 'items') await paid.pay(result.items.length)
  const ms = Math.round(performance.now() - started)
  return { source, address, result, ms, isBudgetSpent: paid.isSpent() && result.outcome === 'throttled' }
}

/** Stores answers: those that brought something each by itself, so that one which cannot be stored is alone; the others together. */
async function keepAnswers(
  ctx: Poller,
  answers: readonly Asked[],
  lane: Lane,
  failures: unknown[],
): Promise<Map<number, Polled>> {
  const { db } = ctx
  // The fetch took its time; what follows happens now.
  const now = await databaseNow(db)
  const polled = new Map<number, Polled>()
  const keep = (told: readonly Told[], written: ReadonlySet<number>) => {
    for (const { asked, record } of told) {
      const kept = written.has(record.id)
      if (kept)
        polled.set(record.id, {
          outcome: record.outcome,
          found: record.found,
          stored: record.stored,
          problem: record.problem,
        })
      tellLog(ctx, { asked, record }, { kept, pushed: false })
    }
  }
  const again = lane === 'backfill'
  const [alone, together] = [answers.filter(isAlone), answers.filter((asked) => !isAlone(asked))]
  const keepTogether = async () => {
    const told = together.map((asked) => ({ asked, record: recordOf(asked, { found: 0, stored: 0, now }) }))
    const written = await db.inTransaction(async (tx) => {
      const recorded = await recordPolls(
        tx,
        told.map(({ record }) => record),
        { now, again },
      )
      const ended = told.filter(({ record }) => recorded.written.has(record.id))
      if (ended.length === 0) return recorded.written
      await weighPolls(tx, ctx, ended, now)
      await emitAll(tx, now, happenedAt(recorded))
      return recorded.written
    })
    keep(told, written)
  }
  try {
    if (together.length > 0) await keepTogether()
  } catch (error) {
    failures.push(error)
  }
  const left = [...alone]
  const storeOne = async () => {
    for (let asked = left.shift(); asked !== undefined; asked = left.shift()) {
      try {
        const { told, written } = await keepAlone(ctx, asked, { now, lane })
        keep([told], written)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: storedAtOnce }, storeOne))
  for (const { source, address, result } of answers)
    if (polled.has(source.id) && result.movedTo !== undefined)
      await followMove({ ...ctx, now }, { sourceId: source.id, from: address, to: result.movedTo })
  await paceHosts(db, hostsOf(answers, now))
  return polled
}

/** While one of them waits for PostgreSQL the other is at work. No more, for several such jobs and all others share the connections. */
const storedAtOnce = 2

/** Whether an answer has more to store than how the poll ended. */
const isAlone = ({ result }: Asked) => result.outcome === 'items' || ('body' in result && result.body !== undefined)

export type Told = { asked: Asked; record: PollRecord }

/**
 * Reads what a hub sent as if its source had answered with it, and stores it with the time at which it came. Asks nobody, and
 * leaves what is known of asking the source as it is.
 * @returns how many items it held; null where the source is gone or paused.
 */
export async function readPushed(
  ctx: Poller,
  { sourceId, push }: { sourceId: number; push: Push },
): Promise<number | null> {
  const source = await getSourceToRead(ctx.db, sourceId)
  if (source === undefined) return null
  const outbound = { ...ctx.outbound, ...pushedAnswer(push) }
  const asked = await askSource({ ...ctx, outbound }, { ...source, cursorState: null })
  const now = await databaseNow(ctx.db)
  const { told, written } = await keepAlone(ctx, asked, { now, lane: 'live', push })
  tellLog(ctx, told, { kept: written.has(sourceId), pushed: true })
  return written.has(sourceId) ? told.record.found : null
}

/** What was delivered to a hook. */
export type Delivered = Push & { headers: Readonly<Record<string, string>> }

/** Called within the transaction that stores what was read. */
type Ending = (tx: Tx, record: PollRecord, now: Date) => Promise<void>

/**
 * Reads what was delivered to a source, and stores it as of when it came, with what became of it. One that is to be read later stays: of a
 * paused source, and where its channel wants patience.
 */
export async function readDelivered(
  ctx: Poller,
  { sourceId, push, ended }: { sourceId: number; push: Delivered; ended: Ending },
): Promise<void> {
  const source = await getSourceToRead(ctx.db, sourceId)
  if (source === undefined) return
  const started = performance.now()
  const { receive, readBody } = connectorOf(ctx.connectors, source.connector)
  if (receive === null) throw new Error(`A source of the kind "${source.connector}" tells nothing by itself.`)
  const { address, paid, ...handing } = await handingOf(ctx, source)
  const { body: bytes, contentType, headers } = push
  const read = await receive.read({ ...handing, headers, body: bytes })
  if (read.outcome === 'throttled') return
  const kept = readBody === null ? {} : { body: { bytes, contentType, url: address } }
  const result: PollResult<unknown> =
    read.outcome === 'items'
      ? { ...read, ...kept, cursor: null }
      : { ...read, ...(read.outcome === 'failed' ? kept : {}) }
  if (read.outcome === 'items') await paid.pay(read.items.length)
  const ms = Math.round(performance.now() - started)
  const asked = { source, address, result, ms, isBudgetSpent: false }
  const now = await databaseNow(ctx.db)
  const { told, written } = await keepAlone(ctx, asked, { now, lane: 'live', push, ended })
  tellLog(ctx, told, { kept: written.has(sourceId), pushed: true })
}

function tellLog({ log }: Poller, { asked, record }: Told, { kept, pushed }: { kept: boolean; pushed: boolean }): void {
  log.info(
    {
      sourceId: record.id,
      connector: asked.source.connector,
      outcome: kept ? record.outcome : 'overtaken',
      pushed,
      problem: record.problemCode,
      items: record.found,
      stored: kept ? record.stored : null,
      ms: record.ms,
    },
    'source polled',
  )
}

async function keepAlone(
  ctx: Poller,
  asked: Asked,
  { now, lane, push, ended }: { now: Date; lane: Lane; push?: Push; ended?: Ending },
): Promise<{ told: Told; written: Set<number> }> {
  const { db, seal } = ctx
  const { source, address, result } = asked
  const at = siteOf({ ...source, address })
  const items = result.outcome === 'items' ? [...result.items, ...(await takeAnswers(ctx, result.answers ?? []))] : []
  const found = await keepSharedIds(ctx, { sourceId: source.id, at }, items)
  const { namesChannels } = connectorOf(ctx.connectors, source.connector)
  const ours = asOurs(source)
  const drafts = await inTurns(found, (item) =>
    draftItem(ours(item), { at, language: source.language, foundAt: push?.receivedAt ?? now, namesChannels }, seal),
  )
  const body = await packBody(ctx, result)
  let record = recordOf(asked, { found: found.length, stored: 0, now })
  try {
    await db.inTransaction(async (tx) => {
      const stored = await storeItems(tx, seal, source, drafts, { now, isPresent: true })
      const { freshIds, changedIds, shownAgain, idsChanged } = stored
      record = recordOf(asked, { found: found.length, stored: freshIds.length, now, idsChanged })
      const recorded =
        push === undefined
          ? await recordPolls(tx, [record], { now, again: lane === 'backfill' })
          : await recordPush(tx, record, now)
      if (!recorded.written.has(source.id)) throw new Overtaken()
      if (push === undefined) await weighPolls(tx, ctx, [{ asked, record }], now)
      await ended?.(tx, record, now)
      await takeAsOwn(tx, source, drafts, now)
      const deleted = result.outcome === 'items' ? (result.deleted ?? []) : []
      const forgets = connectorOf(ctx.connectors, source.connector).about.retention.deletedToo ?? false
      const forgot = await followDeletions(tx, seal, { sourceId: source.id, at, deleted, shownAgain, forgets }, now)
      await emitAll(tx, now, [
        ...inChunks([...freshIds, ...changedIds]).map((itemIds) => ({
          name: 'items.collected' as const,
          data: { itemIds, lane },
        })),
        ...happenedAt(recorded),
      ])
      // Last, for behind it nothing may be waited for.
      if (forgot) await eraseBodies(tx, [source.id])
      if (body !== null)
        await keepBody(tx, source, body, { said: record.problem === null || idsChanged ? saidIn(drafts) : null, now })
    })
  } catch (error) {
    if (error instanceof Overtaken) return { told: { asked, record }, written: new Set() }
    throw error
  }
  return { told: { asked, record }, written: new Set([source.id]) }
}

/** Sources were polled, and those that somebody wants asked once more are due at once. */
function happenedAt({ written, claimedAgain }: Recorded): Happened[] {
  return [
    ...inChunks([...written]).map((sourceIds) => ({ name: 'sources.polled' as const, data: { sourceIds } })),
    ...inChunks(claimedAgain).map((sourceIds) => ({
      name: 'sources.due' as const,
      data: { sourceIds, lane: 'live' as const },
    })),
  ]
}

/** Thrown inside the transaction to undo it: a newer poll has told more of the source, or it is another source now. */
class Overtaken extends Error {}

/** For no longer does one source that is to wait hold back the others of its host: as long as the shortest pause of a rhythm. */
const hostWaitsMs = 300_000

/** Which hosts asked for patience, and until when, and which answered otherwise. A 503 speaks of one place and not of a pace. */
function hostsOf(answers: readonly Asked[], now: Date) {
  const complained = new Map<string, Date>()
  const answered = new Set<string>()
  for (const { source, result } of answers) {
    if (source.host === null || source.host === '') continue
    if (result.status === 429) {
      const asked = result.outcome === 'throttled' ? result.retryAfter.getTime() : 0
      const until = Math.min(asked, now.getTime() + hostWaitsMs)
      complained.set(source.host, new Date(Math.max(until, complained.get(source.host)?.getTime() ?? 0)))
    } else if (result.outcome === 'items' || result.outcome === 'unchanged') answered.add(source.host)
  }
  // In the order of their keys, so that two batches cannot lock each other out.
  return {
    complained: [...complained].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([host, until]) => ({ host, until })),
    answered: [...answered].filter((host) => !complained.has(host)).toSorted(),
  }
}
