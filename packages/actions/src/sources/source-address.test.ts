import { expect, test } from 'vitest'
import { channelOf, shownAddress, spelledAddress } from './source-address.ts'

test('an address that is a secret is not shown', () => {
  expect(shownAddress('https://www.google.de/alerts/feeds/01234567890123456789/9876543210')).toBe(
    'https://www.google.de/alerts/feeds/…/…',
  )
  expect(shownAddress('https://www.reddit.com/r/x/.rss?feed=0123456789abcdef&user=somebody')).not.toMatch(
    /0123456789abcdef|somebody/,
  )
  expect(shownAddress('https://user:pass@feeds.example/rss')).toBe('https://…@feeds.example/rss')
  expect(shownAddress('https://muster.example/blog/feed/?format=rss')).toBe(
    'https://muster.example/blog/feed/?format=rss',
  )
})

test.each([
  'https://www.google.co.uk/alerts/feeds/01234567890123456789/9876543210',
  'https://google.com.au/alerts/feeds/0123/98',
  'http://127.0.0.1:8080/alerts/feeds/01234567890123456789/9876543210',
  `https://alerts.talkwalker.com/alerts/rss/${'aB3'.repeat(40)}`,
  'https://www.talkwalker.com/alerts/rss/kurzes-token',
  'https://www.reddit.com/.rss?feed=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b&user=bob',
  'http://127.0.0.1/r/x/.rss?feed=9f86d081884c7d659a2f&user=bob',
  'https://old.reddit.com/r/x/.json?feed=kurzes-token&user=bob',
  'https://github.com/muster.private.atom?token=AB12',
  'https://github.com/muster/private/commits/main.atom?token=AABBCCDDEEFF0011',
  'https://calendar.example/ical/muster/private-0f3a9c/basic.ics',
  'https://podcast.example/private/a81bc9/feed.xml',
  'https://podcast.example/rss/3f2b8c1e-9a7d-4c52-8f00-12ab34cd56ef',
  'https://podcast.example/feed/aZ3kP9qL2xV7mT5w.xml',
  'https://podcast.example/rss?auth=zYx1',
  'https://muster.example/feed?u=q8Zk3LmP0aX9vB2nC7tR1wYd',
])('of %s what lets others read it is not shown', (address) => {
  const shown = shownAddress(address)
  expect(shown).toContain('…')
  const secrets = address.match(
    /\d{10,}|feeds\/0123|(?<=alerts\/rss\/|private-|example\/private\/|token=|auth=|u=|feed=)[\w-]{4,}|user=bob|aZ3kP9qL2xV7mT5w|3f2b8c1e/g,
  )
  expect(secrets?.length).toBeGreaterThan(0)
  for (const secret of secrets ?? []) expect(shown).not.toContain(secret)
})

test.each([
  'https://www.youtube.com/feeds/videos.xml?channel_id=UCa1B2c3D4e5F6g7H8i9J0kL',
  'https://bsky.app/profile/did:plc:ab1cd2ef3gh4ij5kl6mn7opq/rss',
  'https://itunes.apple.com/de/rss/customerreviews/id=1234567890/sortBy=mostRecent/xml',
  'https://muster.example/?feed=comments-rss2',
  'https://news.google.com/rss/search?q=%22Musterwerk+GmbH%22&hl=de&gl=DE&ceid=DE%3Ade',
  'https://muster.example/blog/2026-11-20-top10-produkte-3d-drucker/feed?keywords=Musterwerk&author=Beispielfrau',
  'https://muster.example/private/feed/',
])('%s holds no secret and is shown whole', (address) => {
  expect(shownAddress(address)).toBe(address)
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
  ['https://alerts.talkwalker.com/alerts/rss/x', 'news'],
  ['https://www.youtube.com/feeds/videos.xml?channel_id=UCx', 'youtube'],
  ['https://www.reddit.com/r/werkzeug/.rss', 'reddit'],
  ['https://werkstattfunk.podigee.io/feed/mp3', 'podcast'],
  ['https://muster.example/podcast/feed.xml', 'podcast'],
  ['https://stackoverflow.com/feeds/tag/muster', 'forum'],
  ['https://forum.example/posts.rss', 'forum'],
  ['https://itunes.apple.com/de/rss/customerreviews/id=1/xml', 'review'],
  ['https://muster.example/feed', 'web'],
])('what comes from %s is of channel %s', (address, channel) => {
  expect(channelOf('feed', address, 'mentions')).toBe(channel)
})
