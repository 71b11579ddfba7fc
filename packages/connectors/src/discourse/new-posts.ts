import { z } from 'zod'
import type { Ending } from '../name-answer.ts'
import { type Asking, askDiscourse, notDiscourse } from './ask-discourse.ts'
import { type DiscoursePost, discoursePost } from './shapes.ts'

const perPage = 50
/** Every version of Discourse gives all posts of so many numbers below the one that it is asked for. */
const stride = perPage - 1
/** At first what is recent; later all that came since, ten pages at a poll. */
const mostPages = 10

const lists = {
  posts: z.object({ latest_posts: z.array(z.unknown()) }).transform(({ latest_posts }) => latest_posts),
  'private-posts': z.object({ private_posts: z.array(z.unknown()) }).transform(({ private_posts }) => private_posts),
}

export type Posts = {
  outcome: 'posts'
  posts: DiscoursePost[]
  /** Everything up to this number was read. */
  last: number
  /** From this number on the newest page shows all that can be seen. */
  from: number
  /** The forum shows this to nobody who is not signed in. */
  membersOnly: boolean
}

/**
 * The newest page of a forum's posts, and all that came since `last`: upwards from there, so that what a poll does not
 * reach is where the next one goes on. Public posts are asked for as anybody would, for what anybody may read is public.
 */
export async function newPosts(asking: Asking, list: keyof typeof lists, last: number): Promise<Posts | Ending> {
  const newest = await pageOf(asking, list, null)
  if (newest.outcome !== 'page') return newest
  const { membersOnly } = newest
  const posts = new Map(newest.posts.map((post) => [post.id, post]))
  const ids = newest.posts.map(({ id }) => id)
  const [oldest, highest] = [Math.min(...ids), Math.max(last, ...ids)]
  const from = ids.length < perPage ? 0 : oldest
  const ended = (reached: number): Posts => ({
    outcome: 'posts',
    posts: [...posts.values()],
    last: reached,
    from,
    membersOnly,
  })
  const read = async (before: number) => {
    const page = await pageOf(asking, list, before, membersOnly)
    if (page.outcome === 'page') for (const post of page.posts) if (post.id > last) posts.set(post.id, post)
    return page
  }
  if (ids.length === 0 || oldest <= last + 1) return ended(highest)
  if (last === 0) {
    const second = ids.length < perPage ? null : await read(oldest)
    return second === null || second.outcome === 'page' ? ended(highest) : second
  }
  let reached = last
  for (let page = 1; page < mostPages && reached < oldest - 1; page += 1) {
    reached += stride
    const answer = await read(reached)
    if (answer.outcome !== 'page') return answer
  }
  return ended(reached < oldest - 1 ? reached : highest)
}

type Page = { outcome: 'page'; posts: DiscoursePost[]; membersOnly: boolean }

/** One page of posts with numbers up to `before`, the newest without. A post that has not the form of one is left out. */
export async function pageOf(
  asking: Asking,
  list: keyof typeof lists,
  before: number | null,
  membersOnly = list === 'private-posts',
): Promise<Page | Ending> {
  const path = `${list}.json${before === null ? '' : `?before=${before}`}`
  const { access } = asking.source
  const told = await askDiscourse(asking, path, lists[list], { access: membersOnly ? access : null })
  if (told.outcome === 'needs_consent' && !membersOnly && access !== null) return pageOf(asking, list, before, true)
  if (told.outcome === 'absent') return notDiscourse(asking)
  if (told.outcome !== 'said') return told
  const posts = told.said.flatMap((written) => {
    const read = discoursePost.safeParse(written)
    return read.success ? [read.data] : []
  })
  return { outcome: 'page', posts, membersOnly }
}
