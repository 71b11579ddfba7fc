import { linksIn, listAccounts, type Tx } from '@echolot/db'
import { type NetworkId, networkCalled, networkName, networkOf } from '@echolot/domain/address'
import type { Ctx } from '../context.ts'
import { heardIn, rowsOf } from './heard-in.ts'
import type { Publication } from './publications-of.ts'

/** So far back mentions are looked at. */
const days = 90

/** Where we have no account: what was said of us there, and what was said elsewhere that leads there. */
type Lacking = { standing: Publication[]; linking: Publication[] }
export type LackingKind = keyof Lacking

/** On which networks people speak of us, or lead each other, while the register has no account of ours; those with most that stands there first. */
export async function readLacking({ db, now }: Pick<Ctx, 'db' | 'now'>) {
  const since = sinceOf(now)
  const lacking = [...(await lackingSince(db, { since, now }))].map(([network, { standing, linking }]) => ({
    ...{ network, name: networkName(network), standing: standing.length, linking: linking.length },
  }))
  return {
    since: since.toISOString(),
    networks: lacking.sort((a, b) => b.standing - a.standing || b.linking - a.linking || a.name.localeCompare(b.name)),
  }
}

/** The mentions behind one of its numbers, the newest first. */
export async function listLackingRows(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { network, kind, offset, limit }: { network: string; kind: LackingKind; offset: number; limit: number },
) {
  const lacking = await lackingSince(ctx.db, { since: sinceOf(ctx.now), now: ctx.now })
  const [, its] = [...lacking].find(([id]) => id === network) ?? []
  return rowsOf(ctx, its?.[kind] ?? [], { offset, limit })
}

const sinceOf = (now: Date) => new Date(now.getTime() - days * 86_400_000)

async function lackingSince(db: Tx, { since, now }: { since: Date; now: Date }): Promise<Map<NetworkId, Lacking>> {
  const [accounts, publications] = await Promise.all([listAccounts(db), heardIn(db, { from: since, to: now })])
  const ours = new Set(accounts.flatMap(({ url, channel }) => networkOf(url) ?? networkCalled(channel) ?? []))
  const links = await linksIn(
    db,
    publications.map(({ itemId }) => itemId),
  )
  const lacking = new Map<NetworkId, Lacking>()
  const at = (network: NetworkId) => {
    const known = lacking.get(network) ?? { standing: [], linking: [] }
    lacking.set(network, known)
    return known
  }
  for (const publication of publications) {
    const { on, itemId } = publication
    if (on !== 'web' && !ours.has(on)) at(on).standing.push(publication)
    const leadsTo = new Set((links.get(itemId) ?? []).flatMap((link) => networkOf(link) ?? []))
    for (const network of leadsTo) if (network !== on && !ours.has(network)) at(network).linking.push(publication)
  }
  return lacking
}
