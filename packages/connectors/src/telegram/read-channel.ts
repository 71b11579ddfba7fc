import { decodeReferences } from '../feed/decode-references.ts'

/** A post as the public page of a channel shows it; `markup` is its text as HTML. */
export type ChannelPost = {
  channel: string
  number: number
  markup: string
  at: Date | null
  /** Who signed it, where the channel shows that. */
  signature: string | null
  /** The number of the post in the same channel that it answers. */
  to: number | null
  pictures: string[]
}

const longestMarkup = 100_000

/**
 * The posts on a channel's public page (https://t.me/s/…), the oldest first. Linear in its length: each post is looked for from where the
 * one before it was found.
 */
export function readChannel(html: string): { title: string | null; posts: ChannelPost[]; isPreview: boolean } {
  const starts = [...html.matchAll(/data-post="(\w{1,100})\/(\d{1,12})"/g)]
  const posts = starts.map(({ 1: channel = '', 2: number = '', index }, nth): ChannelPost => {
    const piece = html.slice(index, starts[nth + 1]?.index ?? html.length)
    const written = /tgme_widget_message_date"[^<>]{0,300}>\s*<time[^<>]{0,200}\bdatetime="([^"<>]{1,40})"/.exec(
      piece,
    )?.[1]
    const at = new Date(written ?? '')
    const signature = /class="tgme_widget_message_from_author"[^<>]{0,100}>([^<>]{1,300})</.exec(piece)?.[1]
    const [, whose, to] =
      /class="tgme_widget_message_reply[^"<>]{0,100}" href="https?:\/\/t\.me\/(\w{1,100})\/(\d{1,12})/.exec(piece) ?? []
    return {
      ...{ channel, number: Number(number), markup: textIn(piece) },
      at: Number.isNaN(at.getTime()) ? null : at,
      signature: signature === undefined ? null : decodeReferences(signature).trim() || null,
      to: whose?.toLowerCase() === channel.toLowerCase() ? Number(to) : null,
      pictures: [
        ...piece.matchAll(
          /tgme_widget_message_photo_wrap[^<>]{0,500}background-image:url\('(https:[^'<>]{1,1000})'\)/g,
        ),
      ].map(([, url = '']) => url),
    }
  })
  const title = /<meta property="og:title" content="([^"<>]{1,500})"/.exec(html)?.[1]
  // A channel without posts has the place for them.
  const isPreview = posts.length > 0 || html.includes('tgme_channel_history')
  return { title: title === undefined ? null : decodeReferences(title), posts, isPreview }
}

/** What stands in the element of the post's own text; the words of what it answers are in another. */
function textIn(piece: string): string {
  const begun = /<div class="tgme_widget_message_text js-message_text[^<>]{0,200}>/.exec(piece)
  if (begun === null) return ''
  const from = begun.index + begun[0].length
  const rest = piece.slice(from, from + longestMarkup)
  let depth = 1
  for (const { 0: tag, index } of rest.matchAll(/<(?:\/div\s{0,10}>|div[\s>])/g)) {
    depth += tag.startsWith('</') ? -1 : 1
    if (depth === 0) return rest.slice(0, index)
  }
  return rest
}
