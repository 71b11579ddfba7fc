import { runEcholot } from './echolot.ts'
import { replier, serveWordpress } from './serve-wordpress.ts'
import { setUp } from './set-up.ts'

export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString().slice(0, 19)

/** Forty people ask under the blog's posts where their parcels are. */
export async function withOutage({ sendDelaySeconds = 0, people = 40 } = {}) {
  await using stack = new AsyncDisposableStack()
  const blog = stack.use(
    await serveWordpress(
      Array.from({ length: people }, (_, index) => ({
        id: index + 1,
        name: `Gast ${index + 1}`,
        text: 'Das Paket von Muster ist seit Tagen verschwunden, und am Telefon ist niemand zu erreichen. Was ist da los?',
        at: minutesAgo(people - index),
      })),
    ),
  )
  const run = stack.use(await runEcholot({ sendDelaySeconds }))
  const anna = run.client()
  await setUp(anna)
  const { id: sourceId } = await anna.sources.create({
    ...{ name: 'Blog', connector: 'wordpress', purpose: 'own_channel', intervalSeconds: 900 },
    ...{ url: blog.origin, settings: { ownUsers: ['99'] } },
  })
  await anna.sources.giveReplyAccess({ id: sourceId, access: { user: replier.user, password: blog.password } })
  await run.echolot.settle()
  const held = stack.move()
  return { run, anna, blog, [Symbol.asyncDispose]: () => held.disposeAsync() }
}
