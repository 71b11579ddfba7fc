import { escapeHtml } from '../feed/read-html.ts'

/** A post of Discourse with what it quotes of others as a mark with their name. Quotes hold quotes, so their tags are counted. */
export function markQuotes(html: string): string {
  const written: string[] = []
  let from = 0
  let depth = 0
  for (const { 0: tag, 1: closing, 2: attributes = '', index } of html.matchAll(/<(\/?)aside\b([^<>]{0,2000})>/gi)) {
    if (depth > 0) {
      depth += closing === '/' ? -1 : 1
      if (depth === 0) from = index + tag.length
    } else if (closing === '' && /\bclass="[^"]*\bquote\b/i.test(attributes)) {
      const whose = /\bdata-username="([^"]{1,100})"/i.exec(attributes)?.[1]
      written.push(html.slice(from, index), `<p>&gt; ${whose === undefined ? '' : `@${escapeHtml(whose)} `}…</p>`)
      depth = 1
    }
  }
  if (depth === 0) written.push(html.slice(from))
  return written.join('')
}
