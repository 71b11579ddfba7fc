import { pollSources } from '@echolot/actions'
import { checkInvariants } from '@echolot/db'
import { expect } from 'vitest'
import { ask } from './ask.ts'
import type { Post } from './serve.ts'
import { withTickets } from './with-tickets.ts'

/** A company whose one source has told these posts. A test may change them and have the source asked again. */
export async function listening(posts: readonly Post[]) {
  const office = await withTickets(posts)
  const { run, api } = office
  const id = (await api.sources.list())[0]?.id ?? 0
  const rows = <Row extends Record<string, unknown>>(query: string) => ask<Row>(run.echolot.base.db.url, query)
  return {
    run,
    api,
    rows,
    /** Asks the feed once more, and waits until all that follows is done. */
    async again() {
      await api.sources.pollNow({ id })
      await run.echolot.settle()
    },
    /** Only asks it, which is quicker. */
    async ask() {
      await pollSources(await run.echolot.base.context(), { sourceIds: [id], lane: 'backfill' })
    },
    waiting: async () => (await api.tickets.list({ view: 'waiting' })).rows,
    items: async () => (await rows<{ n: number }>('select count(*)::int as n from item'))[0]?.n,
    /** What must hold of every Echolot, with nothing put aside. */
    async expectSound() {
      const results = await checkInvariants(run.echolot.base.db.url)
      expect(results.filter(({ total }) => total !== 0)).toEqual([])
    },
    [Symbol.asyncDispose]: () => office[Symbol.asyncDispose](),
  }
}
