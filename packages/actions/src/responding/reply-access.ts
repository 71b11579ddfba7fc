import { connectorOf, type Session, whyNothing } from '@echolot/connectors'
import {
  claimSource,
  emit,
  getReplyAccess,
  getSealedSource,
  resealReplyAccess,
  setReplyAccess,
  tryFailedAgain,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import { z } from 'zod'
import type { Ctx } from '../context.ts'
import { spendingOf } from '../sources/spend-request.ts'

const context = 'source.reply_access'

type Access = Record<string, string>

const typed = z.record(z.string(), z.string())
/** What was typed, alone or with what it was exchanged for. */
const kept = z.union([
  z.object({ access: typed, session: z.record(z.string(), z.unknown()) }),
  typed.transform((access) => ({ access, session: null })),
])

const sealed = (seal: Ctx['seal'], access: Access, session: object | null) =>
  seal.seal(JSON.stringify(session === null ? access : { access, session }), context)

const opened = (seal: Ctx['seal'], replyAccessSealed: Buffer) =>
  kept.parse(JSON.parse(seal.unseal(replyAccessSealed, context)))

/** With what Echolot is signed in at a source, for its connector to read; null where nobody is. */
export function openAccess(
  seal: Ctx['seal'],
  { replyAccessSealed }: { replyAccessSealed: Buffer | null },
): Access | null {
  return replyAccessSealed === null ? null : opened(seal, replyAccessSealed).access
}

/** What a source's access was exchanged for. Where somebody gave another access meanwhile, there is none and none is kept. */
export function sessionOf({ db, seal }: Pick<Ctx, 'db' | 'seal'>, sourceId: number, access: Access | null): Session {
  const present = async () => {
    const before = await getReplyAccess(db, sourceId)
    if (before == null || access === null) return null
    const found = opened(seal, before)
    return JSON.stringify(found.access) === JSON.stringify(access) ? { before, session: found.session } : null
  }
  return {
    read: async () => (await present())?.session ?? null,
    async keep(session) {
      const found = await present()
      if (found !== null && access !== null)
        await resealReplyAccess(db, sourceId, { before: found.before, after: sealed(seal, access, session) })
    },
  }
}

/**
 * Signs Echolot in at a source, once the source says that it knows whom: from then on, and now at once, it is asked and answered
 * as them. What failed there is tried again.
 * @throws Refusal `not_found`; `invalid` where nobody signs in there, or the source does not take them.
 */
export async function giveReplyAccess(
  { db, now, seal, outbound, connectors, pace }: Pick<Ctx, 'db' | 'now' | 'seal' | 'outbound' | 'connectors' | 'pace'>,
  { id, access }: { id: number; access: Access },
): Promise<void> {
  const source = await getSealedSource(db, id)
  if (source === undefined) throw new Refusal('not_found', `There is no source ${id}.`)
  const { access: signing } = connectorOf(connectors, source.connector)
  const [first] = signing?.form ?? []
  if (signing === null || first === undefined)
    throw new Refusal('invalid', `Nothing can be sent through a source of the kind "${source.connector}".`, {
      reason: 'cannot_send',
      field: 'access',
    })
  const read = signing.fields.safeParse(access)
  const [issue] = read.error?.issues ?? []
  if (issue !== undefined)
    throw new Refusal('invalid', `"${issue.path.map(String).join('.')}": ${issue.message}`, {
      reason: 'setting_unfit',
      field: `access.${issue.path.map(String).join('.')}`,
      setting: issue.path.map(String).join('.'),
    })
  const url = seal.unseal(source.addressSealed, 'source.address')
  let exchanged: object | null = null
  const session: Session = {
    read: async () => exchanged,
    async keep(session) {
      exchanged = session
    },
  }
  const known = await signing.identify({
    source: { url, settings: source.settings },
    ...{ session, access, outbound, now, signal: AbortSignal.timeout(identifyMs) },
    spend: spendingOf({ db, now, seal, connectors }, { connector: source.connector, address: url, access }),
  })
  if (known.outcome !== 'known') {
    const { code, message } = whyNothing(known)
    const secret = signing.form.find((field) => field.secret) ?? first
    throw new Refusal('invalid', message, { problemCode: code, field: `access.${secret.key}` })
  }
  await db.inTransaction(async (tx) => {
    const { userId, name: userName } = known
    const written = { sealed: sealed(seal, access, exchanged), userId, userName }
    if ((await setReplyAccess(tx, id, written)) === undefined)
      throw new Refusal('not_found', `There is no source ${id}.`)
    const ticketIds = await tryFailedAgain(tx, id, now)
    if (ticketIds.length > 0) await emit(tx, now, 'tickets.changed', { ticketIds: ticketIds.slice(0, 500) })
    await emit(tx, now, 'sources.polled', { sourceIds: [id] })
    if ((await claimSource(tx, id, now, pace)) !== undefined)
      await emit(tx, now, 'sources.due', { sourceIds: [id], lane: 'live' })
  })
}

const identifyMs = 60_000

/** Forgets as whom Echolot answered there. @throws Refusal `not_found`. */
export async function takeReplyAccess({ db, now }: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }): Promise<void> {
  await db.inTransaction(async (tx) => {
    if ((await setReplyAccess(tx, id, null)) === undefined) throw new Refusal('not_found', `There is no source ${id}.`)
    await emit(tx, now, 'sources.polled', { sourceIds: [id] })
  })
}
