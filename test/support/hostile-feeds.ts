import { allHostileMarkup } from './hostile-markup.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const at = '2026-03-02T08:00:00Z'

/** Three pieces an item, each of them in other fields. */
const inThrees = allHostileMarkup.flatMap((first, place) =>
  place % 3 === 0 ? [[first, allHostileMarkup[place + 1] ?? first, allHostileMarkup[place + 2] ?? first] as const] : [],
)

/**
 * Three feeds of all hostile markup: in the first every piece stands in every field of an item of its own. It stands there as markup
 * that a reader may read, and once more escaped, so that it is part of the text that is kept.
 */
export const hostileFeeds: Readonly<Record<string, { type: string; body: string }>> = {
  RSS: {
    type: 'application/rss+xml; charset=utf-8',
    body: `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>${escaped(allHostileMarkup[0] ?? '')}</title><link>javascript:ran(1)</link><description>${escaped(allHostileMarkup[1] ?? '')}</description><language>${escaped('"><img src=x onerror=ran(1)>')}</language>${allHostileMarkup
      .map((markup, place) => {
        const [once, twice] = [escaped(markup), escaped(escaped(markup))]
        return `<item><guid isPermaLink="false">rss-${place} ${once}</guid><title>Muster ${twice}</title><description>${once} Muster ${twice}</description><content:encoded>${once} Muster im RSS, Nummer ${place}: ${twice}</content:encoded><dc:creator>${once} ${twice}</dc:creator><category>${once}</category><link>${once}</link><comments>${once}</comments><source url="${once}">${once}</source><enclosure url="${once}" type="image/png" length="1"/><media:content url="${once}" medium="image"/><media:description>${once}</media:description><pubDate>${once}</pubDate></item>`
      })
      .join('')}</channel></rss>`,
  },
  Atom: {
    type: 'application/atom+xml; charset=utf-8',
    body: `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>x</id><title type="html">${escaped(allHostileMarkup[40] ?? '')}</title><updated>${at}</updated>${inThrees
      .map((pieces, place) => {
        const [a = '', b = '', c = ''] = pieces.map(escaped)
        return `<entry><id>https://atom.example/${place}?${a}</id><title type="html">${a} Muster ${escaped(a)}</title><summary type="html">${b} ${escaped(b)}</summary><content type="html">${c} Muster im Atom, Nummer ${place}: ${escaped(b)} ${escaped(c)}</content><author><name>${b}</name><uri>${c}</uri><email>${a}</email></author><category term="${b}" label="${c}" scheme="${a}"/><link rel="alternate" href="${b}"/><link rel="enclosure" type="image/png" href="${c}"/><rights type="html">${a}</rights><updated>${at}</updated></entry>`
      })
      .join('')}</feed>`,
  },
  JSON: {
    type: 'application/feed+json; charset=utf-8',
    body: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: allHostileMarkup[41],
      home_page_url: 'javascript:ran(1)',
      icon: '//evil.example/x.ico',
      items: inThrees.map(([a, b, c], place) => ({
        id: `json-${place} ${a}`,
        url: c,
        external_url: a,
        title: `${b} Muster`,
        summary: c,
        ...(place % 2 === 0
          ? { content_html: `${a} Muster im JSON, Nummer ${place}: ${escaped(a)} ${escaped(c)}` }
          : { content_text: `${a} Muster im JSON, Nummer ${place}: ${c}` }),
        image: b,
        banner_image: c,
        date_published: at,
        authors: [{ name: c, url: a, avatar: b }],
        tags: [b],
        language: c,
        attachments: [{ url: b, mime_type: 'image/png', title: c }],
      })),
    }),
  },
}
