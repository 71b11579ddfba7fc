import type { ArchiveRunState, Ground, Visibility } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { isNoAutomaticAnswer } from './response.ts'

const underWay = ['waiting', 'running'] as const

/** Begins to read what stood at a source. @returns its id; undefined where that is under way already. */
export async function insertRearview(
  tx: Tx,
  rearview: { sourceId: number; since: Date; askedAt: Date; personId: number | null },
): Promise<number | undefined> {
  const row = await sql(tx)
    .insertInto('rearview')
    .values({ ...rearview, touchedAt: rearview.askedAt })
    .onConflict((c) =>
      c
        .column('sourceId')
        .where('state', 'in', [...underWay])
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export type RearviewRow = NonNullable<Awaited<ReturnType<typeof getRearview>>>

/** The latest of a source. */
export function getRearview(db: Tx, sourceId: number) {
  return sql(db)
    .selectFrom('rearview')
    .leftJoin('person', 'person.id', 'rearview.personId')
    .selectAll('rearview')
    .select('person.name as personName')
    .where('sourceId', '=', sourceId)
    .orderBy('rearview.id', 'desc')
    .executeTakeFirst()
}

/** One to go on with, while it stands where it is said to stand. */
export function getRearviewAt(db: Tx, id: number, pages: number) {
  return sql(db)
    .selectFrom('rearview')
    .selectAll()
    .where('id', '=', id)
    .where('pages', '=', pages)
    .where('state', 'in', underWay)
    .executeTakeFirst()
}

export type RearviewStep = {
  state: ArchiveRunState
  next: string | null
  found: number
  stored: number
  concerning: number
  waitsUntil: Date | null
  problem: string | null
}

/** Writes what a page brought, in its transaction. @returns false where somebody else did, or it was cancelled: then nothing of it is to stay. */
export async function saveRearviewPage(
  tx: Tx,
  { id, pages }: { id: number; pages: number },
  { found, stored, concerning, ...step }: RearviewStep,
  now: Date,
): Promise<boolean> {
  const row = await sql(tx)
    .updateTable('rearview')
    .set((e) => ({
      ...step,
      pages: pages + 1,
      found: e('found', '+', found),
      stored: e('stored', '+', stored),
      concerning: e('concerning', '+', concerning),
      touchedAt: now,
      endedAt: step.state === 'running' ? null : now,
    }))
    .where('id', '=', id)
    .where('pages', '=', pages)
    .where('state', 'in', underWay)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Puts it off, or ends it, without a page. */
export async function stopRearview(
  tx: Tx,
  { id, pages }: { id: number; pages: number },
  step: { state: 'running' | 'failed'; waitsUntil: Date | null; problem: string | null },
  now: Date,
): Promise<void> {
  await sql(tx)
    .updateTable('rearview')
    .set({ ...step, touchedAt: now, endedAt: step.state === 'failed' ? now : null })
    .where('id', '=', id)
    .where('pages', '=', pages)
    .where('state', 'in', underWay)
    .execute()
}

export async function cancelRearview(tx: Tx, sourceId: number, now: Date): Promise<void> {
  await sql(tx)
    .updateTable('rearview')
    .set({ state: 'cancelled', endedAt: now, touchedAt: now })
    .where('sourceId', '=', sourceId)
    .where('state', 'in', underWay)
    .execute()
}

/** Those that nobody has touched since, and that wait for nothing. */
export function listForgottenRearviews(db: Tx, { before, now }: { before: Date; now: Date }) {
  return sql(db)
    .selectFrom('rearview')
    .select(['id', 'pages'])
    .where('state', 'in', underWay)
    .where('touchedAt', '<', before)
    .where((e) => e.or([e('waitsUntil', 'is', null), e('waitsUntil', '<=', now)]))
    .orderBy('id')
    .execute()
}

/** An item of a source as its past is told by: what concerns us there, and what of ours answers it. */
export type PastItem = {
  id: number
  /** In hex, as the other one. */
  identity: string
  parent: string | null
  authorId: number | null
  own: boolean
  at: Date
  mentionId: number | null
  ground: Ground | null
  visibility: Visibility
  channel: string
  language: string | null
  title: string | null
  text: string | null
  url: string | null
  facts: unknown
  ticketId: number | null
}

/** What was published at a source in this time and stands there still, the newest first: mentions, what is ours, and what lies between them in a thread. */
export async function listPast(
  db: Tx,
  { sourceId, from, to, limit }: { sourceId: number; from: Date; to: Date; limit: number },
): Promise<PastItem[]> {
  const { rows } = await raw<PastItem>`
    select reply.id, encode(reply.identity, 'hex') as identity, encode(reply.parent_identity, 'hex') as parent, reply.author_id as "authorId",
      reply.own and ${isNoAutomaticAnswer} as own, reply.published_at as at, mention.id as "mentionId", mention.ground, reply.visibility, reply.channel, reply.language,
      item_text.title, item_text.text, item_text.url, item_text.facts,
      coalesce((select id from ticket where ticket.item_id = reply.id), (select ticket_id from story_copy where story_copy.item_id = reply.id)) as "ticketId"
    from item reply left join mention on mention.item_id = reply.id left join item_text on item_text.item_id = reply.id
    where reply.source_id = ${sourceId} and reply.published_at >= ${from}::timestamptz and reply.published_at < ${to}::timestamptz
      and reply.erased_at is null and reply.gone_at is null
    order by reply.published_at desc, reply.id desc limit ${limit}`.execute(sql(db))
  return rows
}

/** Lets routing look at mentions that have no ticket: they concern us from now on, for until now nobody was to work on them. @returns those that are let. */
export async function wantTickets(tx: Tx, mentionIds: readonly number[], now: Date): Promise<number[]> {
  const rows = await sql(tx)
    .updateTable('mention')
    .set({ routedAt: null, foundAt: now, fromArchive: false })
    .where('id', '=', anyOf(mentionIds))
    .where('routedAt', 'is not', null)
    .where((e) =>
      e.not(e.exists(e.selectFrom('ticket').select('ticket.id').whereRef('ticket.mentionId', '=', 'mention.id'))),
    )
    .where((e) =>
      e.not(
        e.exists(
          e.selectFrom('storyCopy').select('storyCopy.itemId').whereRef('storyCopy.mentionId', '=', 'mention.id'),
        ),
      ),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
