import { expect, test } from 'vitest'
import { readLinkHeader } from './read-link-header.ts'

const read = (header: string) => readLinkHeader(header, 'https://blog.example/feed.xml')

test.each([
  ['<https://hub.example/>; rel="hub", <https://blog.example/feed.xml>; rel="self"'],
  ['<https://hub.example/>;rel=hub,<https://blog.example/feed.xml>;rel=self'],
  ['</feed.xml> ; title="a, b; c" ; REL="Self alternate" , <https://hub.example/>; rel="nofollow hub"'],
  ['<https://hub.example/>; title="says \\"hub\\", again"; rel=hub, <feed.xml>; rel = "self"'],
])('a hub and the own address are read from %s', (header) => {
  expect(read(header)).toEqual({ hubs: ['https://hub.example/'], self: 'https://blog.example/feed.xml' })
})

test('several hubs stay in their order, and the first own address counts', () => {
  const header = '<https://a.example/>; rel=hub, <https://b.example/>; rel=hub, </one>; rel=self, </two>; rel=self'
  expect(read(header)).toEqual({
    hubs: ['https://a.example/', 'https://b.example/'],
    self: 'https://blog.example/one',
  })
})

test.each([
  ['a link about something else', '<https://hub.example/>; rel="hub"; anchor="https://other.example/"'],
  ['another relation of a similar name', '<https://hub.example/>; rel="hubs", <https://hub.example/>; rel="x-hub"'],
  ['a second relation', '<https://hub.example/>; rel="next"; rel="hub"'],
  ['a script', '<javascript:alert(1)>; rel="hub"'],
  ['no link at all', 'rel="hub"; <https://hub.example/>'],
  ['a link without end', '<https://hub.example/; rel="hub"'],
  ['nothing', ''],
])('%s names no hub', (_what, header) => {
  expect(read(header).hubs).toEqual([])
})

test.each([
  ['commas', ','.repeat(1_000_000)],
  ['opened links', '<'.repeat(1_000_000)],
  ['opened quotes', '<a>;a="'.repeat(200_000)],
  ['backslashes', `<a>;a="${'\\'.repeat(1_000_000)}`],
  ['parameters', `<a>${';'.repeat(1_000_000)}`],
  ['white space', `<a>${' '.repeat(1_000_000)};rel=hub`],
  ['relations', `<a>; rel="${'hub '.repeat(200_000)}"`],
])('a header of a million %s is read before the test’s time is over', (_what, header) => {
  expect(read(header).hubs.length).toBeLessThanOrEqual(5)
})

test('more hubs than anybody has are not all kept', () => {
  expect(read('<https://hub.example/>; rel=hub, '.repeat(500)).hubs).toHaveLength(5)
})
