import type { FoundItem } from '../connector.ts'
import { fitItem } from '../fit-item.ts'
import { facetsIn } from './facets.ts'
import { type PostView, sortedAt } from './shapes.ts'

/** Who is ours, by handles and DIDs. */
export type Ours = ReadonlySet<string>

export const isOurs = (ours: Ours, { did, handle }: PostView['author']): boolean =>
  ours.has(did) || ours.has(handle.toLowerCase())

/** Where people see a post or profile; the name in it may change, the DID never does. */
export const profileUrl = (did: string): string => `https://bsky.app/profile/${did}`
export function postUrl(uri: string): string | null {
  const [, did, key] = /^at:\/\/(did:[^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(uri) ?? []
  return did === undefined ? null : `${profileUrl(did)}/post/${key}`
}

/** @param said the addresses of posts of which the network itself says that they are said to us. */
export function foundPost(post: PostView, ours: Ours, said: ReadonlySet<string>): FoundItem {
  const { uri, author, record, embed } = post
  const own = isOurs(ours, author)
  const quoted = embed?.record
  const media = [embed, embed?.media].filter((one) => one != null)
  const pictures = media.flatMap(({ images = [], thumbnail, alt }) => [
    ...images.map(({ fullsize, alt }) => ({ url: fullsize, alt: alt === '' ? null : alt })),
    ...(thumbnail === undefined ? [] : [{ url: thumbnail, alt: alt ?? null }]),
  ])
  const cards = media.flatMap(({ external }) => (external === undefined ? [] : [external]))
  const text = [record.text.trim(), quote(quoted?.value.text ?? '')].filter((part) => part !== '').join('\n')
  const root = record.reply?.root.uri
  return fitItem({
    externalId: uri,
    url: postUrl(uri),
    title: null,
    text: text === '' ? null : text,
    html: markupOf(post, cards),
    author: {
      name: author.displayName.trim() === '' ? author.handle : author.displayName,
      handle: author.handle,
      url: profileUrl(author.did),
      website: null,
      externalId: author.did,
    },
    publishedAt: sortedAt(post),
    updatedAt: null,
    language: record.langs[0] ?? null,
    channel: 'bluesky',
    parentExternalId: record.reply?.parent.uri ?? null,
    threadUrl: postUrl(root ?? uri),
    addressed: !own && (said.has(uri) || speaksTo(ours, post)),
    own,
    visibility: 'public',
    facts: { type: record.reply == null ? 'post' : 'comment', ...(pictures.length === 0 ? {} : { pictures }) },
  })
}

/** It answers one of us, stands under a post of ours, names us by our handle, or quotes us. */
function speaksTo(ours: Ours, { record, embed }: PostView): boolean {
  const spokenTo = [
    ...(record.reply == null ? [] : [didIn(record.reply.parent.uri), didIn(record.reply.root.uri)]),
    ...record.facets.flatMap(({ features }) => features.map(({ did }) => did)),
    embed?.record?.author.did,
  ]
  return spokenTo.some((did) => did !== undefined && ours.has(did))
}

const didIn = (uri: string): string | undefined => /^at:\/\/(did:[^/]+)\//.exec(uri)?.[1]

const quote = (text: string): string =>
  text.trim() === ''
    ? ''
    : text
        .trim()
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')

/** Only what links somewhere says more than the plain text: there a long address is shortened. */
function markupOf({ record }: PostView, cards: readonly { uri: string; title: string }[]): string | null {
  const pieces = facetsIn(record.text, record.facets)
  if (cards.length === 0 && pieces.every(({ link }) => link === null)) return null
  const shown = pieces.map(({ text, link }) =>
    link === null ? escaped(text).replaceAll('\n', '<br>') : `<a href="${escaped(link)}">${escaped(text)}</a>`,
  )
  const linked = cards.map(({ uri, title }) => `<p><a href="${escaped(uri)}">${escaped(title || uri)}</a></p>`)
  return `<p>${shown.join('')}</p>${linked.join('')}`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
