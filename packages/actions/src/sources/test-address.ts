import {
  connectorOf,
  connectors,
  discover,
  type FoundItem,
  previewSource,
  type SourcePreview,
} from '@echolot/connectors'
import { getSealedSource, listSources } from '@echolot/db'
import { type ConnectorId, type Purpose, Refusal } from '@echolot/domain'
import { asSearched } from '../as-searched.ts'
import type { Ctx } from '../context.ts'
import { openAccess, sessionOf } from '../responding/reply-access.ts'
import { usualPurpose } from '../setup-file/setup-sources.ts'
import { loadJudge } from '../watches/judging.ts'
import { asOurs } from './as-ours.ts'
import { isDemoAddress } from './demo-address.ts'
import { identifySource } from './identify-source.ts'
import { channelOf, shownAddress, spelledAddress } from './source-address.ts'
import { typedSettings } from './source-settings.ts'
import { addSource } from './sources.ts'

/** What a test shows of what it found; it counts all of it. */
const examples = 5

type Tester = Pick<Ctx, 'db' | 'now' | 'log' | 'outbound' | 'seal'>

/** Asks an address once, without keeping anything, and shows what a poll would find. */
export async function testAddress(
  ctx: Tester,
  source: { connector: ConnectorId; url: string; purpose: Purpose; settings: Record<string, unknown> },
) {
  const { connector, url } = source
  const settings = typedSettings(connector, source.settings)
  const demo = await isDemoAddress(ctx.db, url)
  return shown(
    ctx,
    { ...source, url },
    await previewSource(connectorOf(connectors, connector), { url, settings, demo }, ctx),
  )
}

/** The same for a source that is saved; its sealed address need not be typed again. */
export async function testSource(ctx: Tester, { id }: { id: number }) {
  const source = await getSealedSource(ctx.db, id)
  if (source === undefined) throw new Refusal('not_found', `There is no source ${id}.`)
  const url = ctx.seal.unseal(source.addressSealed, 'source.address')
  const demo = await isDemoAddress(ctx.db, url)
  const access = openAccess(ctx.seal, source)
  return shown(
    ctx,
    { ...source, url },
    await previewSource(
      connectorOf(connectors, source.connector),
      { url, settings: source.settings, access, userId: source.replyUserId, demo },
      { ...ctx, session: sessionOf(ctx, id, access) },
    ),
  )
}

/** What was found, as the page shows it; `mention` says whether a watch hits or it was said to us, as a poll would judge. */
async function shown(
  { db, log }: Pick<Ctx, 'db' | 'log'>,
  source: { connector: ConnectorId; url: string; purpose: Purpose; settings: unknown },
  preview: SourcePreview,
) {
  const { judge } = await loadJudge(db, log)
  const concernsUs = (item: FoundItem) => {
    if (item.own || source.purpose === 'account') return false
    if (item.addressed) return true
    const { hits } = judge(
      asSearched({
        ...item,
        authorName: item.author?.name ?? null,
        authorHandle: item.author?.handle ?? null,
        sourceName: preview.title,
        facts: item.facts ?? null,
        parentText: null,
      }),
    )
    return hits.length > 0
  }
  const ours = asOurs(source)
  const found = preview.items.map((item) => ({ item, mention: concernsUs(ours(item)) }))
  return {
    outcome: preview.outcome === 'items' || preview.outcome === 'unchanged' ? ('ok' as const) : ('failed' as const),
    problemCode: preview.code,
    problem: preview.message,
    title: preview.title,
    answeredFrom: elsewhere(source.url, preview.answered),
    total: found.length,
    mentions: found.filter(({ mention }) => mention).length,
    items: found.slice(0, examples).map(({ item, mention }) => ({
      title: item.title,
      text: item.text?.slice(0, 1000) ?? null,
      url: item.url,
      author: item.author?.name ?? null,
      publishedAt: item.publishedAt?.toISOString() ?? null,
      mention,
    })),
    problems: preview.problems.map(({ severity, code, message }) => ({ severity, code, message })),
  }
}

/** Where a redirect led, as pages may show it; null where the address itself answered. */
function elsewhere(asked: string, answered: string | null): string | null {
  return answered === null || spelledAddress(answered) === spelledAddress(asked) ? null : shownAddress(answered)
}

/** What can be listened to behind a homepage. @throws Refusal `invalid` where nothing is and the page itself cannot be read. */
export async function discoverSources({ outbound, now }: Pick<Ctx, 'outbound' | 'now'>, { url }: { url: string }) {
  const { candidates, problem, instead } = await discover(url, outbound, now)
  const why = problem ?? instead ?? null
  if (why !== null && candidates.length === 0)
    throw new Refusal('invalid', why.message, { field: 'url', problemCode: why.code })
  return candidates.map(({ connector, url: address, title, kind, items }) => ({
    connector,
    url: address,
    name: title ?? new URL(address).host,
    kind,
    items,
  }))
}

type Wish = {
  url: string
  name: string | null
  connector: ConnectorId | null
  purpose: 'mentions' | 'own_channel' | null
  ownUsers: string[]
  intervalSeconds: number | null
  /** Without asking the address whether it is a source. */
  unchecked: boolean
}

/**
 * Adds a source by its address alone, once it has been asked what it is.
 * @returns the source, why its address is another than the typed one, and what to be warned of.
 * @throws Refusal `invalid` where the address is no source, `conflict` where it is one already.
 */
export async function addFoundSource(
  ctx: Pick<Ctx, 'db' | 'now' | 'seal' | 'outbound' | 'pace' | 'hooksOrigin'>,
  wish: Wish,
) {
  const found = wish.unchecked ? null : await identifySource(ctx, wish)
  const { connector, url } = found ?? { connector: wish.connector ?? 'feed', url: wish.url }
  const own = usualPurpose(connector) === 'own_channel' || found?.comments === true
  const purpose = wish.purpose ?? (own ? 'own_channel' : 'mentions')
  const taken = new Set((await listSources(ctx.db)).map(({ name }) => name))
  const wanted = wish.name ?? found?.title?.slice(0, 150) ?? new URL(url).host
  const name =
    wish.name !== null || !taken.has(wanted)
      ? wanted
      : Array.from({ length: 999 }, (_, n) => `${wanted} (${n + 2})`).find((candidate) => !taken.has(candidate))
  const source = await addSource(ctx, {
    name: name ?? url,
    connector,
    url,
    purpose,
    channel: (purpose === 'mentions' ? found?.channel : null) ?? channelOf(connector, url, purpose),
    settings: wish.ownUsers.length === 0 ? {} : { ownUsers: wish.ownUsers },
    intervalSeconds: wish.intervalSeconds,
  })
  return { source, because: found?.because ?? null, warning: found?.warning ?? null }
}
