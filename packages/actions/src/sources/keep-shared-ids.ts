import type { FoundItem } from '@echolot/connectors'
import { type Database, listTextsByIdentity } from '@echolot/db'
import type { Ctx } from '../context.ts'
import { saidBy } from './draft-item.ts'
import { itemIdentity, type Site } from './identity.ts'

/**
 * Gives each shared id to the item that is stored under it, so that in whatever order a feed stands, what is known stays known
 * and what is new is new. That item is the one that says the same, else the only one with the same link or the same date. Where there is none,
 * the stored one is no longer shown, and none of these may pass for it. Where nothing is stored, the ids stay as they are.
 */
export async function keepSharedIds(
  { db, seal }: Pick<Ctx, 'seal'> & { db: Database },
  { sourceId, at }: { sourceId: number; at: Site },
  items: readonly FoundItem[],
): Promise<readonly FoundItem[]> {
  const groups = Map.groupBy(items, ({ sharedId }) => sharedId?.id ?? null)
  groups.delete(null)
  if (groups.size === 0) return items
  const identityOf = (id: string) => itemIdentity(seal, at, id).identity
  const shared = [...groups.keys()].filter((id) => id !== null)
  const stored = new Map(
    (await listTextsByIdentity(db, sourceId, shared.map(identityOf))).map((text) => [
      text.identity.toString('hex'),
      text,
    ]),
  )
  const keepers = new Map<string, FoundItem | null>()
  for (const id of shared) {
    const known = stored.get(identityOf(id).toString('hex'))
    if (known !== undefined) keepers.set(id, keeperOf(known, groups.get(id) ?? []))
  }
  return items.map((item) => {
    const keeper = item.sharedId ? keepers.get(item.sharedId.id) : undefined
    if (!item.sharedId || keeper === undefined) return item
    const { id, ownId } = item.sharedId
    return { ...item, externalId: item === keeper ? id : ownId, formerExternalId: null }
  })
}

type Known = ReturnType<typeof saidBy> & { publishedAt: Date | null }

function keeperOf(known: Known, group: readonly FoundItem[]): FoundItem | null {
  const sameLink = group.filter((item) => saidBy(item).url === known.url)
  const alike = sameLink.filter((item) => {
    const { title, text } = saidBy(item)
    return title === known.title && text === known.text
  })
  const sameDate = group.filter(({ publishedAt }) => publishedAt?.getTime() === known.publishedAt?.getTime())
  // Of several that are alike in everything, the one that was called so anyway.
  return (
    alike.find(({ externalId, sharedId }) => externalId === sharedId?.id) ??
    alike[0] ??
    (known.url === null ? null : only(sameLink)) ??
    (known.publishedAt === null ? null : only(sameDate))
  )
}

const only = (items: readonly FoundItem[]) => (items.length === 1 ? (items[0] ?? null) : null)
