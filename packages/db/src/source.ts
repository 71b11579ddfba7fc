import type { ConnectorId, Purpose, RetentionClass, SourceState } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { json } from './json.ts'

const shown = [
  'source.id',
  'source.name',
  'connector',
  'source.url',
  'source.channel',
  'receivesOnly',
  'purpose',
  'settings',
  'intervalSeconds',
  'automatic',
  'pollReason',
  'host',
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
  'quietAfterSeconds',
  'idsChangedAt',
  'accountId',
  'replyUserName',
  'source.fromFile',
  'source.labels',
  'source.createdAt',
] as const

const rediscoveredUrl = raw<
  string | null
>`(select r.url from source_rediscovery r where r.source_id = source.id and source.failing_since is not null)`.as(
  'rediscoveredUrl',
)
const itemsTotal = raw<number>`(select count(*) from item where item.source_id = source.id)`.as('itemsTotal')
const mentionsTotal =
  raw<number>`(select count(*) from item where item.source_id = source.id and item.triage_outcome = 'mention')`.as(
    'mentionsTotal',
  )
const historyTotal =
  raw<number>`(select count(*) from mention join item on item.id = mention.item_id where item.source_id = source.id and mention.routed_at is not null and not exists (select from ticket where ticket.mention_id = mention.id) and not exists (select from story_copy where story_copy.mention_id = mention.id))`.as(
    'historyTotal',
  )

export function listSources(db: Tx) {
  return sql(db)
    .selectFrom('source')
    .select([...shown, rediscoveredUrl, itemsTotal, mentionsTotal, historyTotal])
    .where('source.byHand', '=', false)
    .orderBy('source.name')
    .execute()
}

export function getSource(db: Tx, id: number) {
  return sql(db)
    .selectFrom('source')
    .select([...shown, rediscoveredUrl, itemsTotal, mentionsTotal, historyTotal])
    .where('source.id', '=', id)
    .where('source.byHand', '=', false)
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

/** What reading a source's answer needs to know of it, whenever it came. */
export const readWith = [
  'id',
  'connector',
  'addressSealed',
  'settings',
  'channel',
  'language',
  'purpose',
  'visibility',
  'retentionClass',
  'accountId',
  'identityHost',
  'replyUserId',
  'replyAccessSealed',
  'intervalSeconds',
  'automatic',
  'receivesOnly',
  'createdAt',
] as const

/** A source with its address sealed; the caller opens it with the context `source.address`. */
export function getSealedSource(db: Tx, id: number) {
  return sql(db)
    .selectFrom('source')
    .select([...readWith, 'name', 'state'])
    .where('id', '=', id)
    .where('byHand', '=', false)
    .executeTakeFirst()
}

export type SourceDraft = {
  name: string
  connector: ConnectorId
  url: string
  addressSealed: Buffer
  addressDigest: Buffer
  settings: unknown
  /** Nobody asks it: it only tells by itself. */
  receivesOnly: boolean
  channel: string
  language: string | null
  labels: string[]
  purpose: Purpose
  retentionClass: RetentionClass
  accountId: number | null
  intervalSeconds: number
  automatic: boolean
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

/**
 * Changes a source. Where that asks something else than before, or reads it as something else, what is under way counts no
 * more and it is due at once; another interval alone brings the next poll forward at most, and another name nothing.
 */
export function updateSource(
  tx: Tx,
  id: number,
  values: {
    name: string
    connector: ConnectorId
    receivesOnly: boolean
    settings: unknown
    purpose: Purpose
    channel: string
    language?: string | null
    labels?: string[]
    /** Null leaves it to the source: one that it had made its own stays, one that somebody had set becomes `startingSeconds`. */
    intervalSeconds: number | null
    startingSeconds: number
    /** Settings by which what is there already is read once more, where they are others now. */
    rereads: readonly string[]
    address?: { url: string; addressSealed: Buffer; addressDigest: Buffer; identityHost: string | null }
  },
  now: Date,
) {
  const { settings, address, intervalSeconds, startingSeconds, rereads, ...plain } = values
  const { connector, purpose, channel, language } = plain
  const anew = raw<boolean>`(${address !== undefined}::boolean or settings <> ${json(settings)}::jsonb or connector <> ${connector}
    or purpose <> ${purpose} or channel <> ${channel} or (${language !== undefined}::boolean and language is distinct from ${language ?? null}))`
  const interval = raw<number>`coalesce(${intervalSeconds}::integer, case when automatic then interval_seconds else ${startingSeconds}::integer end)`
  // A new address is a new conversation: the old validators and failures say nothing about it.
  const fresh =
    address === undefined
      ? {
          cursorState: raw<string>`case when exists (select from unnest(${rereads}::text[]) as key
            where settings -> key is distinct from ${json(settings)}::jsonb -> key) then null else cursor_state end`,
        }
      : {
          ...address,
          cursorState: null,
          hints: null,
          host: null,
          seenAt: [],
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
      automatic: intervalSeconds === null,
      intervalSeconds: interval,
      nextPollAt: raw<Date>`case when ${anew} then ${now}::timestamptz when interval_seconds = ${interval} then next_poll_at
        else least(next_poll_at, ${now}::timestamptz + make_interval(secs => ${interval})) end`,
      // As if it had been polled since.
      generation: raw<number>`generation + ${anew}::int`,
      polledGeneration: raw<number>`case when ${anew} then generation + 1 else polled_generation end`,
      askedUntil: raw<Date | null>`case when ${anew} then null else asked_until end`,
    })
    .where('id', '=', id)
    .where('byHand', '=', false)
    .returning('id')
    .executeTakeFirst()
}

export function setSourceState(tx: Tx, id: number, state: SourceState, nextPollAt: Date) {
  return sql(tx)
    .updateTable('source')
    .set({ state, nextPollAt })
    .where('id', '=', id)
    .where('byHand', '=', false)
    .returning('id')
    .executeTakeFirst()
}

export function deleteSource(tx: Tx, id: number) {
  return sql(tx)
    .deleteFrom('source')
    .where('id', '=', id)
    .where('byHand', '=', false)
    .returning('id')
    .executeTakeFirst()
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

/**
 * When the active source that is due the longest should have been polled; null where none is due. One that was claimed, and that
 * nobody has begun to ask, is due still: as if no scheduler had come by.
 */
export async function oldestDueSource(db: Tx, now: Date): Promise<Date | null> {
  // A claim puts the next poll an interval on, and may have been renewed since.
  const { rows } = await raw<{ at: Date | null }>`select least(
      (select min(next_poll_at) from source where state = 'active' and not receives_only and next_poll_at <= ${now}),
      (select min(greatest(next_poll_at - make_interval(secs => interval_seconds), coalesce(last_polled_at, created_at)))
        from source where state = 'active' and polled_generation < generation and asked_until is null)) as at`.execute(
    sql(db),
  )
  return rows[0]?.at ?? null
}

/** Sources by the part of their address that may be shown: all, or those whose host nobody knows yet. */
export function listSourceHosts(db: Tx, which: 'all' | 'unknown') {
  return sql(db)
    .selectFrom('source')
    .select(['id', 'url', 'host'])
    .$if(which === 'unknown', (q) => q.where('host', 'is', null))
    .execute()
}

/** Writes whose pace holds for sources. */
export async function setSourceHosts(
  db: Tx,
  hosts: readonly { id: number; url: string; host: string }[],
): Promise<void> {
  if (hosts.length === 0) return
  // One whose address changed meanwhile is left to the next look.
  await raw`update source set host = told.host from jsonb_to_recordset(${JSON.stringify(hosts)}::jsonb) as told (id bigint, url text, host text)
    where source.id = told.id and source.url = told.url`.execute(sql(db))
}

export function listSourceAddresses(db: Tx) {
  return sql(db).selectFrom('source').select(['id', 'connector', 'url', 'addressSealed']).orderBy('id').execute()
}

/** Writes how pages show addresses that stay what they are. One whose address changed meanwhile keeps what it has. */
export async function setShownAddresses(
  db: Tx,
  shown: readonly { id: number; was: string; url: string }[],
): Promise<void> {
  if (shown.length === 0) return
  await raw`update source set url = told.url from jsonb_to_recordset(${JSON.stringify(shown)}::jsonb) as told (id bigint, was text, url text)
    where source.id = told.id and source.url = told.was`.execute(sql(db))
}

/** Gives a source the same address elsewhere; what is known of it stays. */
export async function moveSource(
  tx: Tx,
  id: number,
  address: { url: string; addressSealed: Buffer; addressDigest: Buffer },
): Promise<void> {
  await sql(tx)
    .updateTable('source')
    .set({ ...address, host: null })
    .where('id', '=', id)
    .execute()
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

/** Fills in the ledger of the month before `until` for a source with a told past: asked once an hour, and failing since an instant where it did. */
export async function tellPastHours(
  tx: Tx,
  sourceId: number,
  { until, failingSince }: { until: Date; failingSince: Date | null },
): Promise<void> {
  const hours = raw`generate_series(date_trunc('hour', ${until}::timestamptz, 'UTC') - interval '30 days',
    date_trunc('hour', ${until}::timestamptz, 'UTC') - interval '1 hour', '1 hour') as hour`
  await raw`insert into source_hour (source_id, hour, polled, unchanged, failed)
    select ${sourceId}, hour, 1, (not failed)::integer, failed::integer
    from ${hours}, lateral (select coalesce(hour >= date_trunc('hour', ${failingSince}::timestamptz, 'UTC'), false)) as f (failed)
    on conflict do nothing`.execute(sql(tx))
  await raw`insert into listening_hour select hour from ${hours} on conflict do nothing`.execute(sql(tx))
}

/** When a source last brought something new. */
export async function setLastItem(tx: Tx, id: number, lastItemAt: Date): Promise<void> {
  await sql(tx).updateTable('source').set({ lastItemAt }).where('id', '=', id).execute()
}
