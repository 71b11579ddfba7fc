import { randomUUID } from 'node:crypto'
import {
  emit,
  getOrganisation,
  handSource,
  insertItems,
  insertMentions,
  markTriaged,
  setLastItem,
  type Tx,
} from '@echolot/db'
import { Refusal, sees } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { routeMentions, tellDepartments } from '../open-tickets.ts'
import { draftItem, languageOf } from '../sources/draft-item.ts'
import { siteOf } from '../sources/identity.ts'
import { addressColumns } from '../sources/source-address.ts'
import { storedSettings } from '../sources/source-settings.ts'
import { lockTicket } from '../tickets/apply-command.ts'

type PrivateMessage = {
  /** Where it was written, such as `instagram`. */
  channel: string
  /** As they call themselves there. */
  author: string
  text: string
  /** When it was written; left out, that is now. */
  writtenAt?: Date | undefined
}

/**
 * Takes in what somebody wrote to the company alone, as a person heard it: an item that nobody outside may read, and its ticket
 * with the clocks that every ticket has. The wait begins now, for nobody here knew of it before.
 * @returns the ticket; null where the rules gave it to a department out of sight.
 * @throws Refusal `invalid` for one that is written in the future, `conflict` before the company is set up.
 */
export async function recordPrivateMessage(
  { db, now, log, seal, sight }: Pick<Ctx, 'db' | 'now' | 'log' | 'seal' | 'sight'>,
  { channel, author, text, writtenAt = now }: PrivateMessage,
): Promise<{ ticketId: number | null }> {
  if (writtenAt > now)
    throw new Refusal('invalid', `Nobody has written at ${writtenAt.toISOString()} yet; name a time that is past.`, {
      reason: 'written_in_future',
      field: 'writtenAt',
    })
  const ticketId = await db.inTransaction(async (tx) => {
    const source = await sourceOfMessages(tx, channel, { now, seal })
    const found = draftItem(
      {
        ...{ externalId: randomUUID(), url: null, title: null, text, html: null, threadUrl: null },
        author: { name: author, handle: null, url: null, website: null, externalId: null },
        ...{ publishedAt: writtenAt, updatedAt: null, language: null, parentExternalId: null },
        ...{ channel, addressed: true, own: false, visibility: 'private' },
      },
      { at: siteOf({ ...source, address: addressOf(channel) }), language: null, foundAt: now },
      seal,
    )
    const [item] = await insertItems(tx, source, [{ ...found, language: await languageOf(found) }])
    if (item === undefined)
      throw new Refusal('conflict', `What "${author}" writes is not stored any more: their data was erased.`, {
        reason: 'author_erased',
        field: 'author',
      })
    await setLastItem(tx, source.id, now)
    await markTriaged(tx, new Map([['mention', [item.id]]]), now)
    const mentionIds = await insertMentions(tx, [
      { itemId: item.id, itemVersion: 1, ground: 'captured', hits: [], foundAt: now },
    ])
    const [opened] = await routeMentions(tx, mentionIds, { db, now, log, seal })
    if (opened === undefined)
      throw new Refusal('conflict', 'Nothing can be recorded before the company is set up.', { reason: 'not_set_up' })
    await emit(tx, now, 'tickets.opened', { ticketIds: [opened.id] })
    await tellDepartments(tx, [opened.id], now)
    const { departmentId } = await lockTicket(tx, opened.id, 'all')
    return sees(sight, departmentId) ? opened.id : null
  })
  log.info({ channel, ticketId }, 'private message recorded')
  return { ticketId }
}

/** Under which what is written by hand is known; `.invalid` is nobody's (RFC 2606), and nobody is ever asked there. */
const addressOf = (channel: string) => `https://private.invalid/${encodeURIComponent(channel)}`

async function sourceOfMessages(tx: Tx, channel: string, { now, seal }: Pick<Ctx, 'now' | 'seal'>) {
  const organisation = await getOrganisation(tx)
  const name = organisation?.language === 'de' ? 'Private Nachrichten' : 'Private messages'
  return handSource(tx, {
    name: `${name}: ${channel}`,
    ...{ connector: 'feed', channel, language: null, purpose: 'own_channel' },
    ...addressColumns(seal, 'feed', addressOf(channel)),
    settings: storedSettings({ ownUsers: [], historyDays: null }),
    ...{ visibility: 'private', retentionClass: 'mention', createdAt: now },
  })
}
