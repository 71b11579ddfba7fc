import type { FoundItem } from '../connector.ts'
import { fitItem } from '../fit-item.ts'
import { addressOf, type BareMessage, type Message, nameOf } from './shapes.ts'

export type Known = {
  /** The bot itself, as items name it. */
  userId: string | null
  /** Numbers of people of ours. */
  ownUsers: ReadonlySet<string>
  /** Channels in which the bot is an administrator. */
  channels: ReadonlySet<number>
}

/** A message as an item; null for a notice of Telegram's own and for what its channel told already. */
export function foundMessage(one: Message, known: Known): FoundItem | null {
  const text = one.text ?? one.caption ?? null
  if (text === null || one.is_automatic_forward === true) return null
  const own = isOwn(one, known)
  const to = one.reply_to_message
  const isPrivate = one.chat.type === 'private'
  // A comment is read under the post of a channel by everybody who reads that.
  const underPost = to?.is_automatic_forward === true
  const toUs = isPrivate || (to !== undefined && (underPost || isOwn(to, known)))
  return fitItem({
    ...{ externalId: nameOf(one), url: addressOf(one.chat, one.message_id), title: null, text, html: null },
    author: authorOf(one),
    publishedAt: new Date(one.date * 1000),
    updatedAt: one.edit_date === undefined ? null : new Date(one.edit_date * 1000),
    ...{ language: null, channel: 'telegram' },
    parentExternalId: to === undefined ? null : nameOf(to),
    threadUrl: to === undefined ? null : addressOf(to.chat, to.message_id),
    ...{ own, addressed: toUs && !own },
    visibility: !isPrivate && (one.chat.username !== undefined || underPost) ? 'public' : 'private',
    facts: { type: one.chat.type === 'channel' ? 'post' : 'comment', ...linksOf(one, text) },
  })
}

/** Ours is what the channel, its group in its own name, the bot or one of our people writes. */
function isOwn({ chat, from, sender_chat }: BareMessage, { userId, ownUsers, channels }: Known): boolean {
  if (chat.type === 'channel') return true
  if (sender_chat !== undefined) return sender_chat.id === chat.id || channels.has(sender_chat.id)
  return from !== undefined && (`user-${from.id}` === userId || ownUsers.has(String(from.id)))
}

function authorOf({ chat, from, sender_chat }: Message): FoundItem['author'] {
  const group = sender_chat ?? (chat.type === 'channel' ? chat : undefined)
  const [id, username] =
    group === undefined ? [`user-${from?.id}`, from?.username] : [`chat-${group.id}`, group.username]
  if (group === undefined && from === undefined) return null
  const name = group === undefined ? [from?.first_name, from?.last_name].filter(Boolean).join(' ') : group.title
  return {
    ...{ externalId: id, handle: username ?? null, name: name || username || null, website: null },
    url: username === undefined ? null : `https://t.me/${username}`,
  }
}

/** Where its words lead; of an address that stands in the text itself Telegram says where. */
function linksOf({ entities, caption_entities }: Message, text: string): { links?: string[] } {
  const links = [...(entities ?? []), ...(caption_entities ?? [])].flatMap(({ type, offset, length, url }) => {
    const address = type === 'text_link' ? url : type === 'url' ? text.slice(offset, offset + length) : undefined
    return address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address) ? [address] : []
  })
  return links.length === 0 ? {} : { links: [...new Set(links)].slice(0, 50) }
}
