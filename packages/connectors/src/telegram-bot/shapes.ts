import { z } from 'zod'

const chat = z.object({
  id: z.int(),
  type: z.string(),
  title: z.string().optional().catch(undefined),
  username: z.string().optional().catch(undefined),
})
const user = z.object({
  id: z.int(),
  first_name: z.string().catch(''),
  last_name: z.string().optional().catch(undefined),
  username: z.string().optional().catch(undefined),
})
const entity = z.object({ type: z.string(), offset: z.int(), length: z.int(), url: z.string().optional() })

const bare = z.object({
  message_id: z.int().positive(),
  date: z.int().positive(),
  edit_date: z.int().positive().optional().catch(undefined),
  chat,
  from: user.optional().catch(undefined),
  sender_chat: chat.optional().catch(undefined),
  author_signature: z.string().optional().catch(undefined),
  is_automatic_forward: z.boolean().optional().catch(undefined),
  forward_origin: z.object({ chat: chat.optional(), message_id: z.int().optional() }).optional().catch(undefined),
  text: z.string().optional().catch(undefined),
  caption: z.string().optional().catch(undefined),
  entities: z.array(entity).optional().catch(undefined),
  caption_entities: z.array(entity).optional().catch(undefined),
})

/** A message, and what it answers, which does not say what that answers in turn. */
export const message = bare.extend({ reply_to_message: bare.optional().catch(undefined) })
export type Message = z.output<typeof message>
export type BareMessage = z.output<typeof bare>

export const update = z.object({
  update_id: z.int(),
  message: message.optional().catch(undefined),
  edited_message: message.optional().catch(undefined),
  channel_post: message.optional().catch(undefined),
  edited_channel_post: message.optional().catch(undefined),
})

export const sentMessage = z.object({ message_id: z.int().positive(), date: z.int().positive(), chat })
export const bot = user.extend({ can_read_all_group_messages: z.boolean().optional().catch(undefined) })

/** A message of a channel that stands in its group as well is the channel's. */
export function nameOf(one: BareMessage): string {
  const { forward_origin: origin } = one
  return one.is_automatic_forward === true && origin?.chat !== undefined && origin.message_id !== undefined
    ? `${origin.chat.id}/${origin.message_id}`
    : `${one.chat.id}/${one.message_id}`
}

/** Where a message can be read: with a name by anybody, in a group without one by its members. */
export function addressOf(chat: Message['chat'], number: number): string | null {
  if (chat.username !== undefined) return `https://t.me/${chat.username}/${number}`
  const inside = /^-100(\d+)$/.exec(String(chat.id))?.[1]
  return inside === undefined ? null : `https://t.me/c/${inside}/${number}`
}
