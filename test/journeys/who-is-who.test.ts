import { checkInvariants } from '@echolot/db'
import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import type { Client } from '../support/client.ts'
import { dump } from '../support/dump.ts'
import { runEcholot, type TestEcholot } from '../support/echolot.ts'
import { type BlogComment, serveBlogs } from '../support/serve-blogs.ts'
import { setUp } from '../support/set-up.ts'

type Office = AsyncDisposable & {
  run: TestEcholot
  anna: Client
  blogs: Record<string, BlogComment[]>
  sources: Record<string, number>
  poll(): Promise<void>
  ticketOf(text: string): Promise<Awaited<ReturnType<Client['tickets']['get']>>>
  texts(): Promise<string[]>
}

/** A company that listens to the comments of blogs of its own, all on one host. */
async function listeningTo(blogs: Record<string, BlogComment[]>, ownUsers: string[] = ['99']): Promise<Office> {
  await using stack = new AsyncDisposableStack()
  const host = stack.use(await serveBlogs(blogs))
  const run = stack.use(await runEcholot())
  const anna = run.client()
  await setUp(anna)
  const sources: Record<string, number> = {}
  for (const folder of Object.keys(blogs)) {
    const { id } = await anna.sources.create({
      name: `Blog ${folder}`,
      connector: 'wordpress',
      url: host.origin + folder,
      purpose: 'own_channel',
      settings: { ownUsers },
      intervalSeconds: 900,
    })
    sources[folder] = id
  }
  await run.echolot.settle()
  const all = async () => {
    const listed = await Promise.all((['waiting', 'done'] as const).map((view) => anna.tickets.list({ view })))
    const rows = listed.flatMap((list) => list.rows)
    return Promise.all(rows.map(({ id }) => anna.tickets.get({ id })))
  }
  const held = stack.move()
  return {
    run,
    anna,
    blogs,
    sources,
    async poll() {
      for (const id of Object.values(sources)) await anna.sources.pollNow({ id })
      await run.echolot.settle()
    },
    async ticketOf(text) {
      const found = (await all()).find(({ item }) => item?.text?.text === text)
      if (found === undefined) throw new Error(`No ticket says ${text}`)
      return found
    },
    async texts() {
      return (await all()).flatMap(({ item }) => item?.text?.text ?? []).sort()
    },
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  }
}

test('of whom only the name is known, the next one of that name is heard as somebody new', async () => {
  const blog: BlogComment[] = [{ id: 1, name: 'Anna', text: 'Wo ist mein Paket?' }]
  await using office = await listeningTo({ '': blog })
  const first = await office.ticketOf('Wo ist mein Paket?')
  expect(first.item?.author).toMatchObject({ name: 'Anna', byNameAlone: true })
  await office.anna.authors.erase({ id: first.item?.author?.id ?? 0 })
  blog.push({ id: 2, name: 'Anna', text: 'Habt ihr samstags offen?' })
  await office.poll()

  expect(await office.texts()).toEqual(['Habt ihr samstags offen?'])
  expect(await dump(office.run.echolot.base.db.url)).not.toContain('Wo ist mein Paket?')
})

test('who is registered, or signed with a website, stays erased', async () => {
  const blog: BlogComment[] = [
    { id: 1, name: 'Erika', user: 5, text: 'eins' },
    { id: 2, name: 'Otto', website: 'https://otto.example', text: 'zwei' },
  ]
  await using office = await listeningTo({ '': blog })
  for (const text of ['eins', 'zwei']) {
    const { item } = await office.ticketOf(text)
    expect(item?.author?.byNameAlone).toBe(false)
    await office.anna.authors.erase({ id: item?.author?.id ?? 0 })
  }
  blog.push({ id: 3, name: 'Erika B.', user: 5, text: 'drei' })
  blog.push({ id: 4, name: 'Otto', website: 'https://otto.example', text: 'vier' })
  blog.push({ id: 5, name: 'Otto', text: 'fünf' })
  await office.poll()
  expect(await office.texts()).toEqual(['fünf'])
})

test('a later commenter who types the same website is somebody else', async () => {
  const website = 'https://www.google.de/'
  const blog: BlogComment[] = [{ id: 7000, name: 'Karla Kunde', website, text: 'Danke!' }]
  await using office = await listeningTo({ '': blog })
  blog.push({ id: 7001, name: 'Rüpel Rudi', website, text: 'Frechheit!' })
  await office.poll()

  const karla = await office.ticketOf('Danke!')
  const rudi = await office.ticketOf('Frechheit!')
  expect(karla.item?.author).toMatchObject({ name: 'Karla Kunde', url: website })
  expect(rudi.item?.author).toMatchObject({ name: 'Rüpel Rudi', url: website })
  expect(await office.anna.authors.erase({ id: rudi.item?.author?.id ?? 0 })).toMatchObject({ items: 1 })
  expect(await office.texts()).toEqual(['Danke!'])
})

test('two blogs in folders of one host have people and comments of their own', async () => {
  const a: BlogComment[] = [{ id: 13, name: 'Anna von A', user: 5, text: 'auf A' }]
  const b: BlogComment[] = [{ id: 12, name: 'Bert von B', user: 5, text: 'auf B' }]
  await using office = await listeningTo({ '/a': a, '/b': b })
  const bert = await office.ticketOf('auf B')
  expect([(await office.ticketOf('auf A')).authorName, bert.authorName]).toEqual(['Anna von A', 'Bert von B'])
  b.push({ id: 13, name: 'Bert von B', user: 5, text: 'noch einmal auf B' })
  await office.poll()
  expect(await office.anna.authors.erase({ id: bert.item?.author?.id ?? 0 })).toMatchObject({ items: 2 })
  a.push({ id: 12, name: 'Anna von A', user: 5, text: 'noch einmal auf A' })
  b.push({ id: 14, name: 'Bert von B', user: 5, text: 'und wieder auf B' })
  await office.poll()
  expect(await office.texts()).toEqual(['auf A', 'noch einmal auf A'])
})

test('a blog in a folder that was known before folders counted is the same blog: nothing is found twice, replies find their question, who was erased stays so', async () => {
  const blog: BlogComment[] = [
    { id: 1, name: 'Karla', website: 'https://karla.example', text: 'Frage' },
    { id: 2, name: 'Fort', user: 4, text: 'erledigt' },
    { id: 3, name: 'Kunde', user: 7, text: 'Dank' },
  ]
  await using office = await listeningTo({ '/blog': blog }, ['8'])
  const { db, seal } = await office.run.echolot.base.context()
  // As it stood when identities were made of the host alone.
  const before = (known: string, purpose: string) => seal.digest(`127.0.0.1\n${known}`, purpose)
  for (const { id } of blog)
    await db.pool.query(
      'update item set identity = $1, parent_identity = $2 where id = (select item_id from item_text where external_id = $3)',
      [before(`comment-${id}`, 'item'), before('post-1', 'item'), `comment-${id}`],
    )
  const known = { Karla: 'https://karla.example/', Fort: 'user-4', Kunde: 'user-7' }
  for (const [name, id] of Object.entries(known))
    await db.pool.query('update author set identity = $1 where name = $2', [before(id, 'author'), name])
  const gone = await office.ticketOf('erledigt')
  await office.anna.authors.erase({ id: gone.item?.author?.id ?? 0 })

  blog.push({ id: 4, name: 'Team', user: 8, parent: 1, text: 'Antwort' })
  blog.push({ id: 5, name: 'Fort', user: 4, text: 'ich wieder' })
  blog.push({ id: 6, name: 'Kunde', user: 7, text: 'noch mehr Dank' })
  await office.poll()
  expect(await office.texts()).toEqual(['Dank', 'Frage', 'noch mehr Dank'])
  expect(await office.ticketOf('Frage')).toMatchObject({ state: 'answered' })
  const authors = await ask<{ name: string }>(office.run.echolot.base.db.url, 'select name from author order by name')
  expect(authors.map(({ name }) => name)).toEqual(['Karla', 'Kunde', 'Team'])
})

test('a colleague who is named later counts backwards: their reply stops the clock at its own time, and is no ticket any more', async () => {
  const asked = new Date(Date.now() - 3_600_000).toISOString().slice(0, 19)
  const blog: BlogComment[] = [{ id: 1, name: 'Kunde', text: 'Wann kommt es?', at: asked }]
  await using office = await listeningTo({ '': blog }, ['7'])
  const repliedAt = new Date(Date.now() - (Date.now() % 1_000))
  blog.push({ id: 2, name: 'Kollegin', user: 8, text: 'Morgen.', parent: 1, at: repliedAt.toISOString().slice(0, 19) })
  blog.push({ id: 3, name: 'Kundin', user: 9, text: 'Bei mir auch?', parent: 1 })
  blog.push({ id: 4, name: 'Kollegin', user: 8, text: 'Von gestern.' })
  await office.poll()
  expect(await office.ticketOf('Wann kommt es?')).toMatchObject({ state: 'open' })
  expect(await office.ticketOf('Morgen.')).toMatchObject({ state: 'open' })
  // What the blog no longer shows is theirs all the same.
  blog.splice(3, 1)

  const id = office.sources[''] ?? 0
  await office.anna.sources.update({
    id,
    name: 'Blog',
    connector: 'wordpress',
    purpose: 'own_channel',
    settings: { ownUsers: ['7', '8'] },
    intervalSeconds: 900,
  })
  await office.run.echolot.settle()

  const question = await office.ticketOf('Wann kommt es?')
  expect(question.state).toBe('answered')
  expect(question.thread).toContainEqual(expect.objectContaining({ own: true, text: 'Morgen.' }))
  expect(question.history.at(-1)?.response).toMatchObject({ kind: 'seen', at: repliedAt.toISOString() })
  const reply = await office.ticketOf('Morgen.')
  expect(reply.state).toBe('dismissed')
  expect(reply.history.at(-1)).toMatchObject({ kind: 'dismissed', person: null, reason: 'own_user_named' })
  expect(await office.ticketOf('Von gestern.')).toMatchObject({ state: 'dismissed' })
  expect(await office.ticketOf('Bei mir auch?')).toMatchObject({ state: 'open' })
  const invariants = await checkInvariants(office.run.echolot.base.db.url)
  expect(invariants.filter(({ kind, total }) => kind === 'fault' && total !== 0)).toEqual([])
})
