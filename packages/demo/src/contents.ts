import type { Item } from './item.ts'
import { type CommentEntry, createLive, firstLiveSerial } from './live.ts'
import { asWordPressPost, blogPostId, createOwnPosts, type OwnPosts, ownKeys } from './own-posts.ts'
import { type Past, writePast } from './past.ts'
import type { OwnKey, SourceKey } from './sources.ts'

/** What stands in the world at an instant, history and life in one. Instants are in milliseconds. */
export type Contents = {
  ownPosts: OwnPosts
  past(): Past
  /** The newest items of a feed, newest first. */
  latest(key: SourceKey, now: number, limit: number): readonly Item[]
  /** The blog's comments after `since`, newest first. */
  comments(now: number, since: number): readonly CommentEntry[]
  /** The blog's posts, newest first. */
  blogPosts(now: number): readonly Item[]
  blogPost(id: number, now: number): Item | null
  /** The item whose page this is. */
  findByPath(path: string, now: number): Item | null
}

/** More posts than this the blog does not show, however long it runs. */
const blogLength = 500

export function createContents(seed: number, epoch: number): Contents {
  const ownPosts = createOwnPosts(seed, epoch)
  const writer = { seed, epoch, ownPosts }
  const live = createLive(writer)

  let written: { past: Past; comments: readonly CommentEntry[] } | null = null
  /** The history is the only thing kept: it is bounded, and every feed's beginning. */
  const remember = () => {
    if (written === null) {
      const past = writePast(writer)
      written = { past, comments: past.at('blog').flatMap(asCommentEntry).toReversed() }
    }
    return written
  }

  const isOwn = (key: SourceKey): key is OwnKey => ownKeys.some((own) => own === key)

  return {
    ownPosts,
    past: () => remember().past,
    latest(key, now, limit) {
      if (isOwn(key)) return ownPosts.latest(key, now, limit)
      const found: Item[] = []
      for (const entry of live.entries(key, now)) {
        found.push(entry.write())
        if (found.length === limit) return found
      }
      const earlier = remember()
        .past.at(key)
        .filter(({ publishedAt }) => publishedAt <= now)
      return [...found, ...earlier.slice(found.length - limit).toReversed()]
    },
    comments(now, since) {
      const earlier = remember().comments.filter(({ publishedAt }) => publishedAt <= now && publishedAt > since)
      return [...live.comments(now, since), ...earlier]
    },
    blogPosts: (now) =>
      ownPosts.latest('own-blog', now, blogLength).map((post) => asWordPressPost(post, blogPostId(post))),
    blogPost(id, now) {
      const post = ownPosts.find('own-blog', id, now)
      return post && asWordPressPost(post, id)
    },
    findByPath(path, now) {
      const number = Number(path.split('/').at(-1))
      if (!Number.isInteger(number)) return null
      const ownItems = ownKeys.map((key) => ownPosts.find(key, number, now))
      const serial = number < firstLiveSerial ? remember().past.find(number) : live.find(number, now)
      const found = [...ownItems, serial].find((item) => item?.path === path)
      return found && found.publishedAt <= now ? found : null
    },
  }
}

function asCommentEntry(item: Item): readonly CommentEntry[] {
  if (item.wordpress?.type !== 'comment') return []
  const { id, parent } = item.wordpress
  return [{ id, parent, publishedAt: item.publishedAt, write: () => item }]
}
