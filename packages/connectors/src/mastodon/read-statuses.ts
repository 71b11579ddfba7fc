import type { FoundItem } from '../connector.ts'
import { resolveAddress } from '../feed/resolve-address.ts'
import { fitItem } from '../fit-item.ts'
import { nameReadingError } from '../name-answer.ts'
import { lineOf, type Piece, readPieces } from '../read-pieces.ts'
import type { Account, Status } from './shapes.ts'

/** The profile, which unlike the id is the same on every server. */
export const authorId = ({ url }: Account): string => url

/** Who is ours, by the addresses of their profiles. */
export type Ours = ReadonlySet<string>

/**
 * Statuses as items, all of their markup read in one go.
 * @param parents the names of what they answer, by the server's own ids; what the server does not know is missing.
 * @param ourIds who is ours by the server's own ids.
 * @param said those of which the server itself says that they are said to us.
 */
export async function readStatuses(
  statuses: readonly Status[],
  {
    ours,
    ourIds,
    parents,
    said,
  }: { ours: Ours; ourIds: ReadonlySet<string>; parents: ReadonlyMap<string, string>; said: ReadonlySet<string> },
): Promise<{ outcome: 'read'; items: FoundItem[] } | ReturnType<typeof nameReadingError>> {
  const read = await readPieces(
    statuses.flatMap((status) => [bodyOf(status), lineOf(status.account.display_name), ...quoteOf(status)]),
  ).catch(nameReadingError)
  if ('outcome' in read) return read
  const items = statuses.map((status): FoundItem => {
    const { account, media_attachments: media, poll, mentions } = status
    const own = ours.has(authorId(account))
    const { text, html } = read(bodyOf(status))
    const name = read(lineOf(account.display_name)).text.trim()
    const isPrivate = status.visibility === 'direct' || status.visibility === 'private'
    const pictures = media.flatMap(({ type, url, preview_url, description }) => {
      const address = type === 'image' ? (url ?? preview_url) : preview_url
      return address === null ? [] : [{ url: address, alt: description }]
    })
    const answersUs = [status.in_reply_to_account_id, ...mentions.map(({ id }) => id)].some(
      (id) => id !== null && ourIds.has(id),
    )
    const words = [
      own ? withoutAddress(text.trim(), status) : text.trim(),
      ...quoteOf(status).map((piece) => quoted(read(piece).text)),
      (poll?.options ?? []).map(({ title }) => `– ${title}`).join('\n'),
    ].filter((part) => part !== '')
    return fitItem({
      externalId: status.uri,
      url: addressOf(status.url) ?? addressOf(status.uri),
      title: status.spoiler_text.trim() === '' ? null : status.spoiler_text.trim(),
      text: words.length === 0 ? null : words.join('\n'),
      html: html.trim() === '' ? null : html.trim(),
      author: {
        name: name === '' ? account.acct : name,
        handle: handleOf(account),
        url: addressOf(account.url),
        website: null,
        externalId: authorId(account),
      },
      publishedAt: status.created_at,
      updatedAt: instant(status.edited_at),
      language: status.language,
      channel: 'mastodon',
      parentExternalId: status.in_reply_to_id === null ? null : (parents.get(status.in_reply_to_id) ?? null),
      threadUrl: addressOf(status.url),
      addressed: !own && (answersUs || said.has(status.uri)),
      own,
      visibility: isPrivate ? 'private' : 'public',
      facts: {
        type: status.in_reply_to_account_id === null ? 'post' : 'comment',
        ...(pictures.length === 0 ? {} : { pictures }),
      },
    })
  })
  return { outcome: 'read', items }
}

const addressOf = (url: string | null) => (url === null ? null : resolveAddress(url, null))

/** `name@server`, also for those of the server itself. */
export function handleOf({ acct, url }: Account): string {
  return acct.includes('@') || !URL.canParse(url) ? acct : `${acct}@${new URL(url).hostname}`
}

export const bodyOf = ({ content, url }: Status): Piece => ({ markup: content, base: addressOf(url) })

const quoteOf = ({ quote }: Status): Piece[] =>
  quote?.quoted_status === undefined ? [] : [{ markup: quote.quoted_status.content, base: null }]

const quoted = (text: string): string =>
  text.trim() === ''
    ? ''
    : text
        .trim()
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')

/** An answer has to begin with the name of whom it is for, or they never hear of it: that is no word of ours. */
export function withoutAddress(text: string, { mentions, in_reply_to_account_id: to }: Status): string {
  const acct = mentions.find(({ id }) => id === to)?.acct
  if (acct === undefined) return text
  const [name = ''] = acct.split('@')
  const found = /^@([\w.-]+)(?:@[\w.-]+)?\s+/.exec(text)
  return found?.[1]?.toLowerCase() === name.toLowerCase() ? text.slice(found[0].length) : text
}

function instant(written: string | null): Date | null {
  const at = new Date(written ?? Number.NaN)
  return Number.isNaN(at.getTime()) ? null : at
}
