import { expect, test } from 'vitest'
import { readMessage } from './read-message.ts'
import { settings } from './settings.ts'

const read = (message: unknown, set: Record<string, string> = {}) =>
  readMessage(settings.parse(set), Buffer.from(typeof message === 'string' ? message : JSON.stringify(message)))

const items = (message: unknown, set: Record<string, string> = {}) => {
  const result = read(message, set)
  if ('field' in result) throw new Error(result.message)
  return result.items
}

test('the usual names need no setting', () => {
  const message = {
    ...{ id: 7, text: 'Wo bleibt mein Paket?', url: 'https://shop.example/7', author: 'Erika' },
    publishedAt: '2026-11-21T22:00:00+01:00',
  }
  expect(items(message)).toMatchObject([
    {
      ...{ externalId: '7', text: 'Wo bleibt mein Paket?', title: null, url: 'https://shop.example/7' },
      author: { name: 'Erika', handle: null, url: null, externalId: null },
      ...{ publishedAt: new Date('2026-11-21T21:00:00Z'), channel: 'webhook', own: false, addressed: false },
    },
  ])
  expect(items([message, { ...message, id: 8 }]).map(({ externalId }) => externalId)).toEqual(['7', '8'])
})

test('pointers lead to whatever a system calls things', () => {
  const message = {
    data: {
      'a/b': [
        {
          key: { n: 'x~1' },
          ...{ Nachricht: 'Danke!', 'Erstellt am': 1_795_298_400, von: { nick: 'erika', seite: 'https://e.example' } },
          ...{ bezug: 'x~0', sprache: 'de', kanal: 'Forum', eigen: 'false', anUns: 1 },
        },
        { key: { n: 'x~2' }, weg: true },
      ],
    },
  }
  const result = read(message, {
    ...{ items: '/data/a~1b', externalId: '/nothing /key/n', text: '/Nachricht', publishedAt: '/when /Erstellt am' },
    ...{ authorHandle: '/von/nick', authorUrl: '/von/seite', parentExternalId: '/bezug', language: '/sprache' },
    ...{ channel: '/kanal', own: '/eigen', addressed: '/anUns', deleted: '/weg' },
  })
  expect(result).toMatchObject({
    items: [
      {
        ...{ externalId: 'x~1', text: 'Danke!', publishedAt: new Date(1_795_298_400_000), parentExternalId: 'x~0' },
        author: { name: null, handle: 'erika', url: 'https://e.example/' },
        ...{ language: 'de', channel: 'Forum', own: false, addressed: true },
      },
    ],
    deleted: ['x~2'],
  })
})

test('of what comes twice in one message the last word counts', () => {
  const result = read([
    { id: 'a', text: 'first' },
    { id: 'b', deleted: true },
    { id: 'a', text: 'second' },
    { id: 'b', text: 'back' },
  ])
  expect(result).toMatchObject({ items: [{ text: 'second' }, { text: 'back' }], deleted: [] })
})

test.each([
  ['body', '{', {}],
  ['items', { list: 1 }, { items: '/lists' }],
  ['items', ['a'], {}],
  ['items', Array.from({ length: 501 }, (_, id) => ({ id, text: 'x' })), {}],
  ['externalId', { text: 'x' }, {}],
  ['externalId', { id: { a: 1 }, text: 'x' }, {}],
  ['text', { id: 'a' }, {}],
  ['text', { id: 'a', text: ['x'] }, {}],
  ['publishedAt', { id: 'a', text: 'x', date: 'gestern' }, {}],
  ['publishedAt', { id: 'a', text: 'x', date: '2026-11-21T22:00:00' }, {}],
  ['publishedAt', { id: 'a', text: 'x', date: '2026-13-41T22:00:00Z' }, {}],
  ['url', { id: 'a', text: 'x', url: 'javascript:alert(1)' }, {}],
  ['url', { id: 'a', text: 'x', url: '/posts/1' }, {}],
  ['own', { id: 'a', text: 'x', own: 'maybe' }, {}],
])('what is wrong is named: %s in %j', (field, message, set) => {
  expect(read(message, set)).toMatchObject({ field, message: expect.stringMatching(/[.)]$/) })
})

test('a setting that is no pointer is refused', () => {
  for (const written of ['text', 'data.text', '/a~2b', '$.text', '/a b'])
    expect([written, settings.safeParse({ text: written }).success]).toEqual([written, written === '/a b'])
  expect(settings.safeParse({ channel: 'forum' }).success).toBe(true)
  expect(settings.safeParse({ channel: '/a~2' }).success).toBe(false)
})
