import {
  deleteMute,
  emit,
  forgetHidden,
  getItemForMute,
  inChunks,
  insertMentions,
  insertMute,
  listMutedItems,
  markFound,
  listMutes as selectMutes,
  type Tx,
} from '@echolot/db'
import { type MuteKind, Refusal, type Sight } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { isItemSeen } from './is-item-seen.ts'
import { domainOf } from './muting.ts'
import { personRef } from './person-ref.ts'

/** Authors and domains that are muted, the newest first; of an author what they are called now. */
export async function listMutes({ db }: Pick<Ctx, 'db'>) {
  return (await selectMutes(db)).map(({ id, domain, authorName, authorHandle, personId, personName, at, hidden }) => ({
    id,
    kind: domain === null ? ('author' as const) : ('domain' as const),
    name: domain ?? authorName ?? authorHandle,
    person: personRef(personId, personName),
    at: at.toISOString(),
    hidden,
  }))
}

/**
 * Mutes an item's author, or the domain of its link. What comes of them from now on is hidden and kept; what is a mention
 * already stays one. @throws Refusal `not_found`, `invalid` where the item names nobody, or nothing.
 */
export async function addMute(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { itemId, kind, actor }: { itemId: number; kind: MuteKind; actor: Actor },
) {
  const { db, now } = ctx
  const id = await db.inTransaction(async (tx) => {
    const muted = await insertMute(tx, await whomToMute(tx, itemId, kind, ctx.sight), {
      personId: actor.personId,
      at: now,
    })
    await emit(tx, now, 'settings.changed', { what: 'mutes' })
    return muted
  })
  const made = (await listMutes(ctx)).find((mute) => mute.id === id)
  if (made === undefined) throw new Refusal('not_found', `There is no mute ${id}.`)
  return made
}

async function whomToMute(tx: Tx, itemId: number, kind: MuteKind, sight: Sight) {
  const item = await getItemForMute(tx, itemId)
  if (item === undefined || !(await isItemSeen(tx, itemId, sight)))
    throw new Refusal('not_found', `There is no item ${itemId}.`)
  if (item.own) throw new Refusal('invalid', 'This is our own; who we are cannot be muted.', { reason: 'mute_own' })
  if (kind === 'author') {
    if (item.authorId === null)
      throw new Refusal('invalid', 'Nobody is named as the author.', { reason: 'mute_nobody' })
    return { authorId: item.authorId }
  }
  const domain = domainOf(item.url)
  if (domain === null)
    throw new Refusal('invalid', 'It has no link whose domain could be muted.', { reason: 'mute_no_link' })
  return { domain }
}

/**
 * Undoes a mute. What it hid stays hidden and can be looked at, or becomes mentions where that is wanted, with a ticket where none
 * would begin late. @returns how many. @throws Refusal `not_found`.
 */
export async function removeMute(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { id, bringBack }: { id: number; bringBack: boolean },
): Promise<number> {
  return db.inTransaction(async (tx) => {
    const items = bringBack ? await listMutedItems(tx, id) : []
    if (!(await deleteMute(tx, id))) throw new Refusal('not_found', `There is no mute ${id}.`)
    const mentionIds = await insertMentions(
      tx,
      items.map(({ itemId, version, addressed, foundAt, hits }) => ({
        itemId,
        itemVersion: version,
        ground: addressed ? 'addressed' : 'watch',
        hits,
        foundAt,
        fromArchive: true,
      })),
    )
    const ids = items.map(({ itemId }) => itemId)
    await markFound(tx, ids)
    await forgetHidden(tx, ids)
    for (const chunk of inChunks(mentionIds)) await emit(tx, now, 'mentions.found', { mentionIds: chunk, lane: 'live' })
    await emit(tx, now, 'settings.changed', { what: 'mutes' })
    return mentionIds.length
  })
}
