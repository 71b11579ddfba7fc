import { ask } from '../support/ask.ts'
import { clientOf } from '../support/client.ts'
import { embeddedServer, type ServedEcholot, serveEcholot } from '../support/program.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'
import { type Feeds, ownName } from './feeds.ts'

/** A company with these feeds, each asked at once and then not for a while. */
export async function listenTo(feeds: Feeds, origin: string): Promise<void> {
  const anna = clientOf(origin)
  await setUp(anna)
  for (const address of feeds.addresses)
    await anna.sources.create({
      ...address,
      connector: 'feed',
      settings: { ownUsers: [ownName] },
      intervalSeconds: 900,
    })
}

/** An Echolot with the embedded PostgreSQL of this folder, which asks the feeds each second. */
export async function listenEmbedded(feeds: Feeds, data: string): Promise<ServedEcholot & { url: string }> {
  const echolot = await serveEcholot({
    ECHOLOT_DATA: data,
    ECHOLOT_ALLOW_NETWORKS: '127.0.0.1',
    ECHOLOT_SECRET: 'a secret for tests only',
    ECHOLOT_LOG_LEVEL: 'warn',
  })
  const url = (await embeddedServer(data))?.url ?? ''
  await listenTo(feeds, echolot.origin)
  await ask(url, everySecond)
  return { ...echolot, url }
}

/** Makes every source due, now and each second. */
export const everySecond = `update source set interval_seconds = 1, next_poll_at = now()`

/** More posts, once all before them are stored, and then the moment at which somebody asks for them. */
export async function publishAndWait(feeds: Feeds, each: number, stored: () => Promise<number>): Promise<void> {
  // A feed shows its last posts alone: what nobody could hear any more was not lost by us.
  await until('the posts before are stored', async () => (await stored()) === feeds.published(), 120_000)
  const before = feeds.asked()
  feeds.publish(each)
  await until('a feed is asked', () => feeds.asked() > before, 120_000)
}
