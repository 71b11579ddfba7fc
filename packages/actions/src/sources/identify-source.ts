import { type Candidate, connectorOf, connectors, discover, previewSource } from '@echolot/connectors'
import { type ConnectorId, Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { shownAddress, spelledAddress } from './source-address.ts'

export type Identified = {
  connector: ConnectorId
  url: string
  title: string | null
  /** It brings what others say to us. */
  comments: boolean
  /** What its items are called, where its provider tells. */
  channel: string | null
  /** Why this address was taken in place of the typed one; null where it is the typed one. */
  because: string | null
  /** The same as a word; null where it could not be asked. */
  by: Candidate['by'] | null
  /** What it answered, where that says nothing yet of what it is. */
  warning: string | null
  warningCode: string | null
  /** How many items it has at the moment, where that was seen. */
  items: number | null
}

/**
 * What an address is, by asking it: itself a feed or a WordPress site, else what a web page leads to. One that cannot say
 * just now (a fault of the server, a request for patience, no answer in time) is taken as it was typed, with a warning.
 * @throws Refusal `invalid` with what it answered and what would be right, where it is no source.
 */
export async function identifySource(
  { outbound, now }: Pick<Ctx, 'outbound' | 'now'>,
  { url, connector, ownUsers }: { url: string; connector: ConnectorId | null; ownUsers: string[] },
): Promise<Identified> {
  const typed = {
    connector: connector ?? 'feed',
    url,
    title: null,
    comments: false,
    channel: null,
    because: null,
    by: null,
    warning: null,
    warningCode: null,
    items: null,
  }
  if (connector !== null && connectorOf(connectors, connector).poll === null) return typed
  if (connector !== null) {
    const settings = ownUsers.length === 0 ? {} : { ownUsers }
    const kind = connectorOf(connectors, connector)
    const [missing] = kind.settings.safeParse(settings).error?.issues ?? []
    if (missing !== undefined)
      throw new Refusal(
        'invalid',
        `A source of the kind "${connector}" is nothing without its setting "${missing.path.join('.')}". Add it on the page or by the setup file, where it can be given.`,
        { field: 'connector', reason: 'setting_unfit', setting: missing.path.join('.') },
      )
    const { outcome, code, message } = await previewSource(kind, { url, settings }, { outbound, now })
    // Who is signed in there is given to the source once it is there.
    if (outcome === 'needs_consent' && kind.access !== null) return { ...typed, warning: message, warningCode: code }
    return code === null ? typed : orRefuse(typed, { code, message: message ?? code })
  }
  const { candidates, problem, instead } = await discover(url, outbound, now)
  if (problem !== null) return orRefuse(typed, problem)
  const [best] = candidates
  if (best === undefined)
    throw refusal(
      instead ?? {
        code: 'not_a_feed',
        message: `${shownAddress(url)} is no feed, names none, and none stands where feeds usually are.`,
      },
    )
  const itself = best.by === 'address' || spelledAddress(best.url) === spelledAddress(url)
  return {
    connector: best.connector,
    url: itself ? url : best.url,
    title: best.title,
    comments: best.kind !== 'blog',
    channel: best.channel ?? null,
    because: itself ? null : reasons[best.by](shownAddress(url)),
    by: itself ? 'address' : best.by,
    warning: null,
    warningCode: null,
    items: best.items,
  }
}

const reasons: Record<Candidate['by'], (typed: string) => string | null> = {
  address: () => null,
  site: (typed) => `${typed} is a page of this WordPress site.`,
  link: (typed) => `${typed} is a page that links to this feed.`,
  provider: (typed) => `${typed} is a page; this is the feed of the same.`,
  guess: (typed) => `${typed} is a page that names no feed; this one stands where feeds usually are.`,
}

type Problem = { code: string; message: string }

/** What may be over in a minute says nothing of the address. */
const passing = /^(?:throttled|http_5\d\d|timeout|connect|reset|aborted)$/

function orRefuse(typed: Identified, problem: Problem): Identified {
  if (passing.test(problem.code)) return { ...typed, warning: problem.message, warningCode: problem.code }
  throw refusal(problem)
}

function refusal({ code, message }: Problem): Refusal {
  // Of what Echolot does not ask, the sentence says already how it would be let in.
  const remedy = code.startsWith('refused_')
    ? ''
    : ' Give the address of a feed, of a WordPress site, or of a page that links to its feed.'
  return new Refusal('invalid', `${message}${remedy}`, { field: 'url', problemCode: code })
}
