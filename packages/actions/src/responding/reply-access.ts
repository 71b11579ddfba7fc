import type { ReplyAccess } from '@echolot/connectors'
import { emit, getSealedSource, setReplyAccess, tryFailedAgain } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import { z } from 'zod'
import type { Ctx } from '../context.ts'

const kept = z.object({ user: z.string(), password: z.string() })
const context = 'source.reply_access'

/** With what Echolot answers at a source; null where nobody is signed in there. */
export function openReplyAccess(
  seal: Ctx['seal'],
  { replyAccessSealed }: { replyAccessSealed: Buffer | null },
): ReplyAccess | null {
  return replyAccessSealed === null ? null : kept.parse(JSON.parse(seal.unseal(replyAccessSealed, context)))
}

/**
 * Has Echolot answer at a source as this user, once the source says that it knows them. What failed there is tried again.
 * @throws Refusal `not_found`; `invalid` where nothing can be answered there, or the source does not take them.
 */
export async function giveReplyAccess(
  { db, now, seal, outbound, connectors }: Pick<Ctx, 'db' | 'now' | 'seal' | 'outbound' | 'connectors'>,
  { id, ...access }: { id: number } & ReplyAccess,
): Promise<void> {
  const source = await getSealedSource(db, id)
  if (source === undefined) throw new Refusal('not_found', `There is no source ${id}.`)
  const { replying } = connectors[source.connector]
  if (replying === null)
    throw new Refusal('invalid', `Nothing can be sent through a source of the kind "${source.connector}".`, {
      reason: 'cannot_send',
      field: 'user',
    })
  const url = seal.unseal(source.addressSealed, 'source.address')
  const known = await replying.identify({ source: { url, settings: source.settings }, access, outbound, now })
  if (known.outcome !== 'known')
    throw new Refusal('invalid', known.message, { problemCode: known.code, field: 'password' })
  await db.inTransaction(async (tx) => {
    const sealed = seal.seal(JSON.stringify(access), context)
    const { userId, name: userName } = known
    if ((await setReplyAccess(tx, id, { sealed, userId, userName })) === undefined)
      throw new Refusal('not_found', `There is no source ${id}.`)
    const ticketIds = await tryFailedAgain(tx, id, now)
    if (ticketIds.length > 0) await emit(tx, now, 'tickets.changed', { ticketIds: ticketIds.slice(0, 500) })
    await emit(tx, now, 'sources.polled', { sourceIds: [id] })
  })
}

/** Forgets as whom Echolot answered there. @throws Refusal `not_found`. */
export async function takeReplyAccess({ db, now }: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }): Promise<void> {
  await db.inTransaction(async (tx) => {
    if ((await setReplyAccess(tx, id, null)) === undefined) throw new Refusal('not_found', `There is no source ${id}.`)
    await emit(tx, now, 'sources.polled', { sourceIds: [id] })
  })
}
