import { parseFeed as parseByFeedsmith } from 'feedsmith'
import Parser from 'rss-parser'
import { default as internals } from 'rss-parser/lib/utils.js'
import { nth, smoke } from './measure.ts'

// How long it takes to read a feed, from its bytes to items with plain text, absolute addresses and dates, beside what
// rss-parser and feedsmith do with the same bytes in the same run: less, since they decode UTF-8 alone and turn no HTML into
// text. Counted is the processor time of this thread, which other work on the machine does not lengthen, or where its steps
// are too coarse the time that passed.

const stockSnippet = internals.getSnippet
const { parseFeed } = await import('../../packages/connectors/src/feed/parse-feed.ts')
// Ours takes the quadratic function out of the package for the whole process: the stock one runs with its own.
const ourSnippet = internals.getSnippet
const stock = new Parser()

const words =
  'die Lieferung von Kaffeemaschinen verspätet sich um drei Wochen weil das Lager in Hamburg überlastet ist'.split(' ')
const prose = (n: number, count: number) =>
  Array.from({ length: count }, (_, at) => words[(n * 31 + at * 13) % words.length]).join(' ')
const body = (n: number) =>
  `<p>${prose(n, 60)} <a href="/artikel/${n}?a=1&amp;b=2">mehr</a>.</p>\n<p>${prose(n + 1, 70)} <b>wichtig</b> &ndash; ${prose(n + 2, 60)}</p><ul><li>${prose(n, 9)}</li><li>${prose(n, 8)}</li></ul><img src="https://bilder.example/${n}.jpg" alt="Bild">`
const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const written = (n: number, html: string) => (n % 2 === 0 ? `<![CDATA[${html}]]>` : escaped(html))
const at = (n: number) => new Date(1_740_000_000_000 - n * 3_600_000)

const feeds = {
  RSS: (count: number) =>
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Blog</title><link>https://blog.example/</link><language>de</language>${Array.from(
      { length: count },
      (_, n) =>
        `<item><title>Beitrag ${n}: ${prose(n, 6)} &amp; mehr</title><link>https://blog.example/artikel/${n}</link><guid isPermaLink="false">tag:blog.example,2025:${n}</guid><dc:creator>Ada Müller</dc:creator><pubDate>${at(n).toUTCString()}</pubDate><description>${written(n, `<p>${prose(n, 30)}</p>`)}</description><content:encoded>${written(n, body(n))}</content:encoded></item>\n`,
    ).join('')}</channel></rss>`,
  Atom: (count: number) =>
    `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Blog</title><id>https://blog.example/</id><link href="https://blog.example/"/>${Array.from(
      { length: count },
      (_, n) =>
        `<entry><title type="html">Beitrag ${n}: ${prose(n, 6)} &amp;amp; mehr</title><link rel="alternate" type="text/html" href="https://blog.example/artikel/${n}"/><id>tag:blog.example,2025:${n}</id><published>${at(n).toISOString()}</published><updated>${at(n).toISOString()}</updated><author><name>Ada Müller</name></author><summary type="html">${escaped(`<p>${prose(n, 30)}</p>`)}</summary><content type="html">${written(n, body(n))}</content></entry>\n`,
    ).join('')}</feed>`,
}

const readers = {
  ours: (bytes: Buffer) => parseFeed(bytes, 'application/xml', 'https://blog.example/feed'),
  'rss-parser': (bytes: Buffer) => stock.parseString(bytes.toString('utf8')),
  feedsmith: async (bytes: Buffer) => parseByFeedsmith(bytes.toString('utf8')),
}
type Reader = keyof typeof readers
/** Small ones need more, until the engine knows the code of each reader. */
const roundsOf = new Map([
  [20, 100],
  [200, 40],
  [2_000, 10],
])

for (const [kind, feed] of Object.entries(feeds)) {
  const before: Partial<Record<Reader, number>> = {}
  for (const count of smoke ? [20, 200] : [20, 200, 2_000, 20_000]) {
    const bytes = Buffer.from(feed(count))
    const { items } = await parseFeed(bytes, null, null)
    if (items.length !== count) throw new Error(`${items.length} items were read of ${count}.`)
    const ms = await compare(bytes, smoke ? 2 : (roundsOf.get(count) ?? 3))
    const times = (other: Reader) => `${(ms.ours / ms[other]).toFixed(2)} times ${other} (${ms[other].toFixed(2)} ms)`
    const growth = before.ours === undefined ? '' : `; ${(ms.ours / before.ours).toFixed(1)} times a tenth of them`
    console.log(
      `feeds: ${kind}, ${count} items, ${(bytes.length / 1e6).toFixed(2)} MB: ${ms.ours.toFixed(2)} ms, ${times('rss-parser')}, ${times('feedsmith')}${growth}`,
    )
    Object.assign(before, ms)
  }
}

/** The time in ms that each takes, turn and turn about, so that whatever else happens meets all of them: the lower quartile. */
async function compare(bytes: Buffer, rounds: number): Promise<Record<Reader, number>> {
  const took: Record<Reader, number[]> = { ours: [], 'rss-parser': [], feedsmith: [] }
  // A clock of the processor that moves in steps says nothing of one small feed, so each turn reads several.
  const atOnce = Math.max(1, Math.round(400_000 / bytes.length))
  for (let round = 0; round < rounds + 1; round++)
    for (const reader of ['ours', 'rss-parser', 'feedsmith'] as const) {
      internals.getSnippet = reader === 'rss-parser' ? stockSnippet : ourSnippet
      const began = workedMs()
      for (let one = 0; one < atOnce; one++) await readers[reader](bytes)
      // The first finds everything cold.
      if (round > 0) took[reader].push((workedMs() - began) / atOnce)
    }
  return {
    ours: nth(took.ours, 0.25),
    'rss-parser': nth(took['rss-parser'], 0.25),
    feedsmith: nth(took.feedsmith, 0.25),
  }
}

function workedMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
