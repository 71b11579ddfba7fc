import { type Ctx, keepTerms, pollSources, prune } from '@echolot/actions'
import { expect, test } from 'vitest'
import { dump } from '../support/dump.ts'
import { listening } from '../support/listening.ts'
import { post } from '../support/with-tickets.ts'

const words = 'Zwetschgenknoedel'

type Retention = Ctx['connectors'][string]['about']['retention']

/** The same program, listening to a channel of which this may be kept. */
async function under(retention: Retention, ctx: Ctx): Promise<Ctx> {
  const { feed } = ctx.connectors
  if (feed === undefined) throw new Error('There are no feeds.')
  return { ...ctx, connectors: { ...ctx.connectors, feed: { ...feed, about: { ...feed.about, retention } } } }
}

test('what a channel lets nobody keep for longer is gone in time, with every trace of it, and no figure changes', async () => {
  const posts = [
    post('a', `Muster und ${words}`, `Bei Muster gab es ${words}.`),
    post('b', 'Muster', 'Muster ist gut.'),
  ]
  await using heard = await listening(posts)
  const { api, run, rows } = heard
  const traceOf = async (text: string) =>
    (await dump(run.echolot.base.db.url)).toLowerCase().includes(text.toLowerCase())
  const ticket = (await heard.waiting()).find(({ title }) => title?.includes(words))
  const id = ticket?.id ?? 0
  // It was edited since, and asked for by somebody who looks for it.
  posts[0] = post('a', `Muster und ${words}`, `Bei Muster gab es ${words}, und sie waren kalt.`)
  await heard.again()
  await api.tickets.respond({ id, kind: 'outside', reason: 'am Telefon' })
  const figures = () => rows('select state, opened_at, due_at from ticket order by id')
  const before = await figures()
  expect(await traceOf(words)).toBe(true)

  const ctx = await under({ textHours: 48, authorHours: 24 }, await run.echolot.base.context())
  const after = (hours: number) => ({ ...ctx, now: new Date(ctx.now.getTime() + hours * 3_600_000) })
  expect(await keepTerms(after(22))).toBe(0)
  // An hour before it would be too late, for it is looked after once an hour.
  expect(await keepTerms(after(23.5))).toBe(2)
  const text = { text: expect.stringContaining(words) }
  expect((await api.tickets.get({ id })).item).toMatchObject({ author: null, text })
  expect(await traceOf('Erika Beispiel')).toBe(false)
  expect(await keepTerms(after(46))).toBe(0)
  expect(await keepTerms(after(47.5))).toBe(2)
  expect(await keepTerms(after(47.5))).toBe(0)
  await prune(ctx)
  expect(await traceOf(words)).toBe(false)
  expect((await api.tickets.get({ id })).item).toMatchObject({
    ...{ title: null, text: null, author: null, versions: [], wordsGoneAt: expect.any(String) },
  })
  expect(await figures()).toEqual(before)
  // Its source shows it still, and edits it again: nothing of it comes back.
  posts[0] = post('a', `Muster und ${words}`, `Noch einmal ${words} bei Muster.`)
  await pollSources(
    { ...ctx, rawBodyDays: 0 },
    { sourceIds: [(await api.sources.list())[0]?.id ?? 0], lane: 'backfill' },
  )
  await run.echolot.settle()
  expect(await traceOf(words)).toBe(false)
  expect(await rows('select count(*)::int as n from ticket')).toEqual([{ n: 2 }])
  await heard.expectSound()
})

test('what is deleted where its terms want that is deleted here, and its wait stays as it was', async () => {
  const posts = [
    post('a', `Muster und ${words}`, `Bei Muster gab es ${words}.`),
    post('b', 'Muster', 'Muster ist gut.'),
  ]
  await using heard = await listening(posts)
  const { api, run } = heard
  const base = run.echolot.base
  const terms = { textHours: null, authorHours: null, deletedToo: true }
  const ctx = await under(terms, await base.context())
  const [source] = await api.sources.list()
  const id = (await heard.waiting()).find(({ title }) => title?.includes(words))?.id ?? 0
  const { feed } = ctx.connectors
  if (feed?.poll == null) throw new Error('Feeds are asked.')
  // As its channel says it, which a feed says in its own way.
  const poll: typeof feed.poll = async () => ({
    ...{ outcome: 'items', items: [], deleted: ['a'], problems: [], cursor: null },
  })
  const connectors = { ...ctx.connectors, feed: { ...feed, poll } }
  await pollSources({ ...ctx, connectors }, { sourceIds: [source?.id ?? 0], lane: 'backfill' })
  await run.echolot.settle()
  const ticket = await api.tickets.get({ id })
  expect(ticket).toMatchObject({ state: 'dismissed', item: { title: null, text: null, author: null } })
  expect(ticket.item?.goneAt).not.toBeNull()
  await prune(await base.context())
  expect((await dump(base.db.url)).toLowerCase().includes(words.toLowerCase())).toBe(false)
  await heard.expectSound()
})
