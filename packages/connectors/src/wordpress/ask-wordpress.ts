import type { Outbound, OutboundAnswer } from '@echolot/outbound'
import type { z } from 'zod'
import { parseJson } from '../ask-json.ts'
import { type Ending, nameOutboundError, nameStatus } from '../name-answer.ts'

/** Where a site keeps its API: under `/wp-json`, or behind `?rest_route=` where it has no pretty addresses. */
export type ApiStyle = 'wp-json' | 'rest_route'

export type Page<Thing> = {
  outcome: 'page'
  things: Thing[]
  unreadable: number
  pages: number
  /** How many things there are on all pages; null where the site does not say. */
  total: number | null
  raw: Buffer
  style: ApiStyle
}

export type Asking = {
  outbound: Pick<Outbound, 'fetch'>
  now: Date
  source: { url: string; userId: string | null }
}

/**
 * One page of a collection such as `comments`. Tries the style that answered last time first, and the other where the
 * first is not there. What WordPress's own plugins and themes made unreadable is counted, not fatal.
 */
export async function askWordpress<Shape extends z.ZodType>(
  { source, outbound, now }: Asking,
  style: ApiStyle | null,
  collection: string,
  query: Readonly<Record<string, string>>,
  shape: Shape,
): Promise<Page<z.output<Shape>> | Ending> {
  let first: Ending | null = null
  for (const attempt of style === null ? (['wp-json', 'rest_route'] as const) : [style]) {
    const address = apiAddress(source.url, attempt, collection, query)
    if (address === null) return notAnAddress
    const answer = await outbound.fetch(address, { headers: { accept: 'application/json' } }).catch(nameOutboundError)
    // What no style of asking would change: no such host, a refused address, a site that wants patience.
    if ('outcome' in answer) return answer
    const read = readPage(answer, attempt, shape, source.url, now)
    if (read.outcome !== 'failed' || read.code !== 'not_wordpress') return read
    first ??= read
  }
  return first ?? notAnAddress
}

const notAnAddress: Ending = {
  outcome: 'failed',
  code: 'invalid_url',
  message: 'This is not the address of a site. One begins with https:// or http://',
}

/** The folder of its host in which a WordPress lies, such as `/blog`, from any address of it; empty where it is the host's own. */
export function wordpressFolder({ pathname }: URL): string {
  return pathname.replace(/\/wp-json(?:\/.*)?$/, '').replace(/\/(?:index\.php)?$/, '')
}

/** The address of a collection, from the site's own address, its API's, or that of a page with a query. */
export function apiAddress(
  site: string,
  style: ApiStyle,
  collection: string,
  query: Readonly<Record<string, string>>,
): string | null {
  if (!URL.canParse(site)) return null
  const address = new URL(site)
  const root = wordpressFolder(address)
  address.hash = ''
  address.search = ''
  address.pathname = style === 'wp-json' ? `${root}/wp-json/wp/v2/${collection}` : `${root}/`
  if (style === 'rest_route') address.searchParams.set('rest_route', `/wp/v2/${collection}`)
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value)
  return address.href
}

function readPage<Shape extends z.ZodType>(
  answer: OutboundAnswer,
  style: ApiStyle,
  shape: Shape,
  site: string,
  now: Date,
): Page<z.output<Shape>> | Ending {
  const json = parseJson(answer.body)
  if (answer.status === 401 || answer.status === 403) return blocked(site)
  const ending = nameStatus(answer, now)
  if (ending !== null && answer.status !== 404) return ending
  if (ending !== null || !Array.isArray(json)) return notWordpress(site)
  const read = json.map((thing) => shape.safeParse(thing))
  return {
    outcome: 'page',
    things: read.flatMap((one) => (one.success ? [one.data] : [])),
    unreadable: read.filter((one) => !one.success).length,
    pages: Number(answer.headers['x-wp-totalpages'] ?? 1) || 1,
    total: /^\d{1,9}$/.test(answer.headers['x-wp-total'] ?? '') ? Number(answer.headers['x-wp-total']) : null,
    raw: answer.body,
    style,
  }
}

function blocked(site: string): Ending {
  const { host } = new URL(site)
  return {
    outcome: 'blocked',
    code: 'rest_blocked',
    message: `${host} keeps its /wp-json closed, as some security plugins do. Ask its operator to open wp/v2/comments, or add the comment feed ${commentFeed(site)} as a feed.`,
  }
}

function notWordpress(site: string): Ending {
  const { host } = new URL(site)
  return {
    outcome: 'failed',
    code: 'not_wordpress',
    message: `${host} does not answer as WordPress does at /wp-json. Is this the address of the blog itself? If so, add its comment feed ${commentFeed(site)} as a feed.`,
  }
}

function commentFeed(site: string): string {
  const address = new URL(site)
  return `${address.origin}${address.pathname.replace(/\/wp-json(?:\/.*)?$/, '').replace(/\/$/, '')}/comments/feed/`
}
