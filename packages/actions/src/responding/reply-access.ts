import { connectorOf, whyNothing } from '@echolot/connectors'
import { emit, getSealedSource, setReplyAccess, tryFailedAgain } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { spendingOf } from '../sources/spend-request.ts'

const context = 'source.reply_access'

/** With what Echolot is signed in at a source, for its connector to read; null where nobody is. */
export function openAccess(
  seal: Ctx['seal'],
  { replyAccessSealed }: { replyAccessSealed: Buffer | null },
): object | null {
  return replyAccessSealed === null ? null : JSON.parse(seal.unseal(replyAccessSealed, context))
}

/**
 * Signs Echolot in at a source, once the source says that it knows whom: from then on it is asked and answered as them. What
 * failed there is tried again.
 * @throws Refusal `not_found`; `invalid` where nobody signs in there, or the source does not take them.
 */
export async function giveReplyAccess(
  { db, now, seal, outbound, connectors }: Pick<Ctx, 'db' | 'now' | 'seal' | 'outbound' | 'connectors'>,
  { id, access }: { id: number; access: Record<string, string> },
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
  const known = await signing.identify({
    source: { url, settings: source.settings },
    ...{ access, outbound, now, signal: AbortSignal.timeout(identifyMs) },
    spend: spendingOf({ db, now, seal, connectors }, { connector: source.connector, address: url, access }),
  })
  if (known.outcome !== 'known') {
    const { code, message } = whyNothing(known)
    const secret = signing.form.find((field) => field.secret) ?? first
    throw new Refusal('invalid', message, { problemCode: code, field: `access.${secret.key}` })
  }
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

const identifyMs = 60_000

/** Forgets as whom Echolot answered there. @throws Refusal `not_found`. */
export async function takeReplyAccess({ db, now }: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }): Promise<void> {
  await db.inTransaction(async (tx) => {
    if ((await setReplyAccess(tx, id, null)) === undefined) throw new Refusal('not_found', `There is no source ${id}.`)
    await emit(tx, now, 'sources.polled', { sourceIds: [id] })
  })
}
