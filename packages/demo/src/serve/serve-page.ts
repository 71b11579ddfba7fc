import type { Item } from '../item.ts'
import { urlOf } from '../url-of.ts'
import type { DemoResponse, DemoSource } from '../world-shape.ts'
import { answer } from './answer.ts'
import { escapeMarkup, paragraph } from './markup.ts'
import { renderPage } from './page.ts'

const html = 'text/html; charset=utf-8'

function page(title: string, language: 'de' | 'en', body: string, head = '', headers: Record<string, string> = {}) {
  // The page's own style is all that it needs; nothing else may load or run.
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
  const body_ = renderPage({ title, language, head, body })
  return answer(200, html, body_, { 'content-security-policy': policy, ...headers })
}

/** One item as its place shows it. */
export function serveItem(item: Item, baseUrl: string): DemoResponse {
  const title = item.title ?? item.author?.name ?? item.externalId
  return page(title, item.language, showItem(item) + backLink(item, baseUrl))
}

/** A post of the blog with what was said under it, oldest first. */
export function serveBlogPost(post: Item, comments: readonly Item[], baseUrl: string): DemoResponse {
  const talk = comments.map((comment) => showItem(comment, 'comment', 3)).join('\n')
  const heading = post.language === 'de' ? 'Kommentare' : 'Comments'
  const body = `${showItem(post)}<h2>${heading}</h2>\n${talk}${backLink(post, baseUrl)}`
  return page(post.title ?? '', post.language, body, blogHead(baseUrl), blogHeaders(baseUrl))
}

/** What stands at a place, newest first. */
export function serveListing(
  title: string,
  items: readonly Item[],
  feed: Pick<DemoSource, 'path'> | null,
  baseUrl: string,
): DemoResponse {
  const listed = items.map((item) => {
    const heading = escapeMarkup(item.title ?? `${item.text.slice(0, 60)} …`)
    return `<li><a href="${escapeMarkup(urlOf(item, baseUrl))}">${heading}</a></li>`
  })
  const head = feed === null ? '' : alternate(baseUrl + feed.path, title)
  return page(title, 'de', `<h1>${escapeMarkup(title)}</h1>\n<ul>\n${listed.join('\n')}\n</ul>`, head)
}

/** The company's homepage, or its blog's: what discovery finds there are the blog, its comments and its WordPress. */
export function serveHome(
  title: string,
  posts: readonly Item[],
  places: readonly { name: string; path: string }[],
  baseUrl: string,
): DemoResponse {
  const links = places.map(
    ({ name, path }) => `<li><a href="${escapeMarkup(baseUrl + path)}">${escapeMarkup(name)}</a></li>`,
  )
  const body = `<h1>${escapeMarkup(title)}</h1>
<p>Mühlen, die man reparieren kann. Aus Hamburg, seit 1924.</p>
${posts.map((post) => showItem(post, 'post', 2)).join('\n')}
<h2>Mehr</h2>
<ul>
${links.join('\n')}
</ul>`
  return page(title, 'de', body, blogHead(baseUrl), blogHeaders(baseUrl))
}

function showItem(item: Item, as = 'post', level = 1): string {
  const author = item.author?.name ?? item.outlet ?? (item.language === 'de' ? 'Anonym' : 'Anonymous')
  const anchor = item.path.split('#')[1]
  const when = new Date(item.publishedAt).toISOString()
  const heading = item.title === null ? '' : `<h${level}>${escapeMarkup(item.title)}</h${level}>\n`
  return `<article class="${as}${item.own ? ' own' : ''}"${anchor === undefined ? '' : ` id="${escapeMarkup(anchor)}"`}>
${heading}<p><strong>${escapeMarkup(author)}</strong>, <time datetime="${when}">${when.slice(0, 16).replace('T', ' ')} UTC</time></p>
${paragraph(item.text)}
</article>
`
}

function backLink({ language }: Item, baseUrl: string): string {
  return `<footer><a href="${escapeMarkup(baseUrl)}/">${language === 'de' ? 'Zur Startseite' : 'Home'}</a></footer>`
}

function blogHead(baseUrl: string): string {
  return [
    alternate(`${baseUrl}/blog/feed/`, 'Musterwerk Blog » Feed'),
    alternate(`${baseUrl}/blog/comments/feed/`, 'Musterwerk Blog » Kommentar-Feed'),
    `<link rel="https://api.w.org/" href="${escapeMarkup(baseUrl)}/blog/wp-json/">`,
  ].join('\n')
}

function blogHeaders(baseUrl: string): Record<string, string> {
  return { link: `<${baseUrl}/blog/wp-json/>; rel="https://api.w.org/"` }
}

function alternate(url: string, title: string): string {
  const type = url.endsWith('.json')
    ? 'application/feed+json'
    : url.endsWith('.atom')
      ? 'application/atom+xml'
      : 'application/rss+xml'
  return `<link rel="alternate" type="${type}" title="${escapeMarkup(title)}" href="${escapeMarkup(url)}">`
}
