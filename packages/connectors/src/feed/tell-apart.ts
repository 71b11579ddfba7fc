import { createHash } from 'node:crypto'

type Identified = {
  id: string | null
  url: string | null
  title: string | null
  text: string | null
  publishedAt: Date | null
}

/** `formerId` is the one that an item had while others shared its link and none of them was called by it; else null. */
export type ToldApart = { id: string; formerId: string | null; shared: SharedId | null }

/** Where several items have one id or link: that one, and what this item is called if it is not the one that keeps it. */
export type SharedId = { id: string; ownId: string }

/**
 * An id for each item, no two alike and none of `taken`: the publisher's, else the link, else a hash of what it says. Where
 * several items have one id or link, the oldest keeps it bare, and each other gets its own link or a hash behind the id, or
 * for a link the hash alone: never a position, so that a new item on top changes no id below. Which one is the oldest is a guess
 * where dates are missing; who knows what was seen before can do better by `shared`.
 */
export function tellApart(items: readonly Identified[], taken: ReadonlySet<string> = new Set()): ToldApart[] {
  const own = new Set(items.map(({ id }) => id))
  // As in nearly every feed: each has an id, and no two the same.
  if (own.size === items.length && !own.has(null) && items.every(({ id }) => !taken.has(id ?? '')))
    return items.map(({ id }) => ({ id: id ?? '', formerId: null, shared: null }))
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
  const groups = [...Map.groupBy(items, wantOf)].map(([want, group]) => ({
    want,
    group: byAge(group),
    links: Map.groupBy(group, ({ url }) => url),
  }))
  // The bare ids first: what is made for another item is never an id that somebody wrote.
  for (const { want, group } of groups) {
    const [oldest] = group
    if (oldest !== undefined && !used.has(want)) give(oldest, want)
  }
  const copies = new Map<string, number>()
  const shared = new Map<Identified, SharedId>()
  for (const { want, group, links } of groups) {
    // Nothing of an id hangs on which of them is the oldest, so the links that several have tell none of them apart.
    const ownId = (item: Identified) =>
      firstFree(want, item, { used, copies, ownLink: links.get(item.url)?.length === 1 })
    for (const item of group) if (!ids.has(item)) give(item, ownId(item))
    if (group.length === 1) continue
    for (const item of group) {
      const id = ids.get(item) ?? want
      shared.set(item, { id: want, ownId: id === want ? ownId(item) : id })
    }
  }

  const formerIds = new Map<Identified, string>()
  for (const [url, group] of links) {
    const nameless = byAge(group.filter(({ id }) => id === null))
    const [oldest] = nameless
    if (url === null || oldest === undefined || used.has(url)) continue
    if (nameless.length > 1)
      for (const item of nameless) shared.set(item, { id: url, ownId: ids.get(item) ?? wantOf(item) })
    formerIds.set(oldest, ids.get(oldest) ?? url)
    give(oldest, url)
  }
  return items.map((item) => ({
    id: ids.get(item) ?? wantOf(item),
    formerId: formerIds.get(item) ?? null,
    shared: shared.get(item) ?? null,
  }))
}

/** Oldest first: by their dates where each has one, and else the last in the feed. */
function byAge(items: readonly Identified[]): Identified[] {
  const dates = items.map(({ publishedAt }) => publishedAt?.getTime() ?? null)
  const backwards = items.toReversed()
  if (dates.includes(null)) return backwards
  return backwards.sort((a, b) => (a.publishedAt?.getTime() ?? 0) - (b.publishedAt?.getTime() ?? 0))
}

function firstFree(
  want: string,
  item: Identified,
  { used, copies, ownLink }: { used: ReadonlySet<string>; copies: Map<string, number>; ownLink: boolean },
): string {
  const withLink = `${want}|${item.url ?? ''}`
  if (item.url !== null && item.url !== want && ownLink && !used.has(withLink)) return withLink
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
