import type { FeedEntry, FeedWriter } from './feed-document.ts'
import { escapeMarkup } from './markup.ts'

/** RSS 2.0. A text without a headline goes without a title, as social networks do it. */
export const rss: FeedWriter = {
  contentType: 'application/rss+xml; charset=utf-8',
  write: ({ title, homeUrl, selfUrl, language, entries }) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${escapeMarkup(title)}</title>
<link>${escapeMarkup(homeUrl)}</link>
<atom:link rel="self" type="application/rss+xml" href="${escapeMarkup(selfUrl)}"/>
<description>${escapeMarkup(title)}</description>
<language>${language}</language>
<generator>Echolot Demo</generator>
${entries.map(writeEntry).join('\n')}
</channel>
</rss>
`,
}

function writeEntry({ id, url, title, html, author, publishedAt, outlet }: FeedEntry): string {
  const lines = [
    title === null ? '' : `<title>${escapeMarkup(title)}</title>`,
    `<link>${escapeMarkup(url)}</link>`,
    `<guid isPermaLink="false">${escapeMarkup(id)}</guid>`,
    `<pubDate>${publishedAt.toUTCString()}</pubDate>`,
    author === null ? '' : `<dc:creator>${escapeMarkup(author)}</dc:creator>`,
    `<description>${escapeMarkup(html)}</description>`,
    outlet === null ? '' : `<source url="${escapeMarkup(url)}">${escapeMarkup(outlet)}</source>`,
  ]
  return `<item>\n${lines.filter((line) => line !== '').join('\n')}\n</item>`
}
