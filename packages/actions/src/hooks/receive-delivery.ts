import { createHash } from 'node:crypto'
import { connectorOf, type Doubt, type Heard } from '@echolot/connectors'
import {
  countHookRefusal,
  emit,
  findHookByKey,
  insertDelivery,
  insertUnfitDelivery,
  keepBody,
  recordReceiving,
} from '@echolot/db'
import { clean, type HookRefusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { packBody } from '../sources/pack-body.ts'
import { hookDigest, keyContext, secretContext } from './hook-key.ts'

/** What may be delivered at once. */
export const mostDeliveredBytes = 1_000_000
/** Deliveries of one source that wait to be read; whoever sends more is asked to come again. */
const mostWaiting = 2_000

type Receiver = Pick<Ctx, 'db' | 'now' | 'log' | 'seal' | 'connectors' | 'rawBodyDays'>

/** What whoever knocks is answered. A stranger learns from 401 no more than that. */
export type HookAnswer =
  | { status: 200; body: string; contentType: string }
  | { status: 200 | 202; delivery: 'known' | 'accepted' }
  | { status: 401 | 404 | 413 | 415 }
  | { status: 422; field: string; message: string }
  | { status: 503; retryAfterSeconds: number }

async function findHook({ db, seal, connectors }: Pick<Receiver, 'db' | 'seal' | 'connectors'>, key: string) {
  const digest = hookDigest(seal, key)
  const hook = digest === null ? undefined : await findHookByKey(db, digest)
  const receive = hook === undefined ? null : connectorOf(connectors, hook.connector).receive
  return hook === undefined || receive === null ? null : { ...hook, receive }
}

type Hook = NonNullable<Awaited<ReturnType<typeof findHook>>>

/** Whether anything is at an address: asked before a body is read, for a stranger's is not worth a byte. */
export async function isHook(ctx: Receiver, { key }: { key: string }): Promise<boolean> {
  return (await findHook(ctx, key)) !== null
}

/** Answers a channel that only wants to know whether it is us. */
export async function greetAtHook(ctx: Receiver, { key, heard }: { key: string; heard: Heard }): Promise<HookAnswer> {
  const hook = await findHook(ctx, key)
  if (hook === null) return { status: 404 }
  const secret = ctx.seal.unseal(hook.secretSealed, secretContext)
  const greeting = hook.receive.greet?.(heard, { secret, key: ctx.seal.unseal(hook.keySealed, keyContext) }) ?? null
  return greeting === null ? { status: 404 } : { status: 200, ...greeting }
}

/** Counts what was not even read: it was larger than anything that is taken. */
export async function refuseLargeDelivery(ctx: Receiver, { key }: { key: string }): Promise<HookAnswer> {
  const hook = await findHook(ctx, key)
  if (hook === null) return { status: 404 }
  await countHookRefusal(ctx.db, hook.id, 'too_large', ctx.now)
  return { status: 413 }
}

/**
 * Takes what a channel delivers: kept and announced in one transaction, and read later, so that its sender waits for nothing. The
 * same delivery is taken once, however often it comes.
 */
export async function receiveDelivery(
  ctx: Receiver,
  { key, heard }: { key: string; heard: Heard },
): Promise<HookAnswer> {
  const { db, now, log, seal } = ctx
  const hook = await findHook(ctx, key)
  if (hook === null) return { status: 404 }
  const { sourceId, receive } = hook
  const told = { sourceId, bytes: heard.body.length }
  const refuse = async <Answer extends HookAnswer>(reason: HookRefusal, answer: Answer): Promise<Answer> => {
    await countHookRefusal(db, hook.id, reason, now)
    log.warn({ ...told, reason }, 'delivery refused')
    return answer
  }
  const proved = proofOf(ctx, hook, heard)
  if ('doubt' in proved) return refuse(proved.doubt, { status: 401 })
  const greeting = receive.greet?.(heard, { secret: proved.secret, key })
  if (greeting != null) return { status: 200, ...greeting }
  const contentType = heard.headers['content-type'] ?? ''
  if (!receive.takes.test((contentType.split(';')[0] ?? '').trim().toLowerCase()))
    return refuse('not_taken', { status: 415 })
  if (hook.state === 'paused') return refuse('paused', { status: 503, retryAfterSeconds: 600 })
  const digest = createHash('sha256').update(heard.body).digest()
  const delivery = {
    hookId: hook.id,
    key: seal.digest(proved.id === null ? `bytes\n${digest.toString('hex')}` : `id\n${proved.id}`, 'delivery'),
    receivedAt: now,
  }
  const misfit = receive.misfit(hook.settings, heard.body)
  if (misfit !== null) {
    const problem = clean(misfit.message, 500)
    await keepUnfit(ctx, hook, heard, { ...delivery, bytes: heard.body.length, problem })
    return refuse('unfit', { status: 422, field: misfit.field, message: problem })
  }
  const kept = await db.inTransaction(async (tx) => {
    const headers = Object.fromEntries(
      receive.keeps.flatMap((name) => (heard.headers[name] === undefined ? [] : [[name, heard.headers[name]]])),
    )
    const body = { body: heard.body, bodyDigest: digest, contentType: clean(contentType, 200) || null, headers }
    const made = await insertDelivery(tx, { ...delivery, ...body }, mostWaiting)
    if (typeof made === 'object') await emit(tx, now, 'pushes.received', { pushIds: [made.pushId] })
    return made
  })
  if (kept === 'too_many') return refuse('too_many', { status: 503, retryAfterSeconds: 60 })
  log.info({ ...told, known: kept === 'known' }, 'delivery received')
  return kept === 'known' ? { status: 200, delivery: 'known' } : { status: 202, delivery: 'accepted' }
}

/** By which of the secrets that hold it was proved; else why not, said of the present one. */
function proofOf(
  { now, seal }: Pick<Receiver, 'now' | 'seal'>,
  hook: Hook,
  heard: Heard,
): { secret: string; id: string | null } | { doubt: Doubt } {
  const holds = hook.formerSealed !== null && hook.formerUntil !== null && hook.formerUntil > now
  let doubt: Doubt | null = null
  for (const sealed of [hook.secretSealed, ...(holds && hook.formerSealed !== null ? [hook.formerSealed] : [])]) {
    const secret = seal.unseal(sealed, secretContext)
    const verdict = hook.receive.verify(heard, secret, now)
    if (verdict.outcome === 'genuine') return { secret, id: verdict.id }
    if (doubt === null || verdict.doubt === 'stale') doubt = verdict.doubt
  }
  return { doubt: doubt ?? 'unsigned' }
}

/** Keeps what a genuine sender delivered and nobody can read as the settings are, so that it is not lost once they are right. */
async function keepUnfit(
  ctx: Receiver,
  hook: Hook,
  { body, headers }: Heard,
  unfit: Parameters<typeof insertUnfitDelivery>[1],
): Promise<void> {
  const { db, now, seal } = ctx
  const url = seal.unseal(hook.addressSealed, 'source.address')
  const trouble = { code: 'unfit', message: unfit.problem }
  const raw = { bytes: body, contentType: headers['content-type'] ?? null, url }
  const packed = await packBody(ctx, { outcome: 'failed', ...trouble, body: raw })
  await db.inTransaction(async (tx) => {
    const isNew = await insertUnfitDelivery(tx, unfit)
    if (isNew) await recordReceiving(tx, hook.sourceId, trouble, now)
    await emit(tx, now, 'sources.polled', { sourceIds: [hook.sourceId] })
    if (isNew && packed !== null) await keepBody(tx, { ...hook, id: hook.sourceId }, packed, { said: null, now })
  })
}
