import { sql as raw } from 'kysely'
import pg from 'pg'
import { anyOf, sql, type Tx } from './database.ts'
import { readWith } from './source.ts'

/** How many sources of one host may be claimed or asked at a time. */
const atOnceOfHost = 2

/** What a claim changes: the next poll is planned, and the one under way is numbered. */
const claimAt = (now: Date) => ({
  nextPollAt: raw<Date>`${now}::timestamptz + make_interval(secs => interval_seconds)`,
  generation: raw<number>`generation + 1`,
  claimedAt: now,
})

/** Due, and nobody is on the way to ask it. */
const pollable = raw<boolean>`source.state = 'active' and not source.receives_only and source.polled_generation >= source.generation`

/**
 * Claims sources whose poll is due and whose host may be asked now: the oldest due one of each host, and those of no host's
 * pace. Their next poll is planned before anything is fetched, so that a feed which hangs is not asked again by the next sweep,
 * and their generation rises, so that a poll writes nothing once a newer one has written. What is claimed already is not claimed
 * again before it was asked.
 * @param gapMs between the beginnings of two requests of one host; 0 paces none.
 * @returns ids, the longest due first, at most `limit`.
 */
export async function claimDueSources(
  tx: Tx,
  now: Date,
  { limit, gapMs }: { limit: number; gapMs: number },
): Promise<number[]> {
  const paced = gapMs === 0 ? [] : await claimPaced(tx, now, { limit, gapMs })
  const free = await sql(tx)
    .updateTable('source')
    .set(claimAt(now))
    .where('id', 'in', (e) =>
      e
        .selectFrom('source')
        .select('id')
        .where(pollable)
        .where('nextPollAt', '<=', now)
        .$if(gapMs > 0, (q) => q.where(raw<boolean>`coalesce(host, '') = ''`))
        .orderBy('nextPollAt')
        .limit(limit - paced.length)
        .forUpdate()
        .skipLocked(),
    )
    .returning('id')
    .execute()
  return [...paced, ...free.map(({ id }) => id)]
}

/**
 * The oldest due source of each host that may be asked: its gap is over, of those claimed before at most one is still asked, and
 * each of them was begun. So requests keep their distance however long the queue is, and no worker ever waits for a host. The
 * row of the host decides between several who claim.
 */
async function claimPaced(tx: Tx, now: Date, { limit, gapMs }: { limit: number; gapMs: number }): Promise<number[]> {
  // A host is known by its sources; the first that is due makes its row.
  await raw`insert into host_pace (host, next_at)
    select distinct host, ${now}::timestamptz from source
    where ${pollable} and next_poll_at <= ${now} and host <> '' and not exists (select from host_pace where host_pace.host = source.host)
    on conflict do nothing`.execute(sql(tx))
  const { rows } = await raw<{ id: number }>`
    with oldest as (
      select distinct on (host) id, host, next_poll_at from source
      where ${pollable} and next_poll_at <= ${now} and host <> ''
      order by host, next_poll_at, id),
    busy as (
      select host from source where polled_generation < generation and host <> ''
      group by host having count(*) >= ${atOnceOfHost} or bool_or(asked_until is null)),
    free as (
      select oldest.id, host_pace.host from host_pace join oldest using (host)
      where next_at <= ${now} and host not in (select host from busy)
      order by oldest.next_poll_at limit ${limit} for update of host_pace skip locked),
    claimed as (
      update source set next_poll_at = ${now}::timestamptz + make_interval(secs => interval_seconds),
        generation = generation + 1, claimed_at = ${now}
      from free where source.id = free.id and ${pollable}
      returning source.id, source.host),
    paced as (
      update host_pace set next_at = ${now}::timestamptz + slowdown * make_interval(secs => ${gapMs / 1000})
      from claimed where claimed.host = host_pace.host)
    select claimed.id from claimed join oldest using (id) order by oldest.next_poll_at`.execute(sql(tx))
  return rows.map(({ id }) => id)
}

/**
 * Claims one source out of turn. Whoever claimed it and is still on the way counts; whoever asks it already does not, for what
 * it was asked before may be older than the claim: then it is asked once more as soon as that answer is written. Its host waits
 * the longer afterwards.
 * @returns the generation whose poll answers the claim; undefined where there is no such source, it is paused, or never asked.
 */
export async function claimSource(
  tx: Tx,
  id: number,
  now: Date,
  { gapMs }: { gapMs: number },
): Promise<{ generation: number } | undefined> {
  const { rows } = await raw<{ generation: number }>`
    with found as (
      select id, polled_generation >= generation as free, asked_until is not null as asked
      from source where id = ${id} and state <> 'paused' and not receives_only for update),
    claimed as (
      update source set
        next_poll_at = case when free then ${now}::timestamptz + make_interval(secs => interval_seconds) else next_poll_at end,
        claimed_at = case when free or asked then ${now} else claimed_at end,
        generation = generation + (free or asked)::int
      from found where source.id = found.id
      returning generation, host, free or asked as anew),
    paced as (
      update host_pace set next_at = greatest(next_at, ${now}::timestamptz) + slowdown * make_interval(secs => ${gapMs / 1000})
      from claimed where anew and claimed.host = host_pace.host)
    select generation from claimed`.execute(sql(tx))
  return rows[0]
}

/** How a source stands to its claims, and what went wrong when it was last asked. Undefined where there is none. */
export function getClaimState(db: Tx, id: number) {
  return sql(db)
    .selectFrom('source')
    .select(['polledGeneration', 'lastProblem'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/**
 * Takes up claims whose source is not being asked: their message was lost or waits in a long queue, or who asked has died. The
 * generation stays, so that a poll which is merely slow still counts, and of two messages the second finds the source asked.
 * @param before claims older than this count as forgotten while nobody has begun them.
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
        .where((w) =>
          w.or([
            w('claimedAt', '<', before),
            // Who began it has not said for a while that it is still at it.
            w.and([w('askedUntil', '<', now), w('claimedAt', '<', w.ref('askedUntil'))]),
          ]),
        )
        .where((w) => w.or([w('askedUntil', 'is', null), w('askedUntil', '<', now)]))
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
    .set((e) => ({ polledGeneration: e.ref('generation'), askedUntil: null }))
    .where('id', '=', id)
    .execute()
}

/** What a poll needs to know besides, to plan the next. */
const polledWith = [
  ...readWith,
  'host',
  'generation',
  'cursorState',
  'hints',
  // As it is written: few polls bring something new, and no other looks into it.
  raw<string>`seen_at::text`.as('seenAt'),
  'failures',
  'failingSince',
  'lastPolledAt',
  'lastSuccessAt',
] as const

/**
 * Begins the polls of claimed sources: nobody else begins one before `until`, which who asks moves on while it is at work. The
 * gap of their hosts counts from here.
 * @param claimed whether only what is claimed and was not asked since; a replay asks any.
 * @returns what a poll needs. The address is sealed; the caller opens it with the context `source.address`.
 */
export async function beginPolls(
  db: Tx,
  ids: readonly number[],
  { now, until, gapMs, claimed }: { now: Date; until: Date; gapMs: number; claimed: boolean },
) {
  const begun = await sql(db)
    .updateTable('source')
    .set({ askedUntil: until })
    .where('id', '=', anyOf(ids))
    .where('state', '!=', 'paused')
    .where((w) => w.or([w('askedUntil', 'is', null), w('askedUntil', '<=', now)]))
    .$if(claimed, (q) => q.whereRef('polledGeneration', '<', 'generation'))
    .returning(polledWith)
    .execute()
  const hosts = new Set(begun.flatMap(({ host }) => (host === null || host === '' ? [] : [host])))
  if (gapMs > 0 && hosts.size > 0)
    await raw`update host_pace set next_at = greatest(next_at, ${now}::timestamptz + slowdown * make_interval(secs => ${gapMs / 1000}))
      where host = any(${[...hosts].toSorted()}::text[])`.execute(sql(db))
  return begun
}

/** The same of a source that is not asked, for what its hub sent. Undefined where it is gone or paused. */
export function getSourceToRead(db: Tx, id: number): Promise<BegunPoll | undefined> {
  return sql(db)
    .selectFrom('source')
    .select(polledWith)
    .where('id', '=', id)
    .where('state', '!=', 'paused')
    .executeTakeFirst()
}

export type BegunPoll = Awaited<ReturnType<typeof beginPolls>>[number]

/** The parser of `timestamptz[]`, for which the library's types have no name. */
const readInstants: (written: string) => Date[] = pg.types.getTypeParser(1185 as never)

/** When the last items of a source were first seen, the oldest first. */
export function seenBefore({ seenAt }: BegunPoll): Date[] {
  return readInstants(seenAt)
}

/** Says that these are still being asked, or with null that they no longer are. */
export async function holdPolls(db: Tx, ids: readonly number[], until: Date | null): Promise<void> {
  if (ids.length > 0)
    await sql(db)
      .updateTable('source')
      .set({ askedUntil: until })
      .where('id', '=', anyOf(ids))
      .where('askedUntil', 'is not', null)
      .execute()
}

/**
 * A host that complained is asked half as often, and not at all until it said; one that answers is asked a little more often
 * each time, up to its pace.
 */
export async function paceHosts(
  db: Tx,
  { complained, answered }: { complained: readonly { host: string; until: Date }[]; answered: readonly string[] },
): Promise<void> {
  if (complained.length > 0)
    await raw`update host_pace set slowdown = least(slowdown * 2, 64), next_at = greatest(next_at, told.until)
      from unnest(${complained.map(({ host }) => host)}::text[], ${complained.map(({ until }) => until)}::timestamptz[]) as told (host, until)
      where host_pace.host = told.host`.execute(sql(db))
  if (answered.length > 0)
    await raw`update host_pace set slowdown = greatest(slowdown * 0.97, 1) where slowdown > 1 and host = any(${[...answered]}::text[])`.execute(
      sql(db),
    )
}

/** Hosts whose sources want to be asked more often than their pace allows. */
export async function crowdedHosts(db: Tx, gapMs: number): Promise<Set<string>> {
  if (gapMs === 0) return new Set()
  const { rows } = await raw<{ host: string }>`
    select host from source join host_pace using (host) where state = 'active' and not receives_only
    group by host, slowdown having sum(1.0 / interval_seconds) * slowdown * ${gapMs / 1000}::float8 > 1`.execute(
    sql(db),
  )
  return new Set(rows.map(({ host }) => host))
}

/** Forgets hosts of which there is no source any more. */
export async function pruneHostPaces(db: Tx, before: Date): Promise<void> {
  await raw`delete from host_pace where next_at < ${before} and not exists (select from source where source.host = host_pace.host)`.execute(
    sql(db),
  )
}
