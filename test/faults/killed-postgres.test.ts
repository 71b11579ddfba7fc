import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { type Client, clientOf } from '../support/client.ts'
import { clearFolder, embeddedServer, processesOf, type ServedEcholot, serveEcholot } from '../support/program.ts'
import { type Post, rss, serveFeed } from '../support/serve.ts'
import { administrator, setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'
import { expectInvariants } from './oracle.ts'

/** A feed to which posts are added, and an Echolot on a data folder that listens to it and can be started again. */
async function listening() {
  const posts: Post[] = []
  const feed = await serveFeed(() => rss('Presse', posts))
  const data = await mkdtemp(join(tmpdir(), 'echolot-killed-'))
  const serve = () =>
    serveEcholot({ ECHOLOT_ALLOW_NETWORKS: '127.0.0.1', ECHOLOT_LOG_LEVEL: 'warn', ECHOLOT_DATA: data })
  let echolot = await serve()
  let anna = clientOf(echolot.origin)
  await setUp(anna)
  const { id } = await addFeed(anna, feed.origin)
  return {
    data,
    echolot: (): ServedEcholot => echolot,
    anna: (): Client => anna,
    async startAgain() {
      echolot = await serve()
      anna = clientOf(echolot.origin)
      await anna.session.signIn(administrator)
    },
    killPostgres: async () => process.kill((await embeddedServer(data))?.pid ?? 0, 'SIGKILL'),
    /** One more post, asked for now, becomes one more ticket beside all that were there. */
    async hearsOneMore() {
      const text = 'Muster liefert nicht.'
      posts.unshift({ id: `${posts.length}`, title: 'Lieferung', text, author: 'Erika', at: '2026-03-02T08:00:00Z' })
      await anna.sources.pollNow({ id })
      await until(
        `${posts.length} tickets`,
        async () => (await anna.tickets.counts()).views.waiting === posts.length,
        60_000,
      )
    },
    async [Symbol.asyncDispose]() {
      await echolot.end('SIGKILL')
      await clearFolder(data)
      await feed[Symbol.asyncDispose]()
    },
  }
}

const statusOf = async (address: string) => (await fetch(address)).status

test.concurrent('after a kill of Echolot, and of Echolot with its PostgreSQL, the next start goes on by itself', async () => {
  await using world = await listening()
  await world.hearsOneMore()
  for (const both of [false, true]) {
    if (both) await world.killPostgres()
    await world.echolot().end('SIGKILL')
    await world.startAgain()
    await world.hearsOneMore()
  }
  await expectInvariants((await embeddedServer(world.data))?.url ?? '')
  expect(await world.echolot().end('SIGTERM')).toMatchObject({ code: 0 })
  expect(await processesOf({ folder: world.data, group: world.echolot().pid })).toEqual([])
})

test.concurrent('a PostgreSQL that crashes is started again while Echolot stays, and says when it is ready', async () => {
  await using world = await listening()
  const { origin, said } = world.echolot()
  const ready = () => statusOf(`${origin}/readyz`)
  await until('ready at first', async () => (await ready()) === 200)
  for (const _crash of [1, 2]) {
    const before = await embeddedServer(world.data)
    await world.killPostgres()
    expect(await statusOf(`${origin}/healthz`)).toBe(200)
    await until('another PostgreSQL', async () => {
      const now = await embeddedServer(world.data)
      return now !== null && now.pid !== before?.pid
    })
    await until('ready again', async () => (await ready()) === 200, 60_000)
    await world.hearsOneMore()
  }
  await expectInvariants((await embeddedServer(world.data))?.url ?? '')
  expect(world.echolot().running()).toBe(true)
  expect(said()).not.toContain('unhandled failure')
})
