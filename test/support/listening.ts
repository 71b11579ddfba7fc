import { pollSources } from '@echolot/actions'
import { checkInvariants } from '@echolot/db'
import { expect } from 'vitest'
import { addFeed } from './add-feed.ts'
import { ask } from './ask.ts'
import { runEcholot } from './echolot.ts'
import { type Post, rss, serveFeed } from './serve.ts'
import { setUp } from './set-up.ts'

/** An Echolot that has asked a feed of these posts once. A test may change the posts and have it ask again. */
export async function listening(posts: readonly Post[], name = 'Forum') {
  const feed = await serveFeed(() => rss(name, posts))
  const run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const { id } = await addFeed(anna, feed.origin, { name })
  await run.echolot.settle()
  const rows = <Row extends Record<string, unknown>>(query: string) => ask<Row>(run.echolot.base.db.url, query)
  return {
    run,
    anna,
    sourceId: id,
    rows,
    /** Asks the feed once more, and waits until all that follows is done. */
    async again() {
      await anna.sources.pollNow({ id })
      await run.echolot.settle()
    },
    /** Only asks it, which is quicker. */
    async ask() {
      await pollSources(await run.echolot.base.context(), { sourceIds: [id], lane: 'backfill' })
    },
    waiting: async () => (await anna.tickets.list({ view: 'waiting' })).rows,
    items: async () => (await rows<{ n: number }>('select count(*)::int as n from item'))[0]?.n,
    /** What must hold of every Echolot, with nothing put aside. */
    async expectSound() {
      const results = await checkInvariants(run.echolot.base.db.url)
      expect(results.filter(({ total }) => total !== 0)).toEqual([])
    },
    async [Symbol.asyncDispose]() {
      await run[Symbol.asyncDispose]()
      await feed[Symbol.asyncDispose]()
    },
  }
}
