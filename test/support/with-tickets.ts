import { addFeed } from './add-feed.ts'
import type { Client } from './client.ts'
import { runEcholot, type TestEcholot } from './echolot.ts'
import { type Post, rss, serveFeed } from './serve.ts'
import { setUp } from './set-up.ts'

export const post = (id: string, title: string, text: string): Post => ({
  id,
  title,
  text,
  author: 'Erika Beispiel',
  at: new Date().toISOString(),
})

/** A company whose one source has told these posts, already sorted into tickets. */
export async function withTickets(
  posts: readonly Post[],
): Promise<AsyncDisposable & { run: TestEcholot; api: Client }> {
  await using stack = new AsyncDisposableStack()
  const feed = stack.use(await serveFeed(() => rss('Presse', posts)))
  const run = stack.use(await runEcholot())
  const api = run.client()
  await setUp(api)
  await addFeed(api, feed.origin)
  await run.echolot.settle()
  const held = stack.move()
  return { run, api, [Symbol.asyncDispose]: () => held.disposeAsync() }
}
