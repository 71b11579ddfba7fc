import type { FeedEntry, FeedWriter } from './feed-document.ts'
import { escapeMarkup } from './markup.ts'

/** Atom 1.0 as search alerts write it: the name searched for in bold, and an author without a name. */
export const atom: FeedWriter = {
  contentType: 'application/atom+xml; charset=utf-8',
  write: ({ title, homeUrl, selfUrl, language, entries }) => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>tag:suchauftrag.example,2026:musterwerk</id>
<title>${escapeMarkup(title)}</title>
<link rel="alternate" href="${escapeMarkup(homeUrl)}"/>
<link rel="self" href="${escapeMarkup(selfUrl)}"/>
<updated>${(entries[0]?.publishedAt ?? new Date(0)).toISOString()}</updated>
<generator>Echolot Demo</generator>
${entries.map(writeEntry).join('\n')}
</feed>
`,
}

function writeEntry({ id, url, title, html, publishedAt }: FeedEntry): string {
  const instant = publishedAt.toISOString()
  return `<entry>
<id>${escapeMarkup(id)}</id>
<title type="html">${escapeMarkup(inBold(escapeMarkup(title ?? '')))}</title>
<link href="${escapeMarkup(url)}"/>
<published>${instant}</published>
<updated>${instant}</updated>
<content type="html">${escapeMarkup(inBold(html))}</content>
<author><name></name></author>
</entry>`
}

function inBold(html: string): string {
  return html.replaceAll(/\bMusterwerk\b/g, '<b>Musterwerk</b>')
}
