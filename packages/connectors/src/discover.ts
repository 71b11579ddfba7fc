import type { ConnectorId } from '@echolot/domain'
import type { Outbound, OutboundAnswer, OutboundRequest } from '@echolot/outbound'
import { OutboundError } from '@echolot/outbound'
import { getDomain } from 'tldts'
import { ReadingFailed, readApart } from './apart/read-apart.ts'
import { nameNoFeed } from './feed/name-no-feed.ts'
import { FeedError, type ParsedFeed } from './feed/parse-feed.ts'
import { feedsOfPage } from './feed/providers/feeds-of-page.ts'
import { nameStatus, whyNothing } from './name-answer.ts'
import { nameWall } from './name-wall.ts'
import type { WebPage } from './read-page.ts'
import { askWordpress } from './wordpress/ask-wordpress.ts'
import { wordpressComment, wordpressPost } from './wordpress/shapes.ts'

export type Candidate = {
  connector: ConnectorId
  url: string
  title: string | null
  /** A feed of posts, a feed of comments under them, or a whole WordPress blog with both. */
  kind: 'blog' | 'comments' | 'wordpress'
  /** How many items it has at the moment, and how many of them are comments. */
  items: number
  comments: number
  /** What its items are called, where we know the provider and it tells. */
  channel?: string
  /**
   * How it was found: it is the typed address itself, the page belongs to it, links to it, its provider has it at an address
   * that follows from the page's, or it stands where feeds usually are.
   */
  by: 'address' | 'site' | 'link' | 'provider' | 'guess'
}

type Problem = { code: string; message: string }

export type Discovery = {
  /** The typed address with its scheme: the one that answered, or https. */
  url: string
  candidates: Candidate[]
  /** Why the typed address itself could not be read: a word for it, and a sentence. Something may be found all the same. */
  problem: Problem | null
  /** What answered at the typed address where that is no feed: a login, a captcha, nothing at all. Missing for a page like any other. */
  instead?: Problem | null
}

const wellKnownPaths = [
  '/feed/',
  '/feed',
  '/rss',
  '/rss.xml',
  '/atom.xml',
  '/index.xml',
  '/feed.json',
  '/comments/feed/',
  '/blog/feed/',
]
const mostRequests = 24
const withinMs = 20_000
const eachWithinMs = 8_000
const atOnce = 4
/** Of a page, in which its provider may name what belongs to it. */
const mostMarkup = 3_000_000

/**
 * Looks for what can be listened to at a company's homepage: the typed address itself, feeds that the page or its blog
 * names, WordPress, where its provider has feeds, and the places where feeds usually are. Each candidate was asked and answered with a feed. An address
 * that answers with anything but a web page says nothing of its neighbours, so they are not asked.
 * Ends after 24 requests or 20 seconds with what it has.
 */
export async function discover(homepage: string, outbound: Pick<Outbound, 'fetch'>, now: Date): Promise<Discovery> {
  const typed = homepage.trim()
  const search = new Search(outbound)
  const { url, answer: home } = await search.askAny(
    /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? [typed] : [`https://${typed}`, `http://${typed}`],
  )
  if (!('status' in home)) return { url, candidates: [], problem: home }
  const direct = await search.readFeed(home)
  if (direct instanceof ReadingFailed)
    return { url, candidates: [], problem: { code: direct.code, message: direct.message } }
  if (direct !== null)
    return { url, candidates: [candidate({ url: home.url, feed: direct, by: 'address' })], problem: null }
  const problem = whyNot(home, now)
  if (problem !== null || !isWebPage(home)) {
    // Some show their pages to people alone, and their feeds to everybody.
    const candidates = distinct(await search.feedsOfProvider(url, home, null)).map(candidate)
    return { url, candidates, problem: candidates.length > 0 ? null : problem, instead: whatInstead(home) }
  }

  const pages = await search.readPages([home])
  const blogs = [...new Set(pages.flatMap(({ page }) => page.blogs))].filter(
    (url) => sameCompany(url, home.url) && !samePage(url, home.url),
  )
  const asked = await inTurns(blogs.slice(0, 2), (url) => search.ask(url))
  pages.push(...(await search.readPages(asked.filter((answer) => 'status' in answer))))

  const wordpress = await findWordpress(pages, home, search, now)
  const named = [...new Set(pages.flatMap(({ page }) => page.feeds))].slice(0, 8)
  const found = await search.feedsAt(named, {}, 'link')
  found.push(...(await search.feedsOfProvider(url, home, pages[0]?.page.generator ?? null)))
  const usual = found.length > 0 ? ['/comments/feed/', '/blog/feed/'] : wellKnownPaths
  // A site that sends every unknown address to its home page would make each of these a find.
  found.push(
    ...(await search.feedsAt(
      usual.map((path) => new URL(path, home.url).href),
      { maxRedirects: 0 },
      'guess',
    )),
  )

  const candidates = [...wordpress, ...distinct(found).map(candidate)]
  // The blog itself already brings its comments, with what each of them answers.
  const kept = wordpress.length > 0 ? candidates.filter(({ kind }) => kind !== 'comments') : candidates
  return { url, candidates: kept, problem: null, instead: whatInstead(home) }
}

/** What stands there where nothing can be listened to; null for a page like any other. */
function whatInstead(home: OutboundAnswer): Problem | null {
  const told = nameNoFeed(home, {}) ?? nameWall(home)
  return told === null ? null : { code: told.code, message: told.message }
}

function whyNot(home: OutboundAnswer, now: Date): Problem | null {
  const ending = nameStatus(home, now)
  if (ending === null) return null
  if (ending.outcome === 'throttled')
    return { code: 'throttled', message: `${new URL(home.url).host} cannot be asked just now (status ${home.status}).` }
  const { code, message } = whyNothing(ending)
  return { code, message }
}

function isWebPage({ headers, body }: OutboundAnswer): boolean {
  const type = headers['content-type'] ?? ''
  return /html/i.test(type) || (type === '' && /<!doctype\s+html|<html[\s>]/i.test(body.toString('latin1', 0, 2_000)))
}

type Found = { url: string; feed: ParsedFeed; by: Candidate['by'] }

/** Asks within the bounds of one discovery. */
class Search {
  readonly outbound: Pick<Outbound, 'fetch'>
  readonly #signal = AbortSignal.timeout(withinMs)
  readonly #asked = new Set<string>()

  constructor(outbound: Pick<Outbound, 'fetch'>) {
    this.outbound = { fetch: (url, request) => this.#fetch(outbound, url, request) }
  }

  async ask(url: string, request: OutboundRequest = {}): Promise<OutboundAnswer | Problem> {
    try {
      return await this.outbound.fetch(url, request)
    } catch (error) {
      if (error instanceof OutboundError) return { code: error.code, message: error.message }
      throw error
    }
  }

  /** The first of several addresses that answers, or why the first does not. */
  async askAny([first = '', ...others]: readonly string[]): Promise<{ url: string; answer: OutboundAnswer | Problem }> {
    const answer = await this.ask(first)
    for (const other of 'status' in answer ? [] : others) {
      const instead = await this.ask(other)
      if ('status' in instead) return { url: other, answer: instead }
    }
    return { url: first, answer }
  }

  /** @returns null for what is no feed, and why for what could not be read to its end. */
  async readFeed({ status, body, headers, url }: OutboundAnswer): Promise<ParsedFeed | ReadingFailed | null> {
    if (status !== 200) return null
    try {
      return await readApart('feed', body, headers['content-type'] ?? null, url)
    } catch (error) {
      if (error instanceof FeedError) return null
      if (error instanceof ReadingFailed) return error
      throw error
    }
  }

  /** A page that cannot be read names no feeds. */
  async readPages(answers: readonly OutboundAnswer[]): Promise<{ url: string; page: WebPage }[]> {
    const read = answers.map(async ({ body, headers, url }) => {
      try {
        return [{ url, page: await readApart('page', body, headers['content-type'] ?? null, url) }]
      } catch (error) {
        if (error instanceof ReadingFailed) return []
        throw error
      }
    })
    return (await Promise.all(read)).flat()
  }

  async feedsAt(urls: readonly string[], request: OutboundRequest, by: Candidate['by']): Promise<Found[]> {
    const fresh = urls.filter((url) => !this.#asked.has(url))
    const found = await inTurns(fresh, async (url) => {
      const answer = await this.ask(url, request)
      const feed = 'status' in answer ? await this.readFeed(answer) : null
      return feed === null || feed instanceof ReadingFailed || !('status' in answer)
        ? []
        : [{ url: answer.url, feed, by }]
    })
    return found.flat()
  }

  /** By the typed address and by the one that answered: a wall in between has one of its own. */
  async feedsOfProvider(typed: string, home: OutboundAnswer, generator: string | null): Promise<Found[]> {
    const markup = home.body.toString('latin1', 0, mostMarkup)
    const urls = [typed, home.url].flatMap((url) => feedsOfPage({ url, generator, markup }))
    return this.feedsAt([...new Set(urls)], {}, 'provider')
  }

  async #fetch(outbound: Pick<Outbound, 'fetch'>, url: string, request: OutboundRequest = {}) {
    this.#asked.add(url)
    if (this.#asked.size > mostRequests) throw new OutboundError('aborted', 'Enough places were asked.')
    return outbound.fetch(url, { ...request, signal: this.#signal, timeoutMs: eachWithinMs })
  }
}

async function findWordpress(
  pages: readonly { url: string; page: WebPage }[],
  home: OutboundAnswer,
  search: Search,
  now: Date,
): Promise<Candidate[]> {
  const header = /<([^<>]+)>\s*;\s*rel="?https:\/\/api\.w\.org\/"?/i.exec(home.headers.link ?? '')?.[1]
  const apis = [
    ...(header === undefined ? [] : [{ api: header, title: pages[0]?.page.title ?? null }]),
    ...pages.map(({ page }) => ({ api: page.wordpressApi, title: page.title })),
  ]
  const seen = new Set<string>()
  const candidates: Candidate[] = []
  for (const { api, title } of apis) {
    if (api === null || !URL.canParse(api, home.url)) continue
    const root = new URL(api, home.url)
    const url = `${root.origin}${root.pathname.replace(/wp-json\/.*$/, '').replace(/index\.php\/?$/, '')}`
    if (seen.has(url)) continue
    seen.add(url)
    const asking = { source: { url, userId: null }, outbound: search.outbound, now }
    const answer = await askWordpress(asking, null, 'comments', { per_page: '1' }, wordpressComment)
    if (answer.outcome !== 'page') continue
    const posts = await askWordpress(asking, answer.style, 'posts', { per_page: '1' }, wordpressPost)
    const comments = countOf(answer)
    const items = comments + (posts.outcome === 'page' ? countOf(posts) : 0)
    candidates.push({ connector: 'wordpress', url, title, kind: 'wordpress', items, comments, by: 'site' })
  }
  return candidates
}

/** What a collection holds, asked with one thing to a page: then there are as many pages as things. */
function countOf({
  total,
  things,
  pages,
}: {
  total: number | null
  things: readonly unknown[]
  pages: number
}): number {
  return total ?? (things.length === 0 ? 0 : Math.max(things.length, pages))
}

function candidate({ url, feed: { feed, items, provider }, by }: Found): Candidate {
  const ofComments =
    /\/comments?\b|comments-rss/i.test(url) ||
    (items.length > 0 && items.every((item) => /#comment/i.test(item.url ?? '')))
  const counted = { items: items.length, comments: ofComments ? items.length : 0 }
  return {
    connector: 'feed',
    url,
    title: feed.title,
    kind: ofComments ? 'comments' : 'blog',
    ...counted,
    ...(provider?.channel ? { channel: provider.channel } : {}),
    by,
  }
}

/** One of several addresses of the same feed: `/feed` and `/rss.xml`, or its RSS and its Atom. */
function distinct(found: readonly Found[]): Found[] {
  const seen = new Set<string>()
  return found.filter(({ url, feed }) => {
    const holds = feed.items.length === 0 ? url : feed.items.map((item) => item.url ?? item.id).join('\n')
    if (seen.has(holds)) return false
    seen.add(holds)
    return true
  })
}

/** A company's blog may have a host of its own, but not another company's name. */
function sameCompany(url: string, home: string): boolean {
  const [one, other] = [new URL(url).hostname, new URL(home).hostname]
  return one === other || (getDomain(one) !== null && getDomain(one) === getDomain(other))
}

function samePage(url: string, home: string): boolean {
  return url.replace(/[#?].*$/, '').replace(/\/$/, '') === home.replace(/[#?].*$/, '').replace(/\/$/, '')
}

async function inTurns<In, Out>(inputs: readonly In[], deed: (input: In) => Promise<Out>): Promise<Out[]> {
  const outputs: Out[] = []
  for (let from = 0; from < inputs.length; from += atOnce) {
    outputs.push(...(await Promise.all(inputs.slice(from, from + atOnce).map(deed))))
  }
  return outputs
}
