import { expect, test } from 'vitest'
import { networkCalled, networkIds, networkName, networkOf } from './network-of.ts'

test.each([
  ['https://www.facebook.com/groups/1/posts/2', 'facebook'],
  ['https://de-de.facebook.com/muster', 'facebook'],
  ['https://twitter.com/a/status/1', 'x'],
  ['https://youtu.be/abc', 'youtube'],
  ['https://old.reddit.com/r/a/comments/b', 'reddit'],
  ['https://chaos.social/@erika', 'mastodon'],
  ['https://sozial.example/@erika/113456789012345678', 'mastodon'],
  ['https://sozial.example/users/erika/statuses/113456789012345678', 'mastodon'],
  ['https://www.google.de/maps/place/Muster', 'google-maps'],
  ['https://play.google.com/store/apps/details?id=a', 'google-play'],
  ['https://de.trustpilot.com/review/muster.example', 'trustpilot'],
])('%s stands on %s', (address, network) => expect(networkOf(address)).toBe(network))

test.each([
  'https://www.spiegel.de/a',
  'https://notfacebook.com/',
  'https://facebook.com.example/',
  'https://blog.example/@erika/texte',
  'https://x.example/',
  'mailto:a@facebook.com',
  'kein Link',
])('%s stands on none', (address) => expect(networkOf(address)).toBeNull())

test('a channel is a network by its id and by its name', () => {
  expect(['LinkedIn', 'x', 'Twitter', 'google play', 'App Store', 'hacker-news'].map(networkCalled)).toEqual([
    ...['linkedin', 'x', 'x', 'google-play', 'app-store', 'hacker-news'],
  ])
  expect(['blog', 'web', 'comment', 'news', ''].map(networkCalled)).toEqual([null, null, null, null, null])
  for (const id of networkIds) expect(networkCalled(networkName(id))).toBe(id)
})
