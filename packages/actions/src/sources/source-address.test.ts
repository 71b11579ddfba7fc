import { expect, test } from 'vitest'
import { channelOf, shownAddress, spelledAddress } from './source-address.ts'

test('an address that is a secret is not shown', () => {
  expect(shownAddress('https://www.google.de/alerts/feeds/01234567890123456789/9876543210')).toBe(
    'https://www.google.de/alerts/feeds/…/…',
  )
  expect(shownAddress('https://www.reddit.com/r/x/.rss?feed=0123456789abcdef&user=somebody')).not.toMatch(
    /0123456789abcdef|somebody/,
  )
  expect(shownAddress('https://user:pass@feeds.example/rss')).toBe('https://feeds.example/rss')
  expect(shownAddress('https://muster.example/blog/feed/?format=rss')).toBe(
    'https://muster.example/blog/feed/?format=rss',
  )
})

test('an address has one spelling, of which path and query stay as they are', () => {
  expect(spelledAddress('HTTP://Muster.Example:80/RealFeed/?b=2&a=1#frag')).toBe(
    'http://muster.example/RealFeed/?b=2&a=1',
  )
  expect(spelledAddress('https://muster.example:8443')).toBe('https://muster.example:8443/')
})

test.each([
  ['https://news.google.com/rss/search?q=x', 'news'],
  ['https://mastodon.social/tags/muster.rss', 'mastodon'],
  ['https://bsky.app/profile/x/rss', 'bluesky'],
  ['https://muster.example/feed', 'web'],
])('what comes from %s is of channel %s', (address, channel) => {
  expect(channelOf('feed', address, 'mentions')).toBe(channel)
})
