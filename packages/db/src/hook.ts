import type { HookRefusal } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { json } from './json.ts'

const shown = ['hook.id', 'keySealed', 'secretSealed', 'secretAt', 'formerSealed', 'formerUntil', 'lastAt'] as const

/** The hook of a source, locked where `lock` says so. Key and secrets are sealed with the contexts `hook.key` and `hook.secret`. */
export function getHook(db: Tx, sourceId: number, { lock = false } = {}) {
  const found = sql(db).selectFrom('hook').select(shown).where('sourceId', '=', sourceId)
  return (lock ? found.forUpdate() : found).executeTakeFirst()
}

/** The hook at an address, with what reading and refusing needs of its source. */
export function findHookByKey(db: Tx, keyDigest: Buffer) {
  return sql(db)
    .selectFrom('hook')
    .innerJoin('source', 'source.id', 'hook.sourceId')
    .select([...shown, 'sourceId', 'connector', 'settings', 'state', 'purpose', 'visibility', 'addressSealed'])
    .where('keyDigest', '=', keyDigest)
    .executeTakeFirst()
}

/** Keeps a hook's secret, and makes the hook where there is none; the one before holds until `formerUntil`. */
export async function putHook(
  tx: Tx,
  hook: {
    sourceId: number
    keySealed: Buffer
    keyDigest: Buffer
    secretSealed: Buffer
    secretAt: Date
    formerSealed: Buffer | null
    formerUntil: Date | null
  },
): Promise<void> {
  const { secretSealed, secretAt, formerSealed, formerUntil } = hook
  await sql(tx)
    .insertInto('hook')
    .values(hook)
    .onConflict((c) => c.column('sourceId').doUpdateSet({ secretSealed, secretAt, formerSealed, formerUntil }))
    .execute()
}

export async function countHookRefusal(db: Tx, hookId: number, reason: HookRefusal, now: Date): Promise<void> {
  await sql(db)
    .insertInto('hookRefusal')
    .values({ hookId, reason, times: 1, lastAt: now })
    .onConflict((c) =>
      c.columns(['hookId', 'reason']).doUpdateSet({ times: raw<number>`hook_refusal.times + 1`, lastAt: now }),
    )
    .execute()
}

export function listHookRefusals(db: Tx, hookId: number) {
  return sql(db)
    .selectFrom('hookRefusal')
    .select(['reason', 'times', 'lastAt'])
    .where('hookId', '=', hookId)
    .orderBy('lastAt', 'desc')
    .execute()
}

/** Of every source that has a hook: when it was last told of something, and how many deliveries were refused. */
export async function listHooks(db: Tx) {
  const refused = raw<number>`(select coalesce(sum(times), 0)::int from hook_refusal where hook_id = hook.id)`
  return sql(db)
    .selectFrom('hook')
    .select(['sourceId', 'lastAt', refused.as('refused')])
    .execute()
}

export function listDeliveries(db: Tx, hookId: number, limit: number) {
  return sql(db)
    .selectFrom('delivery')
    .select(['id', 'receivedAt', 'bytes', 'outcome', 'found', 'stored', 'problemCode', 'problem'])
    .where('hookId', '=', hookId)
    .orderBy('receivedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export type DeliveryDraft = {
  hookId: number
  key: Buffer
  receivedAt: Date
  body: Buffer
  bodyDigest: Buffer
  contentType: string | null
  headers: Record<string, string>
}

/**
 * Keeps what was delivered until it is read. One that was refused under this name because it did not fit may come again; any other
 * is known. @returns the push to announce, or why there is none.
 */
export async function insertDelivery(
  tx: Tx,
  { hookId, key, receivedAt, body, bodyDigest, contentType, headers }: DeliveryDraft,
  mostWaiting: number,
): Promise<{ pushId: number } | 'known' | 'too_many'> {
  const { waiting } = await sql(tx)
    .selectFrom('delivery')
    .select((e) => e.fn.countAll<number>().as('waiting'))
    .where('hookId', '=', hookId)
    .where('outcome', '=', 'waiting')
    .executeTakeFirstOrThrow()
  if (waiting >= mostWaiting) return 'too_many'
  const anew = {
    ...{ receivedAt, bytes: body.length, outcome: 'waiting' as const },
    ...{ found: null, stored: null, problemCode: null, problem: null, endedAt: null },
  }
  const made = await sql(tx)
    .insertInto('delivery')
    .values({ hookId, key, ...anew })
    .onConflict((c) => c.columns(['hookId', 'key']).doUpdateSet(anew).where('delivery.outcome', '=', 'unfit'))
    .returning('id')
    .executeTakeFirst()
  if (made === undefined) return 'known'
  await sql(tx).updateTable('hook').set({ lastAt: receivedAt }).where('id', '=', hookId).execute()
  const { id } = await sql(tx)
    .insertInto('push')
    .values({ deliveryId: made.id, receivedAt, contentType, body, bodyDigest, headers: json(headers) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { pushId: id }
}

/** Keeps that a genuine delivery did not fit; what was known by its name stays as it was. @returns whether this is news. */
export async function insertUnfitDelivery(
  tx: Tx,
  told: { hookId: number; key: Buffer; receivedAt: Date; bytes: number; problem: string },
): Promise<boolean> {
  const { receivedAt, bytes, problem } = told
  const ending = { outcome: 'unfit' as const, problemCode: 'unfit', problem, receivedAt, bytes, endedAt: receivedAt }
  const made = await sql(tx)
    .insertInto('delivery')
    .values({ hookId: told.hookId, key: told.key, ...ending })
    .onConflict((c) => c.columns(['hookId', 'key']).doUpdateSet(ending).where('delivery.outcome', '=', 'unfit'))
    .returning('id')
    .executeTakeFirst()
  await sql(tx).updateTable('hook').set({ lastAt: receivedAt }).where('id', '=', told.hookId).execute()
  return made !== undefined
}

/** Writes what became of a delivery, and lets go of its words. */
export async function endDelivery(
  tx: Tx,
  { id, pushId }: { id: number; pushId: number },
  ending: {
    outcome: 'read' | 'failed'
    found: number
    stored: number
    problemCode: string | null
    problem: string | null
    endedAt: Date
  },
): Promise<void> {
  await sql(tx).deleteFrom('push').where('id', '=', pushId).execute()
  await sql(tx).updateTable('delivery').set(ending).where('id', '=', id).where('outcome', '=', 'waiting').execute()
}

/** How a source that is never asked is: as its last delivery was. One in trouble is silent until another can be read. */
export async function recordReceiving(
  tx: Tx,
  sourceId: number,
  ending: { code: string; message: string } | null,
  now: Date,
): Promise<void> {
  const trouble = ending !== null
  await sql(tx)
    .updateTable('source')
    .set({
      lastOutcome: trouble ? 'failed' : 'items',
      lastProblemCode: ending?.code ?? null,
      lastProblem: ending?.message ?? null,
      failures: trouble ? raw<number>`failures + 1` : 0,
      failingSince: trouble ? raw<Date>`coalesce(failing_since, ${now}::timestamptz)` : null,
      ...(trouble ? {} : { lastSuccessAt: now }),
    })
    .where('id', '=', sourceId)
    .where('receivesOnly', '=', true)
    .execute()
}

/** Forgets what was delivered long ago: from then on the same would be taken for new. */
export async function pruneDeliveries(db: Tx, before: Date): Promise<void> {
  await sql(db).deleteFrom('delivery').where('receivedAt', '<', before).execute()
}
