import type { ConnectorId, PollOutcome, Purpose, RetentionClass, SourceState } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { json } from './json.ts'
import { noteHour } from './source-hour.ts'

const shown = [
  'source.id',
  'source.name',
  'connector',
  'source.url',
  'source.channel',
  'purpose',
  'settings',
  'intervalSeconds',
  'state',
  'nextPollAt',
  'lastPolledAt',
  'lastSuccessAt',
  'lastItemAt',
  'lastOutcome',
  'lastProblemCode',
  'lastProblem',
  'failures',
  'failingSince',
  'accountId',
  'source.fromFile',
  'source.labels',
] as const

const itemsTotal = raw<number>`(select count(*) from item where item.source_id = source.id)`.as('itemsTotal')
const mentionsTotal =
  raw<number>`(select count(*) from item where item.source_id = source.id and item.triage_outcome = 'mention')`.as(
    'mentionsTotal',
  )
const historyTotal =
  raw<number>`(select count(*) from mention join item on item.id = mention.item_id where item.source_id = source.id and mention.routed_at is not null and not exists (select from ticket where ticket.mention_id = mention.id))`.as(
    'historyTotal',
  )

export function listSources(db: Tx) {
  return sql(db)
    .selectFrom('source')
    .select([...shown, itemsTotal, mentionsTotal, historyTotal])
    .orderBy('source.name')
    .execute()
}

export function getSource(db: Tx, id: number) {
  return sql(db)
    .selectFrom('source')
    .select([...shown, itemsTotal, mentionsTotal, historyTotal])
    .where('source.id', '=', id)
    .executeTakeFirst()
}

export function findSourceByName(db: Tx, name: string) {
  return sql(db).selectFrom('source').select('id').where('name', '=', name).executeTakeFirst()
}

/** The source that already has an address, by the digest of connector and address. */
export function findSourceByAddress(db: Tx, addressDigest: Buffer) {
  return sql(db)
    .selectFrom('source')
    .select(['id', 'name', 'url'])
    .where('addressDigest', '=', addressDigest)
    .executeTakeFirst()
}

/** What a poll needs. The address is sealed; the caller opens it with the context `source.address`. */
export function getSourceForPolling(db: Tx, id: number) {
  return sql(db)
    .selectFrom('source')
    .select([
      'id',
      'name',
      'connector',
      'addressSealed',
      'settings',
      'channel',
      'language',
      'purpose',
      'visibility',
      'retentionClass',
      'accountId',
      'intervalSeconds',
      'identityHost',
      'state',
      'generation',
      'polledGeneration',
      'cursorState',
      'failures',
      'createdAt',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
}

export type SourceDraft = {
  name: string
  connector: ConnectorId
  url: string
  addressSealed: Buffer
  addressDigest: Buffer
  settings: unknown
  channel: string
  language: string | null
  labels: string[]
  purpose: Purpose
  retentionClass: RetentionClass
  accountId: number | null
  intervalSeconds: number
  nextPollAt: Date
  createdAt: Date
}

/** Undefined where this address is a source already. @throws on a name that another source has. */
export function insertSource(tx: Tx, source: SourceDraft) {
  return sql(tx)
    .insertInto('source')
    .values({ ...source, settings: json(source.settings) })
    .onConflict((c) => c.column('addressDigest').doNothing())
    .returning('id')
    .executeTakeFirst()
}

export function updateSource(
  tx: Tx,
  id: number,
  values: {
    name: string
    connector: ConnectorId
    settings: unknown
    purpose: Purpose
    channel: string
    language?: string | null
    labels?: string[]
    intervalSeconds: number
    nextPollAt: Date
    address?: { url: string; addressSealed: Buffer; addressDigest: Buffer; identityHost: string | null }
  },
) {
  const { settings, address, ...plain } = values
  // A new address is a new conversation: the old validators and failures say nothing about it.
  const fresh =
    address === undefined
      ? {
          // A feed that did not change is read once more where it was said who in it is us.
          cursorState: raw<string>`case when connector = 'feed' and settings -> 'ownUsers' is distinct from ${json(settings)}::jsonb -> 'ownUsers' then null else cursor_state end`,
        }
      : {
          ...address,
          cursorState: null,
          failures: 0,
          failingSince: null,
          lastProblem: null,
          lastProblemCode: null,
          state: 'active' as const,
        }
  return sql(tx)
    .updateTable('source')
    .set({
      ...plain,
      ...fresh,
      settings: json(settings),
      // As if it had been polled since: what is under way was asked for by what the source no longer is.
      generation: raw<number>`generation + 1`,
      polledGeneration: raw<number>`generation + 1`,
    })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
}

export function setSourceState(tx: Tx, id: number, state: SourceState, nextPollAt: Date) {
  return sql(tx)
    .updateTable('source')
    .set({ state, nextPollAt })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
}

export function deleteSource(tx: Tx, id: number) {
  return sql(tx).deleteFrom('source').where('id', '=', id).returning('id').executeTakeFirst()
}

export function deleteSourceOfAccount(tx: Tx, accountId: number) {
  return sql(tx).deleteFrom('source').where('accountId', '=', accountId).returning('id').executeTakeFirst()
}

export function sourceOfAccount(tx: Tx, accountId: number) {
  return sql(tx)
    .selectFrom('source')
    .select(['id', 'addressDigest'])
    .where('accountId', '=', accountId)
    .executeTakeFirst()
}

/** What a claim changes: the next poll is planned, and the one under way is numbered. */
const claimAt = (now: Date) => ({
  nextPollAt: raw<Date>`${now}::timestamptz + make_interval(secs => interval_seconds)`,
  generation: raw<number>`generation + 1`,
  claimedAt: now,
})

/**
 * Claims sources whose poll is due: their next poll is planned before anything is fetched, so that a feed which hangs is
 * not asked again by the next sweep, and their generation rises, so that a poll writes nothing once a newer one has written.
 */
export function claimDueSources(tx: Tx, now: Date, limit: number) {
  return sql(tx)
    .updateTable('source')
    .set(claimAt(now))
    .where('id', 'in', (e) =>
      e
        .selectFrom('source')
        .select('id')
        .where('state', '=', 'active')
        .where('nextPollAt', '<=', now)
        .orderBy('nextPollAt')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning('id')
    .execute()
}

/** Claims one source out of turn. Undefined where there is none or it is paused. */
export function claimSource(tx: Tx, id: number, now: Date) {
  return sql(tx)
    .updateTable('source')
    .set(claimAt(now))
    .where('id', '=', id)
    .where('state', '!=', 'paused')
    .returning('id')
    .executeTakeFirst()
}

/**
 * Takes up claims whose source was not asked since: their message was lost, or waits in a long queue. The generation stays, so
 * that a poll which is merely slow still counts, and of two messages the second finds the source asked.
 */
export async function reclaimForgottenSources(tx: Tx, before: Date, now: Date, limit: number): Promise<number[]> {
  const claimed = await sql(tx)
    .updateTable('source')
    .set({ claimedAt: now })
    .where('id', 'in', (e) =>
      e
        .selectFrom('source')
        .select('id')
        .where('state', '!=', 'paused')
        .whereRef('polledGeneration', '<', 'generation')
        .where('claimedAt', '<', before)
        .orderBy('claimedAt')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning('id')
    .execute()
  return claimed.map(({ id }) => id)
}

/** Gives up the claim on a source that cannot be asked; its next poll is planned all the same. */
export async function giveUpClaim(tx: Tx, id: number): Promise<void> {
  await sql(tx)
    .updateTable('source')
    .set((e) => ({ polledGeneration: e.ref('generation') }))
    .where('id', '=', id)
    .execute()
}

/** What the ledger calls the outcomes of polls. */
const countedAs = {
  items: 'fetched',
  unchanged: 'unchanged',
  throttled: 'throttled',
  gone: 'failed',
  failed: 'failed',
} as const satisfies Record<PollOutcome, string>

export type PollRecord = {
  outcome: PollOutcome
  cursor: unknown
  nextPollAt: Date | null
  state: SourceState
  failures: number
  problemCode: string | null
  problem: string | null
  found: number
  stored: number
  ms: number
  now: Date
}

/**
 * Writes a poll's end. False where a newer poll has written its own, or the source was edited since: then nothing of it may be
 * kept. A newer claim alone does not count, for where polls last longer than the interval there is always one.
 */
export async function recordPoll(tx: Tx, id: number, generation: number, poll: PollRecord): Promise<boolean> {
  const well = poll.outcome === 'items' || poll.outcome === 'unchanged'
  const changed = await sql(tx)
    .updateTable('source')
    .set({
      lastPolledAt: poll.now,
      polledGeneration: generation,
      lastOutcome: poll.outcome,
      lastProblemCode: poll.problemCode,
      lastProblem: poll.problem,
      failures: poll.failures,
      // Whoever paused it while it was asked has the last word.
      state: raw<SourceState>`case when state = 'paused' then state else ${poll.state} end`,
      ...(poll.nextPollAt === null ? {} : { nextPollAt: poll.nextPollAt }),
      ...(well
        ? { lastSuccessAt: poll.now, failingSince: null }
        : { failingSince: raw<Date>`coalesce(failing_since, ${poll.now})` }),
      // What failed may have told something all the same.
      ...(poll.cursor === null ? {} : { cursorState: json(poll.cursor) }),
      ...(poll.stored > 0 ? { lastItemAt: poll.now } : {}),
    })
    .where('id', '=', id)
    .where('polledGeneration', '<=', generation)
    .returning('id')
    .executeTakeFirst()
  if (changed === undefined) return false
  noteHour(tx, id, poll.now, { polled: 1, [countedAs[poll.outcome]]: 1 })
  await sql(tx)
    .insertInto('sourcePoll')
    .values({
      sourceId: id,
      at: poll.now,
      outcome: poll.outcome,
      problemCode: poll.problemCode,
      found: poll.found,
      stored: poll.stored,
      ms: poll.ms,
    })
    .execute()
  return true
}

/** A source's polls that ended since, oldest first. */
export function listSourcePolls(db: Tx, sourceId: number, since: Date) {
  return sql(db)
    .selectFrom('sourcePoll')
    .select(['at', 'outcome', 'found', 'stored'])
    .where('sourceId', '=', sourceId)
    .where('at', '>=', since)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function pruneSourcePolls(db: Tx, before: Date): Promise<void> {
  await sql(db).deleteFrom('sourcePoll').where('at', '<', before).execute()
}

/** When the most overdue active source should have been polled; null where none is due. */
export async function oldestDueSource(db: Tx, now: Date): Promise<Date | null> {
  const row = await sql(db)
    .selectFrom('source')
    .select((e) => e.fn.min('nextPollAt').as('at'))
    .where('state', '=', 'active')
    .where('nextPollAt', '<=', now)
    .executeTakeFirst()
  return row?.at ?? null
}

export function listSourceAddresses(db: Tx) {
  return sql(db).selectFrom('source').select(['id', 'connector', 'addressSealed']).orderBy('id').execute()
}

/** Gives a source the same address elsewhere; what is known of it stays. */
export async function moveSource(
  tx: Tx,
  id: number,
  address: { url: string; addressSealed: Buffer; addressDigest: Buffer },
): Promise<void> {
  await sql(tx).updateTable('source').set(address).where('id', '=', id).execute()
}

/** Gives a source the past that a demo tells of it: polled until now, and silent since an instant where it is. */
export async function setSourcePast(
  tx: Tx,
  id: number,
  { until, failingSince, problem }: { until: Date; failingSince: Date | null; problem: string },
): Promise<void> {
  const silent = failingSince !== null
  await sql(tx)
    .updateTable('source')
    .set({
      lastPolledAt: until,
      lastSuccessAt: failingSince ?? until,
      failingSince,
      lastOutcome: silent ? 'failed' : 'unchanged',
      lastProblem: silent ? problem : null,
      failures: silent ? 3 : 0,
    })
    .where('id', '=', id)
    .execute()
}

/** When a source last brought something new. */
export async function setLastItem(tx: Tx, id: number, lastItemAt: Date): Promise<void> {
  await sql(tx).updateTable('source').set({ lastItemAt }).where('id', '=', id).execute()
}
