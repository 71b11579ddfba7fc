import { expect, test } from 'vitest'
import { readEntry } from './read-entry.ts'
import { recentReads } from './recent-reads.ts'

const seal = { seal: () => Buffer.alloc(0), unseal: () => '', digest: (text: string) => Buffer.from(text.padEnd(12)) }
const now = new Date('2026-11-02T08:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

function read({ type = 'article' as 'article' | 'post', text = 'Muster baut ein Werk.', at = now, version = 1 } = {}) {
  return readEntry(seal, {
    itemId: 7,
    version,
    mentionId: 8,
    sourceId: 1,
    sourceSettings: { ownUsers: [] },
    externalId: 'a',
    url: 'https://zeitung.example/a',
    title: 'Muster baut',
    text,
    type,
    channel: 'web',
    isAnswer: false,
    author: null,
    handle: null,
    authorUrl: null,
    at,
    foundAt: at,
    ticketId: null,
    tier: null,
    bands: null,
  })
}

test('an article is read once for the copies that come with it, and again when its text has changed', () => {
  const recent = recentReads({}, now)
  const article = read()
  recent.keep(article)
  expect(recent.get({ itemId: 7, version: 1, at: now })).toBe(article)
  expect(recent.get({ itemId: 7, version: 2, at: now })).toBeUndefined()
})

test('after everything was taken away, another article of the same number is not taken for it', () => {
  const recent = recentReads({}, now)
  recent.keep(read())
  expect(recent.get({ itemId: 7, version: 1, at: later(1) })).toBeUndefined()
})

test('what people post is not kept, nor anything for longer than ten minutes after it was last asked for', () => {
  const db = {}
  recentReads(db, now).keep(read({ type: 'post' }))
  expect(recentReads(db, now).get({ itemId: 7, version: 1, at: now })).toBeUndefined()

  recentReads(db, now).keep(read())
  expect(recentReads(db, later(9)).get({ itemId: 7, version: 1, at: now })).toBeDefined()
  expect(recentReads(db, later(18)).get({ itemId: 7, version: 1, at: now })).toBeDefined()
  expect(recentReads(db, later(29)).get({ itemId: 7, version: 1, at: now })).toBeUndefined()
})

test('a book is not kept, and of articles only so many that they need little memory', () => {
  const recent = recentReads({}, now)
  recent.keep(read({ text: 'Werk und Lager. '.repeat(20_000) }))
  expect(recent.get({ itemId: 7, version: 1, at: now })).toBeUndefined()

  for (let version = 1; version <= 2_000; version++) recent.keep(read({ version }))
  expect(recent.get({ itemId: 7, version: 1, at: now })).toBeUndefined()
  expect(recent.get({ itemId: 7, version: 2_000, at: now })).toBeDefined()
})
