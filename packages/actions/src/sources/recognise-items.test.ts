import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeOf, placeOfId } from './place-of.ts'
import { idsChanged, type Met, recogniseByText, recogniseItems, type Shown } from './recognise-items.ts'
import { visibleText } from './visible-text.ts'

const digest = (text: string) => createHash('sha256').update(text).digest()

type Post = { id: string; url?: string | null; text?: string; at?: string | null }

function shown({ id, url = null, text = 'Muster hat zu lange gebraucht.', at = null }: Post): Shown {
  const place = placeOf(url)
  return {
    identity: digest(`site ${id}`),
    renamed: [],
    textDigest: digest(visibleText({ title: null, text })),
    linkDigest: place === null ? null : digest(place),
    idDigest: digest(placeOfId(id)),
    publishedAt: at === null ? null : new Date(at),
    externalId: id,
    title: null,
    text,
  }
}

const stored = (post: Post, id = 1): Met => ({ ...shown(post), id })

const isKnown = (post: Post, ...rest: Post[]) => recogniseItems([shown(post)], rest.map(stored)).known.size === 1

const link = 'https://blog.example/artikel'
const at = '2026-03-02T08:00:00Z'

test('an item whose id was changed and whose link stayed is the same one', () => {
  expect(isKnown({ id: 'neu', url: link }, { id: 'alt', url: link })).toBe(true)
  expect(isKnown({ id: 'neu', url: `${link}/?utm_source=rss` }, { id: 'alt', url: link })).toBe(true)
  expect(isKnown({ id: 'neu', url: link, text: 'Ganz neu geschrieben', at }, { id: 'alt', url: link, at })).toBe(true)
})

test('an item of a site that moved is the same one', () => {
  const moved = { id: 'https://neu.example/?p=12' }
  expect(isKnown(moved, { id: 'http://alt.example/?p=12' })).toBe(true)
  const other = { id: 'https://blog.example/?p=12', text: 'Alles anders heute' }
  expect(isKnown(other, { id: 'http://blog.example/?p=12' })).toBe(true)
})

test('a page that always shows the latest of many makes no two of them one', () => {
  const page = 'https://blog.example/neues'
  expect(isKnown({ id: '2', url: page, text: 'Wir suchen Leute in Köln' }, { id: '1', url: page })).toBe(false)
})

test('blogs that count alike, gathered in one feed, keep their posts apart', () => {
  const other = { id: 'https://b.example/?p=1', text: 'Wir suchen Leute in Köln' }
  expect(isKnown(other, { id: 'https://a.example/?p=1' })).toBe(false)
})

test('a link that several items have tells nothing: shown, stored, or of one that is still there', () => {
  const known = stored({ id: 'alt', url: link })
  const [one, two] = [shown({ id: 'neu', url: link }), shown({ id: 'anders', url: link })]
  expect(recogniseItems([one, two], [known]).known.size).toBe(0)
  expect(recogniseItems([one], [known, stored({ id: 'alt 2', url: link }, 2)]).known.size).toBe(0)
  expect(recogniseItems([one, shown({ id: 'alt', url: link })], [known]).unknown).toEqual([one])
  expect(isKnown({ id: 'neu', url: 'https://blog.example/' }, { id: 'alt', url: 'https://blog.example/' })).toBe(false)
})

test('the same words under another id and link are another item', () => {
  expect(isKnown({ id: 'neu', url: `${link}/2` }, { id: 'alt', url: link })).toBe(false)
})

test('of a feed whose ids and links are all new the items are known by what they say, once each', () => {
  const texts = ['Die Lieferung war kaputt', 'Muster sucht Leute', 'Danke!', 'Es regnet in Köln', 'Es regnet in Köln']
  const before = texts.map((text, n) => stored({ id: `alt ${n}`, text }, n))
  const after = texts.map((text, n) => shown({ id: `neu ${n}`, text }))
  expect([...recogniseByText(after, before, new Set([1])).values()].map(({ id }) => id)).toEqual([0])
  expect([...recogniseByText(after, before, new Set()).values()].map(({ id }) => id)).toEqual([0, 1])
  expect(idsChanged({ shown: 3, renamed: 2, knownById: 0 })).toBe(true)
  expect(idsChanged({ shown: 3, renamed: 2, knownById: 1 })).toBe(false)
  expect(idsChanged({ shown: 20, renamed: 2, knownById: 0 })).toBe(false)
})

const post = fc.record({
  id: fc.oneof(
    fc.integer({ min: 0, max: 6 }).map((n) => `post-${n}`),
    fc
      .tuple(
        fc.constantFrom('http://a.example', 'https://a.example', 'https://b.example'),
        fc.integer({ max: 4, min: 0 }),
      )
      .map(([site, n]) => `${site}/?p=${n}`),
  ),
  url: fc.option(fc.integer({ min: 0, max: 5 }).map((n) => `https://a.example/artikel/${n}`)),
  text: fc.constantFrom('Muster hat zu lange gebraucht', 'Muster sucht Leute in Köln', 'Es regnet seit Tagen'),
  at: fc.option(fc.constantFrom('2026-03-02T08:00:00Z', '2026-03-03T08:00:00Z')),
})
const posts = fc.uniqueArray(post, { selector: ({ id }) => id, maxLength: 8 })
const told = ({ known }: ReturnType<typeof recogniseItems>) =>
  new Map([...known].map(([item, met]) => [item.externalId, met.externalId]))

test('in whatever order items stand, the same ones are recognised', () => {
  const both = posts.chain((now) => fc.tuple(fc.constant(now), fc.shuffledSubarray(now, { minLength: now.length })))
  fc.assert(
    fc.property(both, posts, ([now, shuffled], before) => {
      const met = before.map(stored)
      expect(told(recogniseItems(shuffled.map(shown), met))).toEqual(
        told(recogniseItems(now.map(shown), met.toReversed())),
      )
    }),
  )
})

test('no stored item is taken for two, and one that stands under its id is that one', () => {
  fc.assert(
    fc.property(posts, posts, (now, before) => {
      const { known } = recogniseItems(now.map(shown), before.map(stored))
      expect(new Set(known.values()).size).toBe(known.size)
      const ids = new Set(before.map(({ id }) => id))
      for (const item of now)
        if (ids.has(item.id)) expect(told({ known, unknown: [], renamed: 0 }).get(item.id)).toBe(item.id)
    }),
  )
})

test('an item put on top, at a place of its own, changes nothing for those below', () => {
  const onTop = { id: 'ganz neu', url: 'https://a.example/ganz-neu', text: 'Ganz neu' }
  fc.assert(
    fc.property(posts, posts, (now, before) => {
      const met = before.map(stored)
      const without = told(recogniseItems(now.map(shown), met))
      expect(told(recogniseItems([onTop, ...now].map(shown), met))).toEqual(without)
    }),
  )
})
