import { createHash } from 'node:crypto'

type Identified = {
  id: string | null
  url: string | null
  title: string | null
  text: string | null
  publishedAt: Date | null
}

/**
 * An id for each item, no two alike: the publisher's, else the link where no other item has it, else a hash of what it
 * says. Where a publisher uses one id for several items, the last in the feed, which is the oldest, keeps it bare and
 * each other gets its own link or a hash behind it: never a position, so that a new item on top changes no id below.
 */
export function tellApart(items: readonly Identified[]): string[] {
  const linked = counted(items.map(({ url }) => url))
  const wanted = items.map(
    (item) => item.id ?? (item.url !== null && linked.get(item.url) === 1 ? item.url : digest(item)),
  )
  const taken = new Set<string>()
  const copies = new Map<string, number>()
  const firstFree = (want: string, item: Identified): string => {
    const withLink = `${want}|${item.url ?? ''}`
    if (!taken.has(want)) return want
    if (item.url !== null && item.url !== want && !taken.has(withLink)) return withLink
    const said = `${want}|${digest(item)}`
    const copy = (copies.get(said) ?? 0) + 1
    copies.set(said, copy)
    return copy === 1 && !taken.has(said) ? said : `${said}|${copy}`
  }
  return wanted.reduceRight<string[]>((given, want, index) => {
    const item = items[index]
    const id = item === undefined ? want : firstFree(want, item)
    taken.add(id)
    given[index] = id
    return given
  }, [])
}

function counted(values: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function digest({ title, text, url, publishedAt }: Identified): string {
  const said = JSON.stringify([title, text, url, publishedAt?.toISOString() ?? null])
  return `sha256:${createHash('sha256').update(said.toWellFormed()).digest('hex')}`
}
