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

/**
 * A company whose one source has told these posts, already sorted into tickets.
 * @param alwaysOpen whatever the hour of the test, they came within working hours.
 */
export async function withTickets(
  posts: readonly Post[],
  { alwaysOpen = false }: { alwaysOpen?: boolean } = {},
): Promise<AsyncDisposable & { run: TestEcholot; api: Client }> {
  await using stack = new AsyncDisposableStack()
  const feed = stack.use(await serveFeed(() => rss('Presse', posts)))
  const run = stack.use(await runEcholot())
  const api = run.client()
  await setUp(api)
  if (alwaysOpen) await openAlways(api)
  await addFeed(api, feed.origin)
  await run.echolot.settle()
  const held = stack.move()
  return { run, api, [Symbol.asyncDispose]: () => held.disposeAsync() }
}

async function openAlways(api: Client): Promise<void> {
  const [calendar] = await api.calendars.list()
  if (calendar === undefined) throw new Error('There is no calendar.')
  const { id, name, definition } = calendar
  const day = ['00:00-24:00']
  const weekly = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }
  await api.calendars.update({ id, name, definition: { ...definition, weekly, holidays: null } })
}
