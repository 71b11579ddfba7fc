import { expect, test } from 'vitest'
import { openArchive } from '../../../../test/support/archive.ts'
import { dump } from '../../../../test/support/dump.ts'
import { eraseAuthor } from '../erase-author.ts'
import { listTickets } from '../tickets/list-tickets.ts'
import { judgeHidden, listHidden, listTray, showHidden } from './hidden.ts'
import { addMute, listMutes, removeMute } from './mutes.ts'
import { changeWatch, listWatches } from './watches.ts'

const waiting = async (base: Awaited<ReturnType<typeof openArchive>>) =>
  (
    await listTickets(await base.context(), {
      actor: base.actor,
      input: { view: 'waiting', limit: 100 },
    })
  ).rows

test('what an exclusion hides is kept with the watch, its version and the exclusion, and another watch that hits brings it', async () => {
  await using base = await openArchive('Muster AND NOT Mann')
  const [hidden = 0, found = 0, neither = 0] = await base.store([
    { text: 'Herr Mann besucht Muster' },
    { text: 'Muster antwortet nicht' },
    { text: 'Es regnet' },
  ])
  await base.judge([hidden, found, neither])
  expect((await waiting(base)).map(({ excerpt }) => excerpt.text)).toEqual(['Muster antwortet nicht'])
  const { rows, total } = await listHidden(await base.context(), { limit: 10 })
  expect(total).toBe(1)
  expect(rows).toMatchObject([
    {
      itemId: hidden,
      reason: 'exclusion',
      watch: { id: base.watchId, version: 1 },
      exclusion: { query: 'Muster AND NOT Mann' },
      excerpt: { text: 'Herr Mann besucht Muster' },
    },
  ])
  expect(rows[0]?.exclusion?.text).toContain('Mann')
  expect(rows[0]?.excerpt.marks).toContainEqual({ start: 18, end: 24 })
})

test('ten of a week wait in the tray, the same for everybody, and the measured rate stands with its interval on the watch', async () => {
  await using base = await openArchive('Muster AND NOT Mann')
  const ids = await base.store(Array.from({ length: 30 }, (_, n) => ({ text: `Muster und Mann, Folge ${n}` })))
  await base.judge(ids)
  const { rows } = await listTray(await base.context())
  expect(rows).toHaveLength(10)
  expect((await listTray(await base.context())).rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  const { actor } = base
  const [first, second] = rows
  const judgedAt = await base.context()
  const wrong = await judgeHidden(judgedAt, { id: first?.id ?? 0, verdict: 'wrongly', actor })
  await base.route()
  await judgeHidden(await base.context(), { id: second?.id ?? 0, verdict: 'rightly', actor })
  // Whoever judges takes from the ten and is given no others.
  const left = await listTray(await base.context())
  expect(left.rows.map(({ id }) => id)).toEqual(rows.slice(2).map(({ id }) => id))
  expect(left.judgedThisWeek).toBe(2)
  const [watch] = await listWatches(await base.context())
  expect(watch).toMatchObject({ hidden30Days: 30, audit: { judged: 2, wrong: 1, rate: { value: 0.5 } } })
  expect(watch?.audit.rate?.low).toBeCloseTo(0.095, 2)
  // One click made a mention of it, whose wait begins with the click.
  const [ticket] = await waiting(base)
  expect(ticket).toMatchObject({ ground: 'captured', late: false, openedAt: judgedAt.now.toISOString() })
  expect(wrong).toMatchObject({ verdict: 'wrongly', verdictBy: { name: 'Anna Admin' } })
})

test('a muted author or domain is hidden and kept, and undoing it brings everything back without a late ticket', async () => {
  await using base = await openArchive('Muster')
  const [first = 0] = await base.store([{ text: 'Muster!', author: 'Troll', url: 'https://blog.troll.example/1' }])
  await base.judge([first])
  const { actor } = base
  const author = await addMute(await base.context(), { itemId: first, kind: 'author', actor })
  const domain = await addMute(await base.context(), { itemId: first, kind: 'domain', actor })
  expect(author).toMatchObject({ kind: 'author', name: 'Troll', person: { name: 'Anna Admin' } })
  expect(domain).toMatchObject({ kind: 'domain', name: 'blog.troll.example' })
  const more = await base.store([
    { text: 'Muster schon wieder', author: 'Troll', daysAgo: 10 },
    { text: 'Muster eben', author: 'Troll' },
    { text: 'Muster von nebenan', author: 'Nachbar', url: 'https://blog.troll.example/2' },
    { text: 'Muster von anderswo', author: 'Nachbar', url: 'https://blog.example/2' },
  ])
  await base.judge(more)
  expect((await waiting(base)).map(({ excerpt }) => excerpt.text).sort()).toEqual(['Muster von anderswo', 'Muster!'])
  const hidden = await listHidden(await base.context(), { limit: 10 })
  expect(hidden.rows.map(({ reason }) => reason).sort()).toEqual(['muted_author', 'muted_author', 'muted_domain'])
  // A mute is somebody's wish and no exclusion of a watch: nobody is asked whether it is right.
  expect((await listTray(await base.context())).rows).toEqual([])

  expect(await removeMute(await base.context(), { id: author.id, bringBack: true })).toBe(2)
  await base.route()
  expect((await waiting(base)).map(({ excerpt }) => excerpt.text).sort()).toEqual([
    'Muster eben',
    'Muster von anderswo',
    'Muster!',
  ])
  const [left] = (await listHidden(await base.context(), { limit: 10 })).rows
  await showHidden(await base.context(), { id: left?.id ?? 0 })
  await base.route()
  expect(await waiting(base)).toHaveLength(4)
  expect(await listMutes(await base.context())).toHaveLength(1)
})

test('an erasure takes along the mute, and what was kept of what was hidden', async () => {
  await using base = await openArchive('Muster* AND NOT Mann')
  const ids = await base.store([{ text: 'Musterzwetschge und Mann', author: 'Zwetschge' }])
  await base.judge(ids)
  await addMute(await base.context(), { itemId: ids[0] ?? 0, kind: 'author', actor: base.actor })
  const [author] = await base.rows<{ id: string }>('select id from author')
  expect((await dump(base.url)).toLowerCase()).toContain('zwetschge')
  await eraseAuthor(await base.context(), { authorId: Number(author?.id) })
  expect(await base.rows('select hits from hidden_item')).toEqual([{ hits: [] }])
  expect(await base.rows('select * from mute')).toEqual([])
  expect((await dump(base.url)).toLowerCase()).not.toContain('zwetschge')
  expect((await listTray(await base.context())).rows).toEqual([])
})

test('what is edited into a watch that no longer excludes it is hidden no longer once it is judged anew', async () => {
  await using base = await openArchive('Muster AND NOT Mann')
  const ids = await base.store([{ text: 'Muster und Mann' }])
  await base.judge(ids)
  const { actor, brandId, watchId } = base
  await changeWatch(await base.context(), {
    id: watchId,
    brandId,
    name: 'Muster',
    query: 'Muster',
    enabled: true,
    actor,
  })
  await base.rows('update item set triaged_at = null')
  await base.judge(ids)
  expect(await base.rows('select * from hidden_item')).toEqual([])
  expect(await waiting(base)).toHaveLength(1)
})
