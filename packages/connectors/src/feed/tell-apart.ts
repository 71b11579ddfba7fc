import { createHash } from 'node:crypto'

type Identified = {
  id: string | null
  url: string | null
  title: string | null
  text: string | null
  publishedAt: Date | null
}

/** `formerId` is the one that an item had while others shared its link and none of them was called by it; else null. */
export type ToldApart = { id: string; formerId: string | null }

/**
 * An id for each item, no two alike and none of `taken`: the publisher's, else the link, else a hash of what it says. Where
 * several items have one id or link, the oldest keeps it bare, and each other gets its own link or a hash behind the id, or
 * for a link the hash alone: never a position, so that a new item on top changes no id below.
 */
export function tellApart(items: readonly Identified[], taken: ReadonlySet<string> = new Set()): ToldApart[] {
  const used = new Set(taken)
  const links = Map.groupBy(items, ({ url }) => url)
  const wants = new Map(
    items.map((item) => [
      item,
      item.id ?? (item.url !== null && links.get(item.url)?.length === 1 ? item.url : digest(item)),
    ]),
  )
  const wantOf = (item: Identified) => wants.get(item) ?? digest(item)
  const ids = new Map<Identified, string>()
  const give = (item: Identified, id: string) => {
    ids.set(item, id)
    used.add(id)
  }
  const groups = [...Map.groupBy(items, wantOf)].map(([want, group]) => ({ want, group: byAge(group) }))
  // The bare ids first: what is made for another item is never an id that somebody wrote.
  for (const { want, group } of groups) {
    const [oldest] = group
    if (oldest !== undefined && !used.has(want)) give(oldest, want)
  }
  const copies = new Map<string, number>()
  for (const { want, group } of groups)
    for (const item of group) if (!ids.has(item)) give(item, firstFree(want, item, used, copies))

  const formerIds = new Map<Identified, string>()
  for (const [url, group] of links) {
    const [oldest] = byAge(group.filter(({ id }) => id === null))
    if (url === null || oldest === undefined || used.has(url)) continue
    formerIds.set(oldest, ids.get(oldest) ?? url)
    give(oldest, url)
  }
  return items.map((item) => ({ id: ids.get(item) ?? wantOf(item), formerId: formerIds.get(item) ?? null }))
}

/** Oldest first: by their dates where each has one, and else the last in the feed. */
function byAge(items: readonly Identified[]): Identified[] {
  const dates = items.map(({ publishedAt }) => publishedAt?.getTime() ?? null)
  const backwards = items.toReversed()
  if (dates.includes(null)) return backwards
  return backwards.sort((a, b) => (a.publishedAt?.getTime() ?? 0) - (b.publishedAt?.getTime() ?? 0))
}

function firstFree(want: string, item: Identified, used: ReadonlySet<string>, copies: Map<string, number>): string {
  const withLink = `${want}|${item.url ?? ''}`
  if (item.url !== null && item.url !== want && !used.has(withLink)) return withLink
  const said = `${want}|${digest(item)}`
  for (;;) {
    const copy = (copies.get(said) ?? 0) + 1
    copies.set(said, copy)
    const id = copy === 1 ? said : `${said}|${copy}`
    if (!used.has(id)) return id
  }
}

function digest({ title, text, url, publishedAt }: Identified): string {
  const said = JSON.stringify([title, text, url, publishedAt?.toISOString() ?? null])
  return `sha256:${createHash('sha256').update(said.toWellFormed()).digest('hex')}`
}
