import { z } from 'zod'
import type { Problems } from '../feed/problems.ts'
import type { Ending } from '../name-answer.ts'
import { askDiscourse, notDiscourse } from './ask-discourse.ts'
import type { DiscourseRequest } from './discourse.ts'
import { oursOf } from './found-post.ts'
import type { Posts } from './new-posts.ts'
import { type DiscoursePost, discoursePost } from './shapes.ts'

const found = z.object({
  posts: z.array(z.object({ id: z.int().positive(), topic_id: z.int().positive() })).nullish(),
  topics: z
    .array(
      z.object({
        id: z.int(),
        title: z.string().nullish(),
        slug: z.string().nullish(),
        category_id: z.int().nullish(),
      }),
    )
    .nullish(),
  grouped_search_result: z.object({ more_full_page_results: z.boolean().nullish() }).nullish(),
})

type Topic = NonNullable<z.output<typeof found>['topics']>[number]

const mostPages = 3
/** A search gives the beginnings of posts alone, so each is read by itself; the next poll goes on there. */
const mostRead = 20

/** What searches find that is newer than the last poll's: by the number of the post, the oldest first. */
export async function searchedPosts(request: DiscourseRequest, problems: Problems): Promise<Posts | Ending> {
  const { source, cursor } = request
  const last = cursor?.last ?? 0
  const topics = new Map<number, Topic>()
  const wanted = new Set<number>()
  let access: typeof source.access = null
  // What we wrote ourselves is found by no search for us.
  const own = [...oursOf(source).names].map((name) => `@${name}`)
  for (const query of [...source.settings.queries, ...own]) {
    for (let page = 1; page <= mostPages; page += 1) {
      const path = `search.json?${new URLSearchParams({ q: `${query} order:latest`, page: String(page) })}`
      let told = await askDiscourse(request, path, found, { access })
      if (told.outcome === 'needs_consent' && access === null && source.access !== null) {
        access = source.access
        told = await askDiscourse(request, path, found, { access })
      }
      if (told.outcome === 'absent') return notDiscourse(request)
      if (told.outcome !== 'said') return told
      for (const topic of told.said.topics ?? []) topics.set(topic.id, topic)
      const posts = told.said.posts ?? []
      for (const { id } of posts) if (id > last) wanted.add(id)
      const more = told.said.grouped_search_result?.more_full_page_results === true
      if (!more || posts.some(({ id }) => id <= last)) break
      if (page === mostPages && cursor !== null)
        problems.add('error', 'posts_skipped', `A search found more than ${mostPages} pages of new posts.`)
    }
  }
  const next = [...wanted].toSorted((a, b) => a - b)
  const reading = cursor === null ? next.slice(-mostRead) : next.slice(0, mostRead)
  const posts: DiscoursePost[] = []
  for (const id of reading) {
    const told = await askDiscourse(request, `posts/${id}.json`, discoursePost, { access })
    if (told.outcome === 'absent' || told.outcome === 'needs_consent') continue
    if (told.outcome !== 'said') return told
    const topic = topics.get(told.said.topic_id)
    posts.push({
      ...told.said,
      topic_title: told.said.topic_title ?? topic?.title ?? null,
      topic_slug: told.said.topic_slug ?? topic?.slug ?? null,
      category_id: told.said.category_id ?? topic?.category_id ?? null,
    })
  }
  return {
    outcome: 'posts',
    posts,
    last: Math.max(last, ...reading),
    from: Number.POSITIVE_INFINITY,
    membersOnly: access !== null,
  }
}
