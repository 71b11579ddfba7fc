import { expect, test } from 'vitest'
import { placeOf, placeOfId, sameId } from './place-of.ts'

test.each([
  ['http://blog.example/a/', 'https://www.blog.example/a'],
  ['https://blog.example/a?utm_source=rss&utm_medium=feed&p=1', 'https://blog.example/a?p=1'],
  ['https://blog.example/a?fbclid=x&gclid=y', 'https://blog.example/a'],
  ['https://blog.example/a?at_medium=RSS&at_campaign=rss', 'https://blog.example/a'],
  ['https://blog.example/a#xtor=RSS-1', 'https://blog.example/a'],
  ['https://blog.example/a#utm_source=rss', 'https://blog.example/a#'],
  ['https://alt.example/a?p=1', 'https://neu.example/a?p=1'],
])('%s leads where %s does', (one, other) => {
  expect(placeOf(one)).toBe(placeOf(other))
  expect(placeOf(one)).not.toBeNull()
})

test.each([
  ['https://blog.example/a#comment-1', 'https://blog.example/a#comment-2'],
  ['https://blog.example/?p=1', 'https://blog.example/?p=2'],
  ['https://blog.example/a', 'https://blog.example/b'],
])('%s leads elsewhere than %s', (one, other) => {
  expect(placeOf(one)).not.toBe(placeOf(other))
})

test.each([
  null,
  'https://blog.example',
  'https://blog.example/?utm_source=rss',
  'mailto:a@b.example',
  'https://',
  'a',
])('%s is no place of an item', (address) => {
  expect(placeOf(address)).toBeNull()
})

test('an id is the same behind another scheme, and may be the same behind another host', () => {
  expect(sameId('http://blog.example/?p=1', 'https://www.blog.example/?p=1')).toBe(true)
  expect(sameId('https://blog.example/?p=1', 'https://andere.example/?p=1')).toBe(false)
  expect(placeOfId('https://blog.example/?p=1')).toBe(placeOfId('https://andere.example/?p=1'))
  expect(placeOfId('tag:blog.example,2020:post-1')).toBe(placeOfId('tag:neu.example,2026:post-1'))
  expect(placeOfId('post-1')).toBe('post-1')
  expect(sameId('post-1', 'post-2')).toBe(false)
})
