import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** What was due before and nobody is on the way to ask, the longest due first, and how many polls a second all sources want on a usual day. */
export async function listLeftLying(tx: Tx, before: Date): Promise<{ ids: number[]; usualPerSecond: number }> {
  const { rows } = await raw<{ ids: number[] | null; usualPerSecond: number | null }>`
    select (select array_agg(id order by next_poll_at, id) from source where ${pollable} and next_poll_at < ${before}) as ids,
      (select sum(1.0 / interval_seconds)::float8 from source where state = 'active' and not receives_only) as usual_per_second`.execute(
    sql(tx),
  )
  return { ids: (rows[0]?.ids ?? []).map(Number), usualPerSecond: rows[0]?.usualPerSecond ?? 0 }
}

/**
 * Plans what was left lying: the first of these now, and each that follows `gapSeconds` later. What somebody claimed or planned meanwhile
 * stays as it is.
 */
export async function planInTurn(
  tx: Tx,
  ids: readonly number[],
  { from, before, gapSeconds }: { from: Date; before: Date; gapSeconds: number },
): Promise<void> {
  await raw`
    update source set next_poll_at = ${from}::timestamptz + make_interval(secs => (place - 1) * ${gapSeconds}::float8)
    from unnest(${[...ids]}::bigint[]) with ordinality as turn (id, place)
    where source.id = turn.id and ${pollable} and next_poll_at < ${before}`.execute(sql(tx))
}

const pollable = raw<boolean>`state = 'active' and not receives_only and polled_generation >= generation`

/**
 * Takes back what a clock wrote that ran ahead and was set back since: instants of deeds that are still to come. The youngest of them
 * tells by how much it was wrong, and what it wrote of polls moves back by that, with all plans that lie further ahead. Otherwise
 * nothing would be asked until the right clock has come to where the wrong one was.
 * @returns how many sources were moved, and by how many seconds.
 */
export async function takeBackFuture(tx: Tx, now: Date): Promise<{ sources: number; seconds: number }> {
  const { rows } = await raw<{ sources: number; seconds: number | null }>`
    with ahead as (
      select max(greatest(last_polled_at, claimed_at, created_at)) - ${now}::timestamptz as by from source
      having max(greatest(last_polled_at, claimed_at, created_at)) > ${now}::timestamptz + interval '2 seconds'),
    hosts as (update host_pace set next_at = next_at - by from ahead where next_at > ${now}),
    polls as (update source_poll set at = at - by from ahead where at > ${now}),
    moved as (
      update source set
        next_poll_at = next_poll_at - by,
        asked_until = asked_until - by,
        claimed_at = ${past('claimed_at', now)},
        created_at = ${past('created_at', now)},
        last_polled_at = ${past('last_polled_at', now)},
        last_success_at = ${past('last_success_at', now)},
        last_item_at = ${past('last_item_at', now)},
        failing_since = ${past('failing_since', now)}
      from ahead
      where greatest(last_polled_at, claimed_at, created_at) > ${now} or next_poll_at > ${now}::timestamptz + by
      returning 1)
    select count(*)::int as sources, (select extract(epoch from by)::float8 from ahead) as seconds from moved`.execute(
    sql(tx),
  )
  return { sources: rows[0]?.sources ?? 0, seconds: rows[0]?.seconds ?? 0 }
}

const past = (column: string, now: Date) =>
  raw`case when ${raw.ref(column)} > ${now} then ${raw.ref(column)} - by else ${raw.ref(column)} end`
