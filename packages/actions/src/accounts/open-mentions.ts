import { countWaitingAtOwnSources, type Tx } from '@echolot/db'

export type OpenMentions = { count: number; since: Date | null }

/**
 * How many mentions wait at each of these accounts: found by its own feed, or by another source of ours on its host, such as
 * the comments of its blog. Of several accounts on one host it is the one of the source's channel; where more than one is,
 * nobody can tell whose they are, and they count for none.
 * @returns by account id; an account at which nothing waits is not in it.
 */
export async function openMentionsOf(
  db: Tx,
  accounts: readonly { id: number; channel: string; url: string }[],
): Promise<ReadonlyMap<number, OpenMentions>> {
  const byHost = Map.groupBy(accounts, ({ url }) => hostOf(url))
  const accountAt = ({ channel, url }: { channel: string; url: string }) => {
    const there = byHost.get(hostOf(url)) ?? []
    const [account, another] = there.length > 1 ? there.filter((one) => one.channel === channel) : there
    return another === undefined ? account?.id : undefined
  }
  const open = new Map<number, OpenMentions>()
  for (const source of await countWaitingAtOwnSources(db)) {
    const id = source.accountId ?? accountAt(source)
    if (id === undefined) continue
    const before = open.get(id)
    const since = [before?.since, source.since].flatMap((instant) => (instant ? [instant.getTime()] : []))
    open.set(id, {
      count: (before?.count ?? 0) + source.waiting,
      since: since.length === 0 ? null : new Date(Math.min(...since)),
    })
  }
  return open
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url)
