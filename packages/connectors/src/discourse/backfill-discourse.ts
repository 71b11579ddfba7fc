import type { Connector, FoundItem, Handed } from '../connector.ts'
import { nameReadingError } from '../name-answer.ts'
import type { DiscourseAccess } from './ask-discourse.ts'
import type { DiscourseSettings } from './discourse.ts'
import { foundPosts, oursOf } from './found-post.ts'
import { pageOf } from './new-posts.ts'
import { categoryIn, placeOf } from './place-of.ts'
import { isShown } from './shapes.ts'

type Backfill = NonNullable<Connector<never, never>['backfill']>
type Asked = Handed<DiscourseSettings, DiscourseAccess> & { from: string | null; since: Date }

/** Older versions of Discourse look through so many numbers at a time, and find nothing where all of these are gone. */
const stride = 50

/** What stood in a forum before, page by page; `from` is the number below which to go on. */
export async function backfillDiscourse(asked: Asked): ReturnType<Backfill> {
  const { source, since } = asked
  const { base, topicId, categoryId } = placeOf(source.url)
  const before = asked.from === null ? null : Number(asked.from)
  const page = await pageOf(asked, 'posts', before)
  if (page.outcome !== 'page') return page
  const categories = new Set(source.settings.categories.map(categoryIn))
  const wanted = page.posts.filter(
    (post) =>
      isShown(post) &&
      // The one that is named may be told once more.
      (before === null || post.id < before) &&
      Date.parse(post.created_at) >= since.getTime() &&
      (topicId === null || post.topic_id === topicId) &&
      (categoryId === null || post.category_id === categoryId) &&
      (categories.size === 0 || categories.has(post.category_id ?? null)),
  )
  const meant = wanted.map((post) => ({ post, private: false, told: false, former: null }))
  const items: FoundItem[] | ReturnType<typeof nameReadingError> = await foundPosts(meant, base, oursOf(source)).catch(
    nameReadingError,
  )
  if ('outcome' in items) return items
  const oldest = page.posts.toSorted((a, b) => a.id - b.id)[0]
  const isBefore = oldest !== undefined && Date.parse(oldest.created_at) < since.getTime()
  const next = oldest === undefined || oldest.id === before ? (before ?? 0) - stride : oldest.id
  return { outcome: 'items', items, next: isBefore || next <= 1 ? null : String(next) }
}
