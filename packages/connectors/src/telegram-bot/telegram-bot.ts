import { z } from 'zod'
import type { Connector, FoundItem, PollRequest, PollResult } from '../connector.ts'
import { asked } from '../form.ts'
import type { Refused, Responding } from '../responding.ts'
import { askTelegram, type BotAccess, type Failure } from './ask-telegram.ts'
import { foundMessage } from './found-message.ts'
import { addressOf, bot, type Message, sentMessage, update } from './shapes.ts'

const settings = z.object({
  ownUsers: asked(z.array(z.string().regex(/^\d{1,20}$/, 'must be the number of a user of Telegram')).default([]), {
    label: { de: 'Eigene Leute dort', en: 'Our own people there' },
    hint: {
      de: 'Nummern der Menschen, die dort für die Firma antworten, je eine pro Zeile. Wer im Namen des Kanals oder der Gruppe schreibt, zählt von selbst dazu.',
      en: 'Numbers of the people who answer there for the company, one a line. Who writes in the name of the channel or the group counts by itself.',
    },
  }),
})
type Settings = z.output<typeof settings>

const access = z.object({
  token: asked(z.string().trim().min(1).max(400), {
    label: { de: 'Token des Bots', en: 'Token of the bot' },
    hint: {
      de: 'Von @BotFather. Der Bot muss Administrator des Kanals und seiner Gruppe sein und darf von keinem anderen Programm benutzt werden.',
      en: 'From @BotFather. The bot has to be an administrator of the channel and of its group, and no other program may use it.',
    },
    secret: true,
  }),
})

const cursor = z.object({
  /** The last update that is stored. */
  last: z.int().nullable(),
  /** Below this nothing is asked for again: Telegram may forget it. */
  confirmed: z.int().nullable(),
  /** Channels in which the bot is an administrator. */
  channels: z.array(z.int()).max(200),
})
type Cursor = z.output<typeof cursor>

/** Telegram gives no more at a time. */
const most = 100
const heard = ['message', 'edited_message', 'channel_post', 'edited_channel_post']
/** Longer messages are refused. */
const longest = 4_096

/** A bot of the company's own that is an administrator of its channel and of the group in which people comment. It is told neither of what it writes itself nor of what is taken away. */
export const telegramBot: Connector<typeof settings, Cursor, typeof access> = {
  id: 'telegram_bot',
  about: {
    name: { de: 'Telegram: eigener Kanal', en: 'Telegram: a channel of our own' },
    hint: {
      de: 'Kommentare, Antworten und Nachrichten an den eigenen Kanal, seine Gruppe und seinen Bot. Fremde Kanäle kann ein Bot nicht lesen.',
      en: 'Comments, replies and messages to our own channel, its group and its bot. A bot cannot read the channels of others.',
    },
    address: { de: 'https://api.telegram.org', en: 'https://api.telegram.org' },
    purpose: 'own_channel',
    // And 20 a minute in one group, of which Telegram says itself when it is too much: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
    limits: [{ requests: 30, seconds: 1, per: 'account' }],
    retention: { textHours: null, authorHours: null },
    terms: null,
    costs: null,
  },
  settings,
  problems: {
    telegram_elsewhere: {
      de: 'Ein anderes Programm holt ab, was dieser Bot hört. Beenden Sie es, entfernen Sie dessen Webhook oder legen Sie für Echolot einen eigenen Bot an.',
      en: 'Another program takes what this bot hears. End it, take its webhook away, or make a bot for Echolot alone.',
    },
    bot_missing: {
      de: 'Hier fehlt der Token des Bots. Tragen Sie ihn bei der Quelle ein.',
      en: 'The token of the bot is missing. Enter it with the source.',
    },
    reply_too_long: {
      de: 'Telegram nimmt höchstens 4096 Zeichen.',
      en: 'Telegram takes at most 4096 characters.',
    },
  },
  access: {
    fields: access,
    async identify(asking) {
      const told = await askTelegram(asking, asking.access, 'getMe', {}, bot)
      if (told.outcome !== 'said') return told
      const { id, first_name, username } = told.said
      return { outcome: 'known', userId: `user-${id}`, name: first_name || username || String(id) }
    },
  },
  cursor: { version: 1, state: cursor },
  channelOf: () => 'telegram',
  siteOf: () => 't.me',
  poll,
  respond: { send },
}

/**
 * What the bot heard since. Telegram forgets an update once a later one is asked for, so that is done only where its page is full, and
 * only of what is stored: a database that is restored finds the rest of the day again.
 */
async function poll(request: PollRequest<Settings, Cursor, BotAccess>): Promise<PollResult<Cursor>> {
  const { cursor, source } = request
  if (source.access === null)
    return {
      outcome: 'needs_consent',
      code: 'bot_missing',
      message: `Nobody is signed in at ${new URL(source.url).host}. Enter the token of the bot with this source.`,
    }
  const { access } = source
  const ask = (from: number | null) =>
    askTelegram(
      request,
      access,
      'getUpdates',
      { limit: most, timeout: 0, allowed_updates: heard, ...(from === null ? {} : { offset: from }) },
      z.array(z.unknown()),
    )
  let confirmed = cursor?.confirmed ?? null
  let told = await ask(confirmed)
  if (told.outcome === 'said' && told.said.length >= most && cursor?.last != null) {
    confirmed = cursor.last + 1
    told = await ask(confirmed)
  }
  if (told.outcome !== 'said') return told
  const updates = told.said.flatMap((written) => {
    const { data } = update.safeParse(written)
    return data === undefined ? [] : [data]
  })
  const highest = Math.max(...updates.map(({ update_id }) => update_id))
  // After a week without any its numbers begin anywhere, also below.
  const isAnew = cursor?.last != null && updates.length > 0 && highest < cursor.last - most
  const last = isAnew || cursor?.last == null ? null : cursor.last
  const fresh = updates.filter(({ update_id }) => last === null || update_id > last)
  const messages = fresh.flatMap(({ message, edited_message, channel_post, edited_channel_post }) => {
    const one = message ?? edited_message ?? channel_post ?? edited_channel_post
    return one === undefined ? [] : [one]
  })
  const channels = new Set(cursor?.channels ?? [])
  for (const one of messages) for (const id of channelsIn(one)) channels.add(id)
  const next: Cursor = {
    last: fresh.length === 0 ? (cursor?.last ?? null) : Math.max(...fresh.map(({ update_id }) => update_id)),
    confirmed: isAnew ? null : confirmed,
    channels: [...channels].slice(-200),
  }
  const known = { userId: source.userId, ownUsers: new Set(source.settings.ownUsers), channels }
  // A message and its edit may come together: the later one says what it says now.
  const items = new Map<string, FoundItem>()
  for (const one of messages) {
    const item = foundMessage(one, known)
    if (item !== null) items.set(item.externalId, item)
  }
  if (items.size === 0) return { outcome: 'unchanged', cursor: next }
  return { outcome: 'items', items: [...items.values()], cursor: next, problems: [] }
}

/** The channel that a message is of, or whose post it repeats in its group. */
function channelsIn({ chat, sender_chat, is_automatic_forward, reply_to_message }: Message): number[] {
  const forwarded = [is_automatic_forward === true ? sender_chat : undefined]
  if (reply_to_message?.is_automatic_forward === true) forwarded.push(reply_to_message.sender_chat)
  return [...(chat.type === 'channel' ? [chat] : []), ...forwarded].flatMap((one) =>
    one === undefined ? [] : [one.id],
  )
}

type Send = Responding<Settings, BotAccess>['send']

/** Answers a message as the bot, in the chat where it stands. */
async function send(request: Parameters<Send>[0]): ReturnType<Send> {
  const { to, text, access, source } = request
  const [, chat, number] = /^(-?\d{1,20})\/(\d{1,12})$/.exec(to) ?? []
  if (chat === undefined || number === undefined)
    throw new Error(`Telegram has no message of the form ${JSON.stringify(to)}.`)
  const { host } = new URL(source.url)
  // As Telegram counts, and as JavaScript does.
  if (text.length > longest)
    return {
      outcome: 'refused',
      code: 'reply_too_long',
      message: `${host} takes at most ${longest} characters, and this response has ${text.length}.`,
    }
  const told = await askTelegram(
    request,
    access,
    'sendMessage',
    { chat_id: Number(chat), text, reply_parameters: { message_id: Number(number) } },
    sentMessage,
  )
  if (told.outcome !== 'said') return refusalOf(told, host)
  const { message_id, date } = told.said
  return {
    outcome: 'sent',
    reply: {
      externalId: `${told.said.chat.id}/${message_id}`,
      url: addressOf(told.said.chat, message_id),
      at: new Date(date * 1000),
    },
  }
}

/** What Telegram says no to was not published; of everything else nobody knows. */
function refusalOf(
  failure: Failure,
  host: string,
): Refused | Extract<Failure, { outcome: 'throttled' | 'needs_consent' | 'failed' }> {
  if (failure.outcome === 'gone') return { outcome: 'refused', code: 'reply_gone', message: failure.reason }
  if (failure.outcome === 'blocked') return { ...failure, outcome: 'refused' }
  if (failure.outcome !== 'failed' || failure.errorCode === undefined || failure.errorCode >= 500) return failure
  if (/not found/i.test(failure.description ?? ''))
    return { outcome: 'refused', code: 'reply_gone', message: `What is answered is no longer at ${host}.` }
  if (failure.errorCode === 403)
    return { outcome: 'refused', code: 'reply_forbidden', message: `${host} does not let this bot write there.` }
  return {
    outcome: 'refused',
    code: 'reply_refused',
    message: `${host} refuses this response (${failure.errorCode}).`,
  }
}
