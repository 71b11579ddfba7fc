import type { FeedEntry, FeedWriter } from './feed-document.ts'
import { escapeMarkup } from './markup.ts'

/** RSS 1.0, which is RDF: the channel lists what the items beside it say. */
export const rdf: FeedWriter = {
  contentType: 'application/rdf+xml; charset=utf-8',
  write: ({ title, homeUrl, selfUrl, language, entries }) => `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${escapeMarkup(selfUrl)}">
<title>${escapeMarkup(title)}</title>
<link>${escapeMarkup(homeUrl)}</link>
<description>${escapeMarkup(title)}</description>
<dc:language>${language}</dc:language>
<items><rdf:Seq>
${entries.map(({ id }) => `<rdf:li rdf:resource="${escapeMarkup(id)}"/>`).join('\n')}
</rdf:Seq></items>
</channel>
${entries.map(writeEntry).join('\n')}
</rdf:RDF>
`,
}

function writeEntry({ id, url, title, html, author, publishedAt }: FeedEntry): string {
  return `<item rdf:about="${escapeMarkup(id)}">
<title>${escapeMarkup(title ?? '')}</title>
<link>${escapeMarkup(url)}</link>
<dc:creator>${escapeMarkup(author ?? '')}</dc:creator>
<dc:date>${publishedAt.toISOString()}</dc:date>
<description>${escapeMarkup(html)}</description>
</item>`
}
