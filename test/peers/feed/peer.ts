import type { Peer, Said } from '../peer.ts'

type Entry = Said & { id: string; edited: number }

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const instant = (at: Date, edited: number) => new Date(at.getTime() + edited * 1000).toISOString()

/**
 * An Atom feed of comments (RFC 4287) with threads (RFC 4685), tombstones (RFC 6721) and validators.
 * @public
 */
export function makePeer(): Peer {
  const entries = new Map<string, Entry>()
  const gone = new Set<string>()
  const document = (origin: string) => {
    const shown = [...entries.values()].toReversed().map(
      ({ id, text, at, to, ours, edited }) => `<entry><id>${id}</id><title>Kommentar</title>
        <link href="${origin}/posts/1#${id}"/><published>${at.toISOString()}</published><updated>${instant(at, edited)}</updated>
        <author><name>${ours ? 'Muster Kundenservice' : 'Kundin'}</name></author>
        ${to === undefined ? '' : `<thr:in-reply-to ref="${to}"/>`}<content type="text">${escaped(text)}</content></entry>`,
    )
    const tombstones = [...gone].map((id) => `<at:deleted-entry ref="${id}" when="2026-11-21T21:00:00Z"/>`)
    return `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:at="http://purl.org/atompub/tombstones/1.0">
      <id>urn:comments</id><title>Kommentare</title><updated>2026-11-21T10:00:00Z</updated>${shown.join('')}${tombstones.join('')}</feed>`
  }
  return {
    source: (origin) => ({
      url: `${origin.replace('://', '://leser:geheimes-wort@')}/comments.atom?token=geheim-0815-aBcD`,
      settings: { holds: 'addressed', channel: 'comment', ownUsers: ['Muster Kundenservice'] },
    }),
    secrets: ['geheimes-wort', 'geheim-0815-aBcD'],
    answer({ path, headers }, origin) {
      if (!path.startsWith('/comments.atom?token=geheim-0815-aBcD')) return undefined
      const body = document(origin)
      const etag = `"${Buffer.from(body).length}-${[...entries.values()].reduce((sum, { edited }) => sum + edited, 0)}-${gone.size}"`
      if (headers['if-none-match'] === etag) return { status: 304, headers: { etag } }
      return { headers: { 'content-type': 'application/atom+xml', etag }, body }
    },
    write(said) {
      const id = `urn:comment:${entries.size + gone.size + 1}`
      entries.set(id, { ...said, id, edited: 0 })
      return id
    },
    edit(id, text) {
      const entry = entries.get(id)
      if (entry !== undefined) entries.set(id, { ...entry, text, edited: entry.edited + 1 })
    },
    remove(id) {
      if (entries.delete(id)) gone.add(id)
    },
    holds: 400,
  }
}
