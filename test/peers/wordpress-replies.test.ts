import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { clientOf } from '../support/client.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { type ServedEcholot, serveEcholot } from '../support/program.ts'
import { administrator, setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'
import { type Blog, startWordpress } from './wordpress/start-wordpress.ts'

let blog: Blog
beforeAll(async () => {
  blog = await startWordpress()
})
afterAll(() => blog?.[Symbol.asyncDispose]())

/** Stands before the blog; `killOnReply` ends the program when the blog has taken a comment and before anybody hears of it. */
async function proxyOf(origin: string) {
  const state = { killOnReply: null as (() => Promise<unknown>) | null, replies: 0 }
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const authorization = request.headers.authorization
    const answer = await fetch(`${origin}${request.url}`, {
      method: request.method ?? 'GET',
      redirect: 'manual',
      headers: {
        'content-type': request.headers['content-type'] ?? 'text/plain',
        ...(authorization === undefined ? {} : { authorization }),
      },
      ...(request.method === 'POST' ? { body: Buffer.concat(parts) } : {}),
    })
    const body = Buffer.from(await answer.arrayBuffer())
    if (request.method === 'POST' && answer.status === 201) {
      state.replies += 1
      const kill = state.killOnReply
      state.killOnReply = null
      if (kill !== null) await kill()
    }
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' }).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return Object.assign(state, {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  })
}

test('a program killed between the blog’s yes and its own note finds its response there and sends no second one', async () => {
  const post = await blog.post('service', { title: 'Neu bei Muster', content: 'Muster liefert samstags.' })
  const asked = await blog.comment({ post: post.id, author: 'Erika', text: 'Auch nach Föhr?' })
  await using proxy = await proxyOf(blog.origin)
  await using database = await freshDatabase()
  const settings = {
    ...{ DATABASE_URL: database.url, ECHOLOT_SECRET: 'a secret for tests only', ECHOLOT_SEND_DELAY_SECONDS: '0' },
    ECHOLOT_ALLOW_NETWORKS: '127.0.0.1',
  }
  const text = 'Ja, "auch" nach Föhr & Amrum – ab 5 < 6 Uhr.'
  let id = 0
  const first: ServedEcholot = await serveEcholot(settings)
  try {
    const anna = clientOf(first.origin)
    await setUp(anna)
    const source = await anna.sources.create({
      ...{ name: 'Blog', connector: 'wordpress', purpose: 'own_channel', intervalSeconds: 900 },
      ...{ url: proxy.origin, settings: { ownUsers: [] } },
    })
    await anna.sources.giveReplyAccess({
      id: source.id,
      access: { user: 'service', password: blog.passwordOf('service') },
    })
    const ticketOf = async () => {
      const { rows } = await anna.tickets.list({})
      const all = await Promise.all(rows.map((row) => anna.tickets.get({ id: row.id })))
      return all.find(({ item }) => item?.url?.endsWith(`#comment-${asked}`))
    }
    await until('the question has a ticket', async () => (await ticketOf()) !== undefined)
    id = (await ticketOf())?.id ?? 0
    const { seq } = await anna.responding.read({ id })
    proxy.killOnReply = () => first.end('SIGKILL')
    // The program may die before it answers this very request.
    await anna.responding.send({ id, text, seenSeq: seq }).catch(() => {})
    await until('the program was killed', async () => !first.running())
  } finally {
    await first[Symbol.asyncDispose]()
  }
  expect(await ask(database.url, 'select state from outgoing_response')).toEqual([{ state: 'sending' }])
  // The attempt counts as lost at once: nobody waits for that in a test.
  await ask(database.url, `update outgoing_response set send_at = now() returning id`)

  await using second = await serveEcholot(settings)
  const anna = clientOf(second.origin)
  await anna.session.signIn({ email: administrator.email, password: administrator.password })
  await until('the response is known', async () => (await anna.tickets.get({ id })).state === 'answered')
  expect(proxy.replies).toBe(1)
  const there = (await fetch(`${blog.origin}/wp-json/wp/v2/comments?parent=${asked}`).then((r) => r.json())) as {
    link: string
  }[]
  expect(there).toHaveLength(1)
  const answers = (await anna.tickets.get({ id })).history.flatMap(({ response, person }) =>
    response === null ? [] : [{ by: person?.name, kind: response.kind, url: response.url }],
  )
  expect(answers).toEqual([{ by: 'Anna Admin', kind: 'sent', url: there[0]?.link }])
})
