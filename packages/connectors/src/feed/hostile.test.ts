import { expect, test } from 'vitest'
import { FeedError, parseFeed } from './parse-feed.ts'

const rss = (inside: string) => `<rss version="2.0"><channel>${inside}</channel></rss>`
const item = (inside: string) => rss(`<item>${inside}</item>`)
const html = (markup: string) => item(`<description><![CDATA[${markup}]]></description>`)

/** What made other readers hang, and what is made to make ours hang: each of so many repetitions. */
const traps: Record<string, (n: number) => string> = {
  'brackets that begin no tag': (n) => html('x<h'.repeat(n)),
  'tags that never end': (n) => html('<p '.repeat(n)),
  'comparisons without an end': (n) => html(`<a ${'b '.repeat(n)}`),
  'parentheses in an author': (n) => item(`<author>${'('.repeat(n)}</author><title>${'('.repeat(n)}</title>`),
  'addresses in an author': (n) => item(`<author><![CDATA[${'a@b<'.repeat(n)}]]></author>`),
  'one long address in an author': (n) => item(`<author>${'@x'.repeat(n * 4)} y</author>`),
  'blanks in place of a picture': (n) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="application/x">${' '.repeat(n * 4)}!</content></entry></feed>`,
  'open quotes': (n) => html('<blockquote>x<br>'.repeat(n)),
  'quotes that end each other': (n) => html('<aside class="quote"><blockquote></aside>'.repeat(n)),
  'a page in quotes of quotes': (n) => html(`${'<blockquote>'.repeat(50)}<pre>${'\n'.repeat(n)}`),
  'attributes of an item': (n) => rss(`<item ${'a="1" '.repeat(n)}><title>x</title></item>`),
  'addresses to resolve in one tag': (n) => html(`<a ${'href="/1" '.repeat(n)}>`),
  'tags that nobody closes': (n) => rss('<b>'.repeat(n)),
  'tags that nobody opened': (n) => rss('</b>'.repeat(n)),
  'tags that nobody opened, deep inside others': (n) => item(`${'<b>'.repeat(390)}${'</c>'.repeat(n * 40)}`),
  'tags in tags': (n) => item(`<a>${'<b>'.repeat(n)}${'</b>'.repeat(n)}</a>`),
  'tags that hide the next in a value': (n) => `<rss><channel>${'<a b=c"'.repeat(n)}`,
  'tags that hide the next in quotes': (n) => `<rss><channel><x${' b="<a" c=">"'.repeat(n)}`,
  'a namespace of nothing but marks': (n) => `<rss xmlns="${'#'.repeat(n * 4)}x">${item('<title>x</title>')}</rss>`,
  'elements named like items in items': (n) => item(`<description>${'<entry>'.repeat(n)}`),
  'items in items': (n) => rss('<item><title>x</title>'.repeat(n / 4)),
  'items of one id': (n) => rss('<item><guid>x</guid><link>https://a.example/</link></item>'.repeat(n / 4)),
  'items named like what every object has': (n) => rss('<item><__proto__>x</__proto__></item>'.repeat(n / 4)),
  ampersands: (n) => html('&a'.repeat(n)),
  'halves of characters': (n) => html('&#55357;'.repeat(n)),
  'entities that grow': (n) =>
    `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(190)}">]>${item(`<title>${'&a;'.repeat(n)}</title>`)}`,
  'declarations of entities': (n) => `<!DOCTYPE rss [${'<!ENTITY a "b">'.repeat(n)}]>${item('<title>&a;</title>')}`,
  'comments without an end': (n) => item('<!-- '.repeat(n)),
  'sections without an end': (n) => item('<![CDATA['.repeat(n)),
  'quotes without an end': (n) => item('<a b="c\''.repeat(n)),
  'scripts without an end': (n) => html('<script>'.repeat(n)),
  'frames without an end': (n) => html('<iframe>x'.repeat(n)),
  namespaces: (n) => rss('<a xmlns:b="c">'.repeat(n)),
  bases: (n) => rss('<a xml:base="x/">'.repeat(n)),
  'a date of a book’s length': (n) => item(`<pubDate>${'(1 '.repeat(n)}</pubDate>`),
  'pictures of many sizes': (n) => html(`<img srcset="${'a, '.repeat(n)}">`),
  'summaries of one text': (n) =>
    item(`<content:encoded>${'b '.repeat(n)}</content:encoded>${'<summary>b</summary>'.repeat(n)}`),
  'a summary of letters that are everywhere': (n) =>
    item(
      `<description>${'b a '.repeat(n / 4)}z</description><content:encoded>${'a'.repeat(n * 8)} ${'b a'.repeat(n)}</content:encoded>`,
    ),
  'markup escaped too often': (n) => item(`<description>${'&amp;lt;a '.repeat(n)}</description>`),
  'XHTML in XHTML': (n) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml">${'<div>'.repeat(n)}x${'</div>'.repeat(n)}</content></entry></feed>`,
  'a page of 10 MB': (n) => `<!doctype html><html>${'<p class="a">and so on</p>'.repeat(n * 8)}</html>`,
  'lists in lists of JSON': (n) => `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(n)}`,
}
const workedMs = () => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

test.each(Object.entries(traps))('%s are read in a time that grows with their length', async (_, trap) => {
  const bytes = Buffer.from(trap(48_000))
  const began = workedMs()
  await parseFeed(bytes, null, 'https://blog.example/feed').catch((error: unknown) => {
    // A feed, or called none: never anything else.
    if (!(error instanceof FeedError)) throw error
  })
  // The least that grows with the square takes ten seconds, and what grows with the length a tenth of one.
  expect(workedMs() - began).toBeLessThan(2_000)
  expect(Object.keys(Object.prototype)).toEqual([])
})
