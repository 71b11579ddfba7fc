import { expect, test } from 'vitest'
import { listening } from '../support/listening.ts'
import type { Post } from '../support/serve.ts'

const texts = [
  'Die Lieferung von Muster kam kaputt an.',
  'Muster sucht Leute für den Versand in Köln.',
  'Es regnet seit drei Tagen in Bremen.',
]
const posts = (called: (n: number) => Pick<Post, 'id' | 'link'>): Post[] =>
  texts.map((text, n) => ({ ...called(n), title: `Beitrag ${n}`, text, at: `2026-03-0${n + 1}T08:00:00Z` }))

const before = (n: number) => ({ id: `http://alt.example/?p=${n}`, link: `http://alt.example/artikel-${n}` })

test.each([
  { moved: 'to other ids', after: (n: number) => ({ ...before(n), id: `neu-${n}` }) },
  {
    moved: 'to https and another host',
    after: (n: number) => ({ id: `https://www.neu.example/?p=${n}`, link: `https://www.neu.example/artikel-${n}/` }),
  },
  {
    moved: 'to other ids and links',
    after: (n: number) => ({ id: `neu-${n}`, link: `https://neu.example/${n}.html` }),
  },
])('a feed that moves $moved doubles nothing, and says that its ids were changed', async ({ after }) => {
  const shown = posts(before)
  await using heard = await listening(shown)
  const tickets = await heard.waiting()
  expect(tickets).toHaveLength(2)

  shown.splice(0, 3, ...posts(after))
  await heard.again()
  expect(await heard.items()).toBe(3)
  expect((await heard.waiting()).map(({ id }) => id)).toEqual(tickets.map(({ id }) => id))
  expect((await heard.api.sources.list())[0]).toMatchObject({ problemCode: 'ids_changed', health: 'heard' })

  shown.unshift({ ...after(8), title: 'Neu', text: 'Muster ist wieder da.', at: '2026-03-09T08:00:00Z' })
  await heard.again()
  expect(await heard.items()).toBe(4)
  expect((await heard.api.sources.list())[0]?.problemCode).toBeNull()
  expect(await heard.rows('select from item_version')).toEqual([])
  await heard.expectSound()
})

test('what has neither id nor link is one item, however often its feed dates it anew', async () => {
  const nameless = (hour: number): Post[] =>
    texts.map((text, n) => ({ id: '', link: '', title: `Meldung ${n}`, text, at: `2026-03-02T0${hour}:00:00Z` }))
  const named: Post = { ...before(7), title: 'Fest', text: 'Muster bleibt.', at: '2026-03-01T08:00:00Z' }
  const shown = [named, ...nameless(1)]
  await using heard = await listening(shown)
  const tickets = await heard.waiting()
  for (const hour of [2, 3]) {
    shown.splice(1, 3, ...nameless(hour))
    await heard.again()
  }
  expect(await heard.items()).toBe(4)
  expect((await heard.waiting()).map(({ id }) => id)).toEqual(tickets.map(({ id }) => id))
  expect((await heard.api.sources.list())[0]?.problemCode).toBeNull()
  expect(await heard.rows('select from item_version')).toEqual([])
  await heard.expectSound()
})

test('one id twice in a feed is two items, at every poll', async () => {
  const shown: Post[] = ['a', 'b'].map((link) => ({
    id: 'immer gleich',
    link: `https://forum.example/${link}`,
    title: 'Frage',
    text: `Wie lange braucht Muster, fragt ${link}?`,
    at: '2026-03-02T08:00:00Z',
  }))
  await using heard = await listening(shown)
  await heard.again()
  shown.unshift({
    id: 'neu',
    link: 'https://forum.example/c',
    title: 'Neu',
    text: 'Und Muster?',
    at: '2026-03-03T08:00:00Z',
  })
  await heard.again()
  expect(await heard.items()).toBe(3)
  expect(await heard.waiting()).toHaveLength(3)
  expect(await heard.rows('select from item_version')).toEqual([])
})

test('a page that only ever shows its latest entry is heard each time', async () => {
  const entry = (n: number): Post => ({
    id: `eintrag-${n}`,
    link: 'https://status.example/neues',
    title: `Stand ${n}`,
    text: texts[n] ?? '',
    at: `2026-03-0${n + 1}T08:00:00Z`,
  })
  const shown = [entry(0)]
  await using heard = await listening(shown)
  shown[0] = entry(1)
  await heard.again()
  expect(await heard.waiting()).toHaveLength(2)
})

test('what was stored before texts and links were remembered is known again, and makes no version where its words stayed', async () => {
  const shown = posts(before)
  await using heard = await listening(shown)
  await heard.rows('update item set text_digest = null, link_digest = null, id_digest = null')
  shown.splice(0, 3, ...posts((n) => ({ ...before(n), id: `neu-${n}` })))
  await heard.again()
  expect(await heard.items()).toBe(3)
  expect(await heard.rows('select from item_version')).toEqual([])
  expect(await heard.rows('select from item where text_digest is null')).toEqual([])
  await heard.expectSound()
})

test('what an erased person wrote does not come back under another id', async () => {
  const erika = { author: 'Erika', profile: 'https://forum.example/people/erika' }
  const shown: Post[] = posts(before).map((post) => ({ ...post, ...erika }))
  await using heard = await listening(shown)
  const ticket = await heard.api.tickets.get({ id: (await heard.waiting())[0]?.id ?? 0 })
  await heard.api.authors.erase({ id: ticket.item?.author?.id ?? 0 })
  // Nobody is named any more: only what is known of the items themselves can tell.
  shown.splice(0, 3, ...posts((n) => ({ ...before(n), id: `neu-${n}` })))
  await heard.again()
  await heard.again()
  expect(await heard.rows('select from item_text')).toEqual([])
  expect(await heard.items()).toBe(3)
  await heard.expectSound()
})
