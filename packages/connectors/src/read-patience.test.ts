import { expect, test } from 'vitest'
import { readPatience } from './read-patience.ts'

const now = new Date('2026-11-21T22:00:00Z')
const refused = (url: string, body: string) =>
  readPatience({ status: 403, headers: {}, body: Buffer.from(body), url, hops: [] }, now)

test('Reddit refuses who asks too fast without a word of it, and tells why of what is closed', () => {
  expect(refused('https://www.reddit.com/r/x/.rss', '<title>Blocked</title>')).toEqual(new Date('2026-11-21T22:15:00Z'))
  expect(refused('https://www.reddit.com/r/x/.rss', '{"reason": "private", "error": 403}')).toBeNull()
  expect(refused('https://notreddit.com/r/x/.rss', '<title>Blocked</title>')).toBeNull()
})
