import { Refusal } from '@echolot/domain'
import { bluesky } from './bluesky/bluesky.ts'
import { discourse } from './discourse/discourse.ts'
import { feed } from './feed/feed.ts'
import { hackernews } from './hackernews/hackernews.ts'
import { mailbox } from './mailbox/mailbox.ts'
import { mastodon } from './mastodon/mastodon.ts'
import { type AnyConnector, offered, offeredTelling } from './offered.ts'
import { stackexchange } from './stackexchange/stackexchange.ts'
import { telegram } from './telegram/telegram.ts'
import { telegramBot } from './telegram-bot/telegram-bot.ts'
import { webhook } from './webhook/webhook.ts'
import { wordpress } from './wordpress/wordpress.ts'

/** Every connector there is, in the order in which pages offer them. A new channel is a folder and a line here. */
const all: readonly AnyConnector[] = [
  offered(feed),
  offered(wordpress),
  offered(discourse),
  offered(hackernews),
  offered(stackexchange),
  offered(telegram),
  offered(telegramBot),
  offeredTelling(webhook),
  offered(mailbox),
  offered(bluesky),
  offered(mastodon),
]

export const connectors: Readonly<Record<string, AnyConnector>> = Object.fromEntries(all.map((one) => [one.id, one]))

export const connectorIds: readonly string[] = all.map(({ id }) => id)

/** On a channel of our own their posts are ours though nobody is named. */
export const connectorsWhosePostsAreOurs: readonly string[] = all
  .filter(({ postsAreOurs }) => postsAreOurs)
  .map(({ id }) => id)

/** @throws Refusal `invalid` naming what there is. */
export function connectorOf(known: Readonly<Record<string, AnyConnector>>, id: string): AnyConnector {
  const found = Object.hasOwn(known, id) ? known[id] : undefined
  if (found !== undefined) return found
  throw new Refusal('invalid', `There is no connector "${id}"; there are: ${Object.keys(known).join(', ')}.`, {
    reason: 'unknown_connector',
    field: 'connector',
  })
}
