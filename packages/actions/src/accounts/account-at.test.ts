import { expect, test } from 'vitest'
import { accountAt } from './account-at.ts'

const blog = { id: 1, channel: 'blog', url: 'https://www.muster.example/blog' }
const forum = { id: 2, channel: 'forum', url: 'https://muster.example/forum' }
const far = { id: 3, channel: 'mastodon', url: 'https://social.example/@muster' }
const comments = {
  accountId: null,
  purpose: 'own_channel',
  channel: 'comment',
  url: 'https://muster.example/feed',
} as const

test('a comment stands at the one account on its host', () => {
  expect(accountAt([blog, far])(comments)).toBe(blog)
})

test('of two accounts on one host it is the one of its channel, and of none of them nobody knows', () => {
  expect(accountAt([blog, forum])({ ...comments, channel: 'forum' })).toBe(forum)
  expect(accountAt([blog, forum])(comments)).toBeUndefined()
  expect(accountAt([blog, { ...blog, id: 4 }])({ ...comments, channel: 'blog' })).toBeUndefined()
})

test('an address that begins with the one of an account belongs to it, to the deepest one', () => {
  const source = { ...comments, url: 'https://muster.example/blog/jobs/feed' }
  const jobs = { id: 5, channel: 'jobs', url: 'https://muster.example/blog/jobs/' }
  expect(accountAt([blog, forum, jobs])(source)).toBe(jobs)
  expect(accountAt([blog, forum, jobs])({ ...comments, url: 'https://muster.example/blogger/' })).toBeUndefined()
  // What of an address looks like a secret is masked.
  const deep = { id: 6, channel: 'blog', url: 'https://muster.example/x/59aae1c70c54d02b805a/blog/' }
  expect(accountAt([blog, forum, deep])({ ...comments, url: 'https://muster.example/x/…/blog/feed' })).toBe(deep)
})

test('what is found elsewhere stands at no account, though it be on the same host', () => {
  expect(accountAt([blog])({ ...comments, purpose: 'mentions' })).toBeUndefined()
})

test('what an account posts stands at that account, wherever its feed lies', () => {
  expect(accountAt([blog, far])({ ...comments, accountId: 3, purpose: 'account' })).toBe(far)
})
