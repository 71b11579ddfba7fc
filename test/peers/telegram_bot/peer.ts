import type { Answered, Peer, Said } from '../peer.ts'

const token = '4711:geheimes-token-eines-bots'
const bot = { id: 4711, is_bot: true, first_name: 'Muster Hilfe', username: 'muster_bot' }
const group = { id: -1001, type: 'supergroup', title: 'Muster Gruppe', username: 'muster_gruppe' }
const channel = { id: -1002, type: 'channel', title: 'Muster', username: 'muster_kanal' }
const mostAtOnce = 100

type Message = {
  message_id: number
  date: number
  text: string
  reply_to_message?: Partial<Message>
  [field: string]: unknown
}

/** The interface for bots of Telegram (https://core.telegram.org/bots/api): a group in which a bot is an administrator, and its channel. */
export function makePeer({ now = () => new Date('2026-11-21T21:59:00Z') } = {}): Peer & {
  meets: Answered | undefined
  /** The channel posts, which Telegram repeats in the group. @returns the externalIds of both. */
  post(said: Said): { post: string; copy: string }
  /** Somebody writes to the bot alone. */
  writePrivately(said: Said): string
  /** Updates that Telegram still knows. */
  kept(): number
} {
  const messages = new Map<string, Message>()
  const sent: string[] = []
  let updates: { update_id: number; [kind: string]: unknown }[] = []
  let [lastMessage, lastUpdate] = [10, 900]
  const seconds = (at: Date) => Math.floor(at.getTime() / 1000)
  const tell = (kind: string, message: Message) => {
    lastUpdate += 1
    updates.push({ update_id: lastUpdate, [kind]: structuredClone(message) })
  }
  const add = (chat: { id: number }, said: Said, besides: Record<string, unknown>) => {
    lastMessage += 1
    const { reply_to_message: _, ...parent }: Partial<Message> = messages.get(said.to ?? '') ?? {}
    const message: Message = {
      ...{ message_id: lastMessage, date: seconds(said.at), chat, text: said.text, ...besides },
      ...(said.to === undefined ? {} : { reply_to_message: parent }),
    }
    messages.set(`${chat.id}/${lastMessage}`, message)
    return message
  }
  const customer = { id: 3, is_bot: false, first_name: 'Erika', last_name: 'Beispiel', username: 'erika' }
  const peer: ReturnType<typeof makePeer> = {
    meets: undefined,
    source: (origin) => ({ url: origin, access: { token }, userId: `user-${bot.id}` }),
    secrets: [token, encodeURIComponent(token)],
    answer({ path, body }) {
      if (peer.meets !== undefined) return peer.meets
      const [, given = '', method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(path) ?? []
      const json = (status: number, body: unknown): Answered => ({ status, body: JSON.stringify(body) })
      const ok = (result: unknown) => json(200, { ok: true, result })
      if (method === '') return undefined
      if (decodeURIComponent(given) !== token)
        return json(401, { ok: false, error_code: 401, description: 'Unauthorized' })
      const asked = JSON.parse(body.toString('utf8')) as {
        offset?: number
        limit?: number
        chat_id: number
        text: string
        reply_parameters: { message_id: number }
      }
      if (method === 'getMe') return ok({ ...bot, can_read_all_group_messages: false })
      if (method === 'getUpdates') {
        const { offset } = asked
        // What is below is forgotten for good.
        if (offset !== undefined) updates = updates.filter(({ update_id }) => update_id >= offset)
        return ok(updates.slice(0, asked.limit ?? mostAtOnce))
      }
      if (method !== 'sendMessage') return json(404, { ok: false, error_code: 404, description: 'Not Found' })
      const to = `${asked.chat_id}/${asked.reply_parameters.message_id}`
      const question = messages.get(to)
      if (question === undefined)
        return json(400, { ok: false, error_code: 400, description: 'Bad Request: message to be replied not found' })
      // A bot is not told of what it writes itself.
      sent.push(asked.text)
      return ok(add(question.chat as { id: number }, { text: asked.text, at: now(), to }, { from: bot }))
    },
    published: () => sent,
    kept: () => updates.length,
    write(said) {
      const by = said.ours
        ? { from: { id: 1087968824, is_bot: true, first_name: 'Group' }, sender_chat: group }
        : { from: customer }
      const message = add(group, said, by)
      tell('message', message)
      return `${group.id}/${message.message_id}`
    },
    post(said) {
      const message = add(channel, said, { sender_chat: channel })
      tell('channel_post', message)
      const copy = add(
        group,
        { text: said.text, at: said.at },
        {
          ...{ sender_chat: channel, is_automatic_forward: true, from: { id: 777000, first_name: 'Telegram' } },
          forward_origin: { type: 'channel', chat: channel, message_id: message.message_id, date: message.date },
        },
      )
      tell('message', copy)
      return { post: `${channel.id}/${message.message_id}`, copy: `${group.id}/${copy.message_id}` }
    },
    writePrivately(said) {
      const chat = { id: customer.id, type: 'private', first_name: 'Erika' }
      const message = add(chat, said, { from: customer })
      tell('message', message)
      return `${chat.id}/${message.message_id}`
    },
    edit(name, text) {
      const message = messages.get(name)
      if (message === undefined) return
      Object.assign(message, { text, edit_date: message.date + 1 })
      tell('edited_message', message)
    },
    // Bots are not told.
    remove: null,
    holds: 400,
  }
  return peer
}
